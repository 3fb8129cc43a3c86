package org.vidpovid.forms;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.questions.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.Wording;

/**
 * A question at its place in a form.
 *
 * @param when   it is asked only if this holds; null if always
 * @param needed an answer that may be left out is needed if this holds; null if never
 * @param checks what must hold between its answer and earlier ones
 */
record Step(Question question, @Nullable Condition when, @Nullable Condition needed, List<Check> checks) {

    record Check(Condition that, Text otherwise) {}

    static Step read(Passage place, Expressions earlier) {
        var about = About.read(place);
        if (earlier.know(about.id())) throw place.at("id").fault("another question has this id: " + about.id());
        var question = Question.read(about, place);
        var fills = about.fills();
        if (fills != null && !question.fillable().contains(fills)) throw place.at("fills").fault("a question of this kind cannot hold it");
        var when = place.has("when") ? earlier.condition(place.at("when")) : null;
        var needed = place.has("neededWhen") ? earlier.condition(place.at("neededWhen")) : null;
        if (needed != null && !about.optional()) throw place.at("neededWhen").fault("is for a question that may be left out otherwise");
        var checks = place.list("checks").stream().map(check -> check(check, earlier.and(question))).toList();
        place.nothingElse();
        return new Step(question, when, needed, checks);
    }

    private static Check check(Passage place, Expressions known) {
        var check = new Check(known.condition(place.at("that")), place.bilingual("otherwise"));
        place.nothingElse();
        return check;
    }

    /** Without an answer that it needs, a condition does not hold. */
    boolean isAsked(Map<String, Object> values) {
        return when == null || when.holds(values).orElse(false);
    }

    /** Without an answer that it needs, a condition does not hold. */
    boolean mayBeLeftOut(Map<String, Object> values) {
        return question.about().optional() && (needed == null || !needed.holds(values).orElse(false));
    }

    /** Without an answer that it needs, a check passes: that answer will be asked for by itself. */
    Optional<Wording> failure(Map<String, Object> values) {
        return checks.stream().filter(check -> !check.that().holds(values).orElse(true)).<Wording>map(Check::otherwise).findFirst();
    }
}
