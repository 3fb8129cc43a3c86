package org.vidpovid.forms;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.questions.Question;
import org.vidpovid.web.*;

/** Reads the answers of a whole form from JSON. Each is read by its question and judged by the same rules as on its page. */
final class Receiving {

    /** Whoever sends more mistakes than this is not helped by more messages. */
    private static final int MOST = 100;

    private final Questionnaire form;
    private final LocalDate today;
    private final Map<String, Wording> unknown = new LinkedHashMap<>();
    private final Map<Question, Map<String, Wording>> faults = new HashMap<>();
    private Answers answers = Answers.none();

    Receiving(Questionnaire form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    Received read(Given given) {
        var sent = given.json();
        if (!sent.isObject()) return new Received.Wrong(Map.of("", Message.of("forms.not-an-object")));
        for (var name : sent.propertyNames()) {
            if (unknown.size() < MOST && form.question(name).isEmpty()) unknown.put(pointer(name), Message.of("forms.unknown"));
        }
        form.questions().stream().filter(question -> sent.has(question.id())).forEach(question -> read(question, given.at(question.id())));
        form.problems(answers, today, faults::putIfAbsent);
        var problems = problems();
        return problems.isEmpty() ? new Received.Taken(answers) : new Received.Wrong(problems);
    }

    private void read(Question question, Given given) {
        switch (question.read(given)) {
            case Read.Good(var answer) -> answers = answers.with(question.id(), answer);
            case Read.Wrong(var errors) -> faults.put(question, errors);
            case Read.Nothing(), Read.Again _ -> faults.put(question, Map.of(question.firstInput(), question.missing()));
        }
    }

    /** In the order of the form. An answer that nobody asked for is told only when all others are right: they decide what is asked. */
    private Map<String, Wording> problems() {
        var problems = new LinkedHashMap<>(unknown);
        for (var question : form.questions()) {
            faults.getOrDefault(question, Map.of()).forEach((input, fault) -> problems.putIfAbsent(question.pointer(input), fault));
        }
        var needless = problems.isEmpty() ? form.kept(answers, today).dropped() : List.<Question>of();
        needless.forEach(question -> problems.put(pointer(question.id()), Message.of("forms.not-asked")));
        return Collections.unmodifiableMap(problems);
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
