package org.vidpovid.journeys;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.Needs;
import org.vidpovid.catalogue.*;
import org.vidpovid.draws.*;
import org.vidpovid.web.Language;

/** From an application about a tree, by way of a hearing and a second official, to a refusal that names who answers for it. */
@JourneyTest
@Needs(Chromium.FILE)
class TreePermitJourneyTest {

    private static final String HEAD = "32";
    private static final String IN_CHARGE = "Липовецька Надія Григорівна";
    private static final String SUPERIOR = "Яворченко Олег Данилович";
    private static final String FACT = "На фото здорова липа з рівним стовбуром.";
    private static final String REASONS = "Липа здорова: крона повна, сухих гілок немає, стовбур рівний. Небезпеки огляд не виявив.";

    private static final String UNMENDABLE = "Жодне виправлення заяви не зробить липу хворою.";
    private static final String ARGUMENT = "Торік із неї впала гілка.";
    private static final String REPLY = "Гілка на фото суха й давня, стовбур вона не ослабила.";
    private static final String EXPLAINED = "У цій справі огляд показав здорову липу, і про це написано тими самими словами.";
    private static final String BACK = "Поясніть докладніше, чому гілка не є ознакою небезпеки.";
    private static final String CONFIRMED = "Фото й відповіді перечитано: липа здорова, підстава є.";

    @Autowired Chromium chromium;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient db;
    @Autowired Draws draws;
    @Autowired FakeWitness witness;

    @ParameterizedTest
    @EnumSource
    void isRefusedForAReason(Language language) {
        try (var citizen = chromium.walker(language); var official = chromium.walker(language)) {
            asks(citizen.opens("/services").follows(service().title()).presses("catalogue.start").follows("applications.continue"));
            var number = citizen.notes(".panel .number");
            intends(official, number);
            var id = answers(citizen.follows("applications.follow"));
            writesTheRest(official, id);
            try (var second = chromium.walker(language)) {
                sendsBack(second, id, number);
            }
            official.opens("/office/cases/" + id + "/hearing").reads("decisions.second", BACK).isPictured("sent-back")
                    .fills("reasons", REASONS).presses("office.hearing.send");
            try (var second = chromium.walker(language)) {
                confirms(second, id, number);
            }
            readsWhy(citizen.opens("/status/" + id));
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

    private void intends(Walker official, String number) {
        official.opens("/office").signsIn(HEAD).follows(number).follows("office.refuse").reads("office.formal").isPictured("refusal")
                .isOffered(false, "ground", "tree-not-found").isOffered(false, "ground", "consent-missing")
                .isOffered(true, "ground", "healthy-tree")
                .presses("office.refuse.intend").isToMend("ground", "guard.ground")
                .isToMend("question", "guard.fact.any").isToMend("fact", "guard.fact.any").isToMend("reasons", "guard.reasons", 60)
                .isToMend("mending", "guard.mending").isPictured("refusal-wrong")
                .fills("ground", "healthy-tree", "question", "photo", "fact", FACT, "reasons", "Так треба.", "mending", UNMENDABLE)
                .presses("office.refuse.intend").isToMend("reasons", "guard.reasons", 60).holds("fact", FACT, "reasons", "Так треба.")
                .fills("reasons", REASONS).presses("office.refuse.intend").reads("decisions.intended", "cases.tag.being-heard");
    }

    /** The applicant has the first word. */
    private UUID answers(Walker citizen) {
        var id = UUID.fromString(citizen.address().replaceAll(".*/", ""));
        citizen.reads("decisions.intended", FACT, IN_CHARGE).isPictured("intended").follows("decisions.intended.answer")
                .reads("mypage.hearing.lead", REASONS, SUPERIOR).isPictured("hearing")
                .presses("mypage.hearing.send").isAnswered(422)
                .fills("answer", "Липа нахилена.\n\n" + ARGUMENT).presses("mypage.hearing.send").reads("cases.tag.under-way", ARGUMENT);
        return id;
    }

    private void writesTheRest(Walker official, UUID id) {
        official.opens("/office/cases/" + id).follows("decisions.intended.go-on").reads(ARGUMENT)
                .fills("reply-1", REPLY, "justification", EXPLAINED, "departure", EXPLAINED).presses("office.hearing.send")
                .isToMend("reply-2", "guard.argument", 2, 2).isPictured("replies-wrong")
                .fills("reply-2", REPLY).presses("office.hearing.send").reads("cases.tag.being-confirmed");
    }

    private void sendsBack(Walker second, UUID id, String number) {
        second.opens("/office/confirmations").signsIn(drawn(id)).isPictured("confirmations").follows(number)
                .reads(REASONS, FACT, ARGUMENT, REPLY, IN_CHARGE).isPictured("confirmation")
                .presses("office.confirm.give").isToMend("reasons", "decisions.confirm.lacking", 20)
                .fills("reasons", BACK).presses("office.confirm.return").reads("office.confirmations");
    }

    private void confirms(Walker second, UUID id, String number) {
        second.opens("/office/confirmations").signsIn(drawn(id)).follows(number).fills("reasons", CONFIRMED)
                .presses("office.confirm.give").reads("office.confirmations");
    }

    /** On whom the lot falls, by the end of their id. */
    private String drawn(UUID id) {
        var intent = db.sql("select id from decisions.intent where case_id = ? order by revision desc limit 1").param(id).query(UUID.class)
                .single();
        var draw = draws.of(intent).getLast();
        witness.gives(draw);
        draws.reveal(draw.id());
        var person = db.sql("select person_id from decisions.second_official where case_id = ? and intent_id = ?").param(id).param(intent)
                .query(UUID.class).single().toString();
        return person.substring(person.length() - 2);
    }

    private void readsWhy(Walker citizen) {
        var ground = service().procedure().ground("healthy-tree");
        citizen.reads("cases.tag.refused", ground.title(), IN_CHARGE).isPictured("refused");
        var id = citizen.address().replaceAll(".*/", "");
        citizen.opens("/cases/" + id + "/act").isPictured("act-refused").isPrinted("act-refused")
                .reads("decisions.plainly", ground.title(), ground.norm().text(), FACT, REASONS, "липа.png", IN_CHARGE, SUPERIOR,
                        ARGUMENT, REPLY, CONFIRMED, "decisions.second")
                .opens("/cases/" + id + "/document").isAnswered(404);
    }

    private Service service() {
        return catalogue.service("tree-removal");
    }
}
