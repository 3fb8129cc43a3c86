package org.vidpovid.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.draws.*;

/**
 * The way to a refusal, as everybody has to go it: intended, answered by the applicant, written anew, drawn, confirmed. What a test does
 * not care about is filled in somehow.
 */
public record Refusing(MockMvcTester browser, JdbcClient db, Draws draws, FakeWitness witness) {

    private static final Map<String, String> INTENT = Map.of("ground", "healthy-tree", "question", "species",
            "fact", "Крона зелена, стовбур цілий <b>", "reasons",
            "Дерево здорове й нікому не загрожує, а тінь не є законною причиною його видаляти.",
            "mending", "Дерево не стане хворим від іншої заяви");
    private static final String REPLY = "Тінь ми бачили, але дерево від неї хворим не стає";

    /** Everything, with what the intent says instead: input, what is typed. */
    public void refuses(Visitor official, Applicant applicant, String... instead) {
        refuses(official, applicant.visitor, applicant.id(), instead);
    }

    public void refuses(Visitor official, Visitor applicant, UUID id, String... instead) {
        assertThat(intends(official, id, instead).reads()).startsWith("200").contains("Намір");
        answers(applicant, id, "Дерево затінює всі вікна.");
        assertThat(finishes(official, id).reads()).startsWith("200");
        assertThat(confirms(id).reads()).startsWith("200");
    }

    public Visitor intends(Visitor official, UUID id, String... instead) {
        return official.opens("/office/cases/" + id + "/refusal").sends(intent(instead));
    }

    public static String[] intent(String... instead) {
        var typed = new LinkedHashMap<>(INTENT);
        for (int i = 0; i < instead.length; i += 2) typed.put(instead[i], instead[i + 1]);
        return typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
    }

    public Visitor answers(Visitor applicant, UUID id, String answer) {
        return applicant.opens("/status/" + id + "/hearing").presses("Надіслати відповідь", "answer", answer);
    }

    /** The final text, with the same reply to each argument, and with every explanation that may be asked for. */
    public Visitor finishes(Visitor official, UUID id, String... instead) {
        official.opens("/office/cases/" + id + "/hearing");
        var typed = new LinkedHashMap<String, String>();
        official.page().select("textarea[name^=reply-]").eachAttr("name").forEach(name -> typed.put(name, REPLY));
        typed.put("justification", "У цьому підрозділі того ж дня обстежено кілька однакових дерев поруч");
        typed.put("departure", "В тій справі дерево було сухе, а тут крона зелена й гілки цілі");
        for (int i = 0; i < instead.length; i += 2) typed.put(instead[i], instead[i + 1]);
        return official.presses("Передати", typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new));
    }

    /** Draws the lot. */
    public Visitor second(UUID id) {
        return second(id, _ -> true);
    }

    /**
     * Draws the lot, by a bad witness.
     *
     * @param wanted the post that it should fall on
     */
    public Visitor second(UUID id, Predicate<UUID> wanted) {
        var intent = db.sql("select id from decisions.intent where case_id = ? order by revision desc limit 1").param(id).query(UUID.class)
                .single();
        var draw = draws.of(intent).getLast();
        witness.gives(draw, wanted);
        draws.reveal(draw.id());
        return Visitor.signedIn(browser, db.sql("""
                select seat ->> 'name' from decisions.second_official where case_id = ? and intent_id = ? order by at desc limit 1""")
                .param(id).param(intent).query(String.class).single());
    }

    public Visitor confirms(UUID id) {
        return says(second(id), id, "Підтвердити");
    }

    public Visitor says(Visitor second, UUID id, String button) {
        return second.opens("/office/confirmations/" + id).presses(button, "reasons", "Фото і відповіді заявника прочитано, підстава є",
                button.startsWith("Повернути") ? "return" : "none", "yes");
    }
}
