package org.vidpovid.journeys;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vidpovid.Needs;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.Language;

/** From an application about a tree to its refusal, which names its ground, its fact, its reasons, and who answers for it. */
@JourneyTest
@Needs(Chromium.FILE)
class TreePermitJourneyTest {

    private static final String HEAD = "32";
    private static final String IN_CHARGE = "Липовецька Надія Григорівна";
    private static final String SUPERIOR = "Яворченко Олег Данилович";
    private static final String FACT = "На фото здорова липа з рівним стовбуром.";
    private static final String REASONS = "Липа здорова: крона повна, сухих гілок немає, стовбур рівний. Небезпеки огляд не виявив.";

    @Autowired Chromium chromium;
    @Autowired Catalogue catalogue;

    @ParameterizedTest
    @EnumSource
    void isRefusedForAReason(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            asks(citizen.opens("/services").follows(service().title()).presses("catalogue.start").follows("applications.continue"));
            var number = citizen.notes(".panel .number");
            refuses(official, number);
            readsWhy(citizen.follows("applications.follow"));
        }
    }

    /** The mistakes here are of the service's own rules: a number in words, and two answers that contradict each other. */
    private void asks(Walker citizen) {
        citizen.answers("applicant-last", "О’Коннор", "applicant-first", "Марія").answers("place", "вулиця Саксаганського, 15")
                .answers("howMany", "одне").isAnswered(422).holds("howMany", "одне").answers("howMany", "1").answers("species", "липа")
                .answers("diameter", "40")
                .answers("reason", "danger").answers("isDangerous", "no").isAnswered(422).answers("isDangerous", "yes")
                .answers("danger", "</textarea><script>alert(1)</script>\nДерево велике.").answers("land", "city")
                .chooses("photo", "липа.png", Scans.png()).answers().chooses("plan", "план.png", Scans.png()).answers()
                .answers("replanting", "yes").answers("phone", "+380501234567").answers()
                .isAt("/apply/.*/check").reads("</textarea><script>alert(1)</script>").presses("applications.send")
                .isAt("/apply/.*/receipt").reads(IN_CHARGE);
    }

    private void refuses(Walker official, String number) {
        official.opens("/office").signsIn(HEAD).follows(number).follows("office.refuse").reads("office.formal").isPictured("refusal")
                .isOffered(false, "ground", "tree-not-found").isOffered(false, "ground", "consent-missing")
                .isOffered(true, "ground", "healthy-tree")
                .presses("office.refuse.issue").isToMend("ground", "decisions.guard.ground")
                .isToMend("question", "decisions.guard.question")
                .isToMend("fact", "decisions.guard.fact").isToMend("reasons", "decisions.guard.reasons", 60).isPictured("refusal-wrong")
                .fills("ground", "healthy-tree", "question", "photo", "fact", FACT, "reasons", "Так треба.").presses("office.refuse.issue")
                .isToMend("reasons", "decisions.guard.reasons", 60).holds("fact", FACT, "reasons", "Так треба.")
                .fills("reasons", REASONS).presses("office.refuse.issue").reads("office.decided");
    }

    private void readsWhy(Walker citizen) {
        var ground = service().procedure().ground("healthy-tree");
        citizen.reads("cases.tag.refused", ground.title(), IN_CHARGE).isPictured("refused");
        var id = citizen.address().replaceAll(".*/", "");
        citizen.opens("/cases/" + id + "/act").isPictured("act-refused").isPrinted("act-refused")
                .reads("decisions.plainly", ground.title(), ground.norm().text(), FACT, REASONS, "липа.png", IN_CHARGE, SUPERIOR)
                .opens("/cases/" + id + "/document").isAnswered(404);
    }

    private Service service() {
        return catalogue.service("tree-removal");
    }
}
