package org.vidpovid.forms;

import module java.base;
import org.vidpovid.answers.Answers;
import org.vidpovid.questions.Question;
import org.vidpovid.web.Wording;

/**
 * How a form goes for one person on one day.
 *
 * @param asked  the questions that are asked, in order
 * @param values of their answers, as expressions have them
 */
record Course(List<Step> asked, Map<String, Object> values, Answers answers, LocalDate today) {

    /** A question that is not asked tells nothing to those after it. */
    static Course of(List<Step> steps, Answers answers, LocalDate today) {
        var asked = new ArrayList<Step>();
        var values = new HashMap<String, Object>(Map.of("today", Expressions.instant(today)));
        for (var step : steps) {
            if (!step.isAsked(values)) continue;
            asked.add(step);
            var question = step.question();
            answers.to(question).ifPresent(answer -> values.put(question.id(), question.value(answer)));
        }
        return new Course(asked, values, answers, today);
    }

    Stream<Question> questions() {
        return asked.stream().map(Step::question);
    }

    /** The questions that must be answered, and are not yet. */
    Set<Question> lacking() {
        return asked.stream().filter(step -> answers.to(step.question()).isEmpty() && !step.mayBeLeftOut(values)).map(Step::question)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is wrong with the answer to one of its questions, or that there is none, by the input to mend. */
    Map<String, Wording> faults(Step step) {
        var question = step.question();
        var answer = answers.to(question);
        if (answer.isEmpty()) return step.mayBeLeftOut(values) ? Map.of() : Map.of(question.firstInput(), question.missing());
        var faults = question.faults(answer.get(), today);
        return faults.isEmpty() ? failure(step) : faults;
    }

    /** The first check that an answer does not pass. */
    Map<String, Wording> failure(Step step) {
        return step.failure(values).map(otherwise -> Map.of(step.question().firstInput(), otherwise)).orElse(Map.of());
    }
}
