package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.Needs;
import org.vidpovid.web.Language;

/** What happens on the way: two tabs, the back button, a session that ends, another computer, and somebody else's addresses. */
@JourneyTest
@Needs(Chromium.FILE)
class InterruptedJourneyTest {

    @Autowired Chromium chromium;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @EnumSource
    void inTwoTabsAndBack(Language language) {
        try (var citizen = chromium.walker(language)) {
            starts(citizen);
            answersTheRest(citizen.answers("office", "0"));
            var checking = citizen.inAnotherTab().opens(citizen.address());
            var answering = citizen.inAnotherTab().opens(citizen.address().replace("/check", "/questions/birthPlace"));
            citizen.presses("applications.send").isAt("/apply/.*/receipt");
            var number = citizen.notes(".panel .number");
            checking.presses("applications.send").isAt("/apply/.*/receipt").reads(number);
            answering.answers("birthPlace", "село Велика Багачка").isAnswered(409)
                    .reads("web.changed", "applications.sent-meanwhile", "село Велика Багачка");
            citizen.goesBack().isAt("/apply/.*/receipt").reads(number);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onAnotherComputer(Language language) {
        try (var citizen = chromium.walker(language); var elsewhere = chromium.walker(language)) {
            var code = starts(citizen);
            citizen.answers("office", "kyiv");
            elsewhere.opens("/status").follows("mypage.status.unfinished").answers("code", "0000-1111-2222-3333")
                    .isToMend("code", "applications.code.unknown").answers("code", code).isAt("/apply/[^/]*").reads(code)
                    .follows("applications.continue").isAt("/apply/.*/questions/receipt").follows("web.back").holds("office", "kyiv");
        }
    }

    /** Whoever came by their account signs in again, and then what they had typed is sent; of two windows the later one counts. */
    @ParameterizedTest
    @EnumSource
    void afterTheSessionHasEnded(Language language) {
        try (var citizen = chromium.walker(language); var elsewhere = chromium.walker(language)) {
            citizen.opens("/sign-in").signsIn("02").opens("/services/criminal-record").presses("catalogue.start")
                    .follows("applications.continue");
            elsewhere.opens("/sign-in").signsIn("02").opens(citizen.address()).fills("office", "kyiv");
            endSessions();
            citizen.answers("office", "0").isAt("/sign-in").reads("signin.keeps").signsIn("02")
                    .isAt("/apply/.*/questions/applicant(\\?.*)?");
            elsewhere.presses("applications.continue").isAt("/sign-in").reads("signin.keeps").signsIn("02")
                    .isAt("/apply/.*/questions/receipt(\\?.*)?")
                    .follows("web.back").holds("office", "kyiv");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAnothersDoesNotExist(Language language) {
        try (var citizen = chromium.walker(language); var other = chromium.walker(language); var official = chromium.walker(language)) {
            starts(citizen);
            var draft = citizen.address().replaceAll("/questions/.*", "");
            answersTheRest(citizen.answers("office", "0"));
            other.opens("/sign-in").signsIn("03");
            for (var page : List.of("", "/check", "/questions/office", "/receipt")) {
                other.opens(draft + page).isAnswered(404).reads("web.missing");
            }
            citizen.presses("applications.send");
            for (var page : List.of(draft, draft + "/receipt", draft.replace("apply", "status"),
                    draft.replace("apply", "cases") + "/act")) {
                other.opens(page).isAnswered(404);
            }
            official.opens("/sign-in").signsIn("32").opens(draft.replace("/apply", "/office/cases")).isAnswered(404);
        }
    }

    private static String starts(Walker citizen) {
        citizen.opens("/services/criminal-record").presses("catalogue.start");
        var code = citizen.notes(".code");
        citizen.follows("applications.continue").isAt("/apply/.*/questions/office");
        return code;
    }

    private static void answersTheRest(Walker citizen) {
        citizen.answers("applicant-last", "Соловейко", "applicant-first", "Ілля")
                .answers("nameInRussian-last", "Соловейко", "nameInRussian-first", "Илья")
                .answers("nameMistake", "no").answers("nameChanged", "attr0").answers("identityDocument", "001234567")
                .answers("taxNumber", "3331004122")
                .answers("born-day", "14", "born-month", "3", "born-year", "1991").answers("sex", "man").answers()
                .answers("birthCountry", "Україна")
                .answers().answers().answers("birthPlace", "Миргород").answers("purpose", "attr3").answers("phone", "+380501234567")
                .answers()
                .isAt("/apply/.*/check");
    }

    private void endSessions() {
        assertThat(db.sql("delete from spring_session").update()).isPositive();
    }
}
