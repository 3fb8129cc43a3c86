package org.vidpovid.journeys;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.Needs;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.Language;

/** From the first page to the certificate: application, correction, grant. */
@JourneyTest
@Needs(Chromium.FILE)
class CriminalRecordJourneyTest {

    private static final String HEAD = "12";
    private static final String IN_CHARGE = "Кременчук Остап Андрійович";
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired Chromium chromium;
    @Autowired Catalogue catalogue;

    @ParameterizedTest
    @EnumSource
    void withoutAnAccount(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            citizen.opens("/").isPictured("home")
                    .fills("q", "zzz").presses("catalogue.search.button").reads("search.none.next")
                    .fills("q", language == Language.UK ? "несудимість" : "background check").presses("catalogue.search.button")
                    .follows(service().title()).reads("catalogue.grounds").isPictured("service")
                    .presses("catalogue.start").isPictured("apply");
            var code = citizen.notes(".code");
            asksForPaper(citizen.follows("applications.continue"));
            givesNames(citizen);
            givesNumbers(citizen);
            givesTheRest(citizen.answers("sex", "woman").answers());
            changesTheirMind(citizen);
            citizen.presses("applications.send").isAt("/apply/.*/receipt").isPictured("receipt").isPrinted("receipt")
                    .reads(IN_CHARGE, "Журавлик Ірина Степанівна", "Світличко Богдана Ярославівна", code, "applications.due");
            var number = citizen.notes(".panel .number");
            looksItUpElsewhere(language, number, code);
            asksForACorrection(official, number);
            mendsIt(citizen);
            grants(official, number);
            readsTheAnswer(citizen.follows("applications.follow"), number, "Вишневецька-Журавель Тетяна Іллівна");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withAnAccount(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            citizen.opens("/").follows("web.sign-in").signsIn("01").isAt("/my").opens("/services/criminal-record")
                    .presses("catalogue.start")
                    .follows("applications.continue").answers("office", "0")
                    .holds("applicant-last", "Гайдамаченко", "applicant-first", "Соломія", "applicant-middle", "Остапівна").answers()
                    .answers("nameInRussian-last", "Гайдамаченко", "nameInRussian-first", "Соломия").answers("nameMistake", "no")
                    .answers("nameChanged", "attr0")
                    .answers("identityDocument", "001234567").holds("taxNumber", "3331004122").answers()
                    .holds("born-day", "14", "born-month", "3", "born-year", "1991").answers().answers("sex", "woman").answers()
                    .answers("birthCountry", "Україна").answers().answers().answers("birthPlace", "Полтва").answers("purpose", "attr5")
                    .holds("phone", "+380500000001").answers().holds("email", "solomiia@example.org").answers()
                    .presses("applications.send").isAt("/apply/.*/receipt");
            var number = citizen.notes(".panel .number");
            citizen.opens("/my").reads("mypage.under-way", number).opens("/services/tree-removal").presses("catalogue.start");
            asksForACorrection(official, number);
            citizen.opens("/my").readsInOrder("mypage.need-me", number, "mypage.drafts", "mypage.notices").isPictured("my")
                    .follows(service().title()).reads(number)
                    .follows("mypage.receipt");
            mendsIt(citizen);
            grants(official, number);
            citizen.opens("/my").readsInOrder("mypage.drafts", "mypage.ended", number).isPictured("my-decided")
                    .follows(service().title());
            readsTheAnswer(citizen, number, "Гайдамаченко Соломія Остапівна");
            citizen.presses("web.sign-out").isAt("/").opens("/my").isAt("/sign-in");
        }
    }

    /** The mistakes here are: no answer, no file, a file of a kind that is not taken. */
    private void asksForPaper(Walker citizen) {
        citizen.isPictured("question").answers().isToMend("office", "web.missing-choice", label("office")).isPictured("question-wrong")
                .answers("office", "kyiv").answers().isToMend("receipt", "questions.missing-file", label("receipt"))
                .chooses("receipt", "чек.png", Scans.program()).answers().isToMend("receipt", "files.other-type")
                .chooses("receipt", "чек.png", Scans.png()).answers()
                .follows("web.back").reads("чек.png").isPictured("question-file").presses("questions.remove").doesNotRead("чек.png")
                .chooses("receipt", "квитанція.png", Scans.png()).answers();
    }

    /** The mistakes: Latin letters, Russian letters, a part left out. */
    private static void givesNames(Walker citizen) {
        citizen.answers("applicant-last", "Shevchenko", "applicant-first", "Тетянa", "applicant-middle", "Быковна")
                .isToMend("applicant-last", "answers.latin-letter", "S").isToMend("applicant-first", "answers.latin-letter", "a")
                .isToMend("applicant-middle", "answers.not-ukrainian", "ы").holds("applicant-last", "Shevchenko")
                .answers("applicant-last", "", "applicant-first", "Тетяна", "applicant-middle", "Іллівна")
                .isToMend("applicant-last", "questions.missing-last")
                .answers("applicant-last", "Вишневецька-Журавель")
                .answers("nameInRussian-last", "Вишневецкая", "nameInRussian-first", "Татьяна")
                .answers("nameMistake", "no").answers("nameChanged", "attr1")
                .answers("formerName1-last", "Ґудзик", "formerName1-first", "Тетяна").answers();
    }

    /** The mistakes: too long a text, a mistyped number, a day that never was. A text that looks like a program is only a text. */
    private static void givesNumbers(Walker citizen) {
        citizen.answers("identityDocument", "1".repeat(101)).isToMend("identityDocument", "web.too-long", 100, 1)
                .holds("identityDocument", "1".repeat(101))
                .answers("identityDocument", SCRIPT)
                .answers("taxNumber", "3331004121").isToMend("taxNumber", "answers.mistyped-number").holds("taxNumber", "3331004121")
                .answers("taxNumber", "3331004122")
                .answers("born-day", "31", "born-month", "2", "born-year", "1991").isToMend("born-day", "questions.no-such-day")
                .holds("born-day", "31", "born-year", "1991")
                .isPictured("question-date-wrong").answers("born-day", "14", "born-month", "3");
    }

    private static void givesTheRest(Walker citizen) {
        citizen.answers("birthCountry", "Україна").answers().answers().answers("birthPlace", "Полтва")
                .answers("purpose", "attr5").answers("phone", "+380501234567")
                .answers("email", "solomiia").isToMend("email", "answers.email").answers("email", "");
    }

    /** An answer that hides others: what will not be sent is said before sending. */
    private void changesTheirMind(Walker citizen) {
        citizen.isAt("/apply/.*/check").reads(SCRIPT, "квитанція.png", "Вишневецька-Журавель Тетяна Іллівна", "Ґудзик").isPictured("check")
                .changes("nameChanged").holds("nameChanged", "attr1").answers("nameChanged", "attr0")
                .isAt("/apply/.*/check").reads("applications.dropped", label("formerName1")).doesNotRead("Ґудзик")
                .isPictured("check-dropped");
    }

    private void looksItUpElsewhere(Language language, String number, String code) {
        try (var elsewhere = chromium.walker(language)) {
            elsewhere.opens("/").follows("web.status").presses("mypage.status.find").isAnswered(422)
                    .fills("number", number, "code", "AAAA-BBBB-CCCC-DDDD").presses("mypage.status.find")
                    .isToMend("code", "mypage.code.wrong")
                    .isPictured("status-wrong").doesNotRead(IN_CHARGE)
                    .fills("number", number, "code", code.toLowerCase(Locale.ROOT).replace('-', ' ')).presses("mypage.status.find")
                    .isAt("/status/.*").reads(IN_CHARGE, number).isPictured("status");
        }
    }

    private void asksForACorrection(Walker official, String number) {
        official.opens("/office").isAt("/sign-in").isPictured("sign-in").presses("signin.button").isAnswered(422).signsIn(HEAD)
                .isAt("/office").reads(number).isPictured("inbox")
                .fills("turn", "nobody").presses("office.show").isAt("/office\\?.*turn=nobody.*").doesNotRead(number)
                .fills("turn", "state", "whose", "mine", "service", "criminal-record").presses("office.show")
                .isAt("/office\\?.*whose=mine.*").follows(number)
                .reads("Полтва").isPictured("case")
                .follows("office.correction").presses("office.correction.send").isToMend("items", "decisions.guard.items")
                .fills("how-birthPlace", "Такого міста немає. Напишіть назву, як у свідоцтві про народження.").isPictured("correction")
                .presses("office.correction.send").reads("office.applicants-turn");
    }

    private void mendsIt(Walker citizen) {
        citizen.follows("applications.follow").reads("Такого міста немає").isPictured("to-mend").follows("mypage.mend").isPictured("mend")
                .follows("applications.continue").isPictured("mend-question").reads(label("birthPlace"), "Такого міста немає")
                .holds("birthPlace", "Полтва").answers("birthPlace", "місто Полтава")
                .isAt("/apply/.*/check").presses("applications.resend").isAt("/apply/.*/receipt");
    }

    private static void grants(Walker official, String number) {
        official.opens("/office").follows(number).reads("місто Полтава").follows("office.grant").isPictured("grant")
                .presses("office.grant.issue").reads("office.decided");
    }

    private void readsTheAnswer(Walker citizen, String number, String applicant) {
        citizen.reads(IN_CHARGE).isPictured("granted")
                .follows(service().procedure().result().title())
                .reads(applicant, IN_CHARGE, number).isPictured("document").isPrinted("document")
                .follows(number).reads("decisions.plainly", "decisions.closing", IN_CHARGE).isPictured("act").isPrinted("act");
    }

    private Service service() {
        return catalogue.service("criminal-record");
    }

    private Text label(String question) {
        return service().procedure().form().question(question).orElseThrow().label();
    }
}
