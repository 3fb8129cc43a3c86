package org.vidpovid.forms;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.Passage;
import org.vidpovid.law.Text;

/**
 * What follows from answers by itself: a fee that hangs on a choice, the name of what was chosen.
 *
 * @param values the first of them whose condition holds
 */
public record Computed(String id, Text label, List<Value> values) {

    record Value(@Nullable Condition when, Text value) {}

    /** What it came to. */
    public record Result(Text label, Text value) {}

    static Computed read(Passage place, Expressions known) {
        var values = place.list("values").stream().map(value -> value(value, known)).toList();
        if (values.isEmpty()) throw place.at("values").fault("must have one value at least");
        var computed = new Computed(place.text("id"), place.bilingual("label"), values);
        place.nothingElse();
        return computed;
    }

    private static Value value(Passage place, Expressions known) {
        var value = new Value(place.has("when") ? known.condition(place.at("when")) : null, place.bilingual("value"));
        place.nothingElse();
        return value;
    }

    /** Without an answer that it needs, a condition does not hold. */
    Optional<Result> of(Map<String, Object> answers) {
        return values.stream().filter(value -> value.when() == null || value.when().holds(answers).orElse(false)).findFirst()
                .map(value -> new Result(label, value.value()));
    }
}
