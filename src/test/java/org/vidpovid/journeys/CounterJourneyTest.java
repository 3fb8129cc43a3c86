package org.vidpovid.journeys;

import module java.base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.Needs;
import org.vidpovid.web.Language;

/** Somebody who has neither a taxpayer number nor an account anywhere shows an identity card at a counter, and comes in. */
@JourneyTest
@Needs(Chromium.FILE)
class CounterJourneyTest {

    @Autowired Chromium chromium;
    @Autowired JdbcClient db;

    @AfterEach
    void forgets() {
        db.sql("update people.person set has_account = false where last = 'Прилавко'").update(); // others count those who are there
        db.sql("delete from entrycodes.known_by").update();
        db.sql("delete from identities.record_number where issuer = 'counter'").update();
    }

    @ParameterizedTest
    @EnumSource
    void fromTheCardToTheAccount(Language language) {
        try (var clerk = chromium.walker(language); var citizen = chromium.walker(language)) {
            clerk.opens("/sign-in").signsIn("44").follows("mypage.counter.codes").isAt("/counter/codes").isPictured("counter-1")
                    .fills("by", "ID_CARD", "number", "12").presses("entrycodes.find").isToMend("number", "answers.nine-digits")
                    .isPictured("counter-2")
                    .fills("number", "001 122 334").presses("entrycodes.find").isAt("/counter/codes/person")
                    .reads("entrycodes.new", "001122334").isPictured("counter-3")
                    .fills("last", "Прилавко", "first", "Ївга", "born", "1.2.1950", "record", "19500202-12345", "lasts", "PT15M")
                    .presses("entrycodes.give")
                    .isToMend("record", "entrycodes.record.other-day").reads("entrycodes.compared.missing").isPictured("counter-4")
                    .fills("record", "19500201-12345", "compared", "yes").presses("entrycodes.give").isAt("/counter/codes/[0-9a-f-]{36}")
                    .reads("entrycodes.given", "entrycodes.given.once", "Прилавко Ївга").isPictured("counter-5");
            var code = clerk.notes(".panel .code b");

            citizen.opens("/sign-in").follows("entrycodes.way").isAt("/sign-in/code").fills("code", "0000-0000-0000-0000")
                    .presses("entrycodes.enter")
                    .isToMend("code", "entrycodes.code.unknown").isPictured("counter-6").fills("code", code).presses("entrycodes.enter")
                    .isAt("/my")
                    .reads("entrycodes.notice.subject").follows("mypage.sessions").reads("mypage.session.present", "mypage.sessions.only");
            citizen.opens("/my/passkeys").isAnswered(200).opens("/services/pension").presses("catalogue.start")
                    .isAt("/apply/[0-9a-f-]{36}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsNotSignedInIsToldWhatAServiceNeeds(Language language) {
        try (var citizen = chromium.walker(language)) {
            citizen.opens("/services/pension").presses("catalogue.start").isAt("/sign-in\\?level=substantial")
                    .reads("signin.needed.first", "signin.needed.about", "signin.needed.kept", "signin.counter.about").isPictured("step-up")
                    .signsIn("03").isAt("/apply/[0-9a-f-]{36}");
        }
    }
}
