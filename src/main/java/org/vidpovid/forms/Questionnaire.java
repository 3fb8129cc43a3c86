package org.vidpovid.forms;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.law.Text;
import org.vidpovid.questions.*;
import org.vidpovid.web.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.*;

/**
 * The questions of one form, in order, and the one place where answers are judged, whatever channel they came by.
 * Immutable; made once and used by many at a time. An answer of a kind that its question does not take counts as none.
 */
public final class Questionnaire {

    /** Answers without those that nobody asked for, and the questions whose answers were dropped. */
    public record Kept(Answers answers, List<Question> dropped) {}

    private final List<Step> steps;
    private final List<Question> questions;
    private final List<Computed> computed;

    private Questionnaire(List<Step> steps, List<Computed> computed) {
        this.steps = List.copyOf(steps);
        this.computed = computed;
        this.questions = steps.stream().map(Step::question).toList();
    }

    /**
     * Reads the {@code form} of a service.
     *
     * @throws FormFault for the first thing that is wrong with it
     */
    public static Questionnaire of(JsonNode definition) {
        var form = new Passage("", definition);
        var steps = new ArrayList<Step>();
        var expressions = Expressions.overNothing();
        for (var place : form.list("questions")) {
            var step = Step.read(place, expressions);
            refuseTwin(place, step.question().about().fills(), steps);
            steps.add(step);
            expressions = expressions.and(step.question());
        }
        steps.add(new Step(InterpreterQuestion.asked(), null, null, List.of()));
        if (steps.size() == 1) throw form.at("questions").fault("must have one question at least");
        var known = expressions;
        var computed = form.list("computed").stream().map(place -> Computed.read(place, known)).toList();
        form.nothingElse();
        return new Questionnaire(steps, computed);
    }

    private static void refuseTwin(Passage place, @Nullable Fills fills, List<Step> earlier) {
        if (fills != null && earlier.stream().anyMatch(step -> step.question().about().fills() == fills)) {
            throw place.at("fills").fault("an earlier question fills the same");
        }
    }

    public List<Question> questions() {
        return questions;
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The question that tells this of the applicant. */
    public Optional<Question> question(Fills fills) {
        return questions.stream().filter(question -> question.about().fills() == fills).findFirst();
    }

    /** The questions whose conditions hold, in order, without those that stand aside. */
    public List<Question> asked(Answers answers, LocalDate today) {
        return course(answers, today).questions().filter(question -> !question.isAside()).toList();
    }

    /** The questions that nobody is led to but that may be answered: whether an interpreter is needed. */
    public List<Question> asides() {
        return questions.stream().filter(Question::isAside).toList();
    }

    public Reply reply(Question question, Map<String, List<String>> sent, Answers answers, LocalDate today) {
        return reply(question, sent, answers, today, FreeHours.NONE);
    }

    /** Takes what was sent in answer to one question, or tells what is wrong with it. */
    public Reply reply(Question question, Map<String, List<String>> sent, Answers answers, LocalDate today, FreeHours hours) {
        return switch (question.read(new Typed(sent, answers.to(question), hours))) {
            case Read.Good(var answer) -> {
                var errors = checked(question, answer, answers, today);
                yield errors.isEmpty() ? new Reply.Taken(answers.with(question.id(), answer)) : new Reply.Wrong(new Form(sent, errors));
            }
            case Read.Nothing() when mayBeLeftOut(question, answers, today) -> new Reply.Taken(answers.without(question.id()));
            case Read.Nothing() -> new Reply.Wrong(new Form(sent, Map.of(question.firstInput(), question.missing())));
            case Read.Wrong(var errors) -> new Reply.Wrong(new Form(sent, errors));
            case Read.Again(var typed) -> new Reply.Again(new Form(typed, Map.of()));
        };
    }

    private boolean mayBeLeftOut(Question question, Answers answers, LocalDate today) {
        return step(question).mayBeLeftOut(course(answers.without(question.id()), today).values());
    }

    /** The questions that are asked and must be answered, and are not yet. */
    public Set<Question> lacking(Answers answers, LocalDate today) {
        return course(answers, today).lacking();
    }

    /** What follows from the answers by itself, in order: no more than whoever decides could see from them, but said. */
    public List<Computed.Result> computed(Answers answers, LocalDate today) {
        if (computed.isEmpty()) return List.of();
        var values = course(answers, today).values();
        return computed.stream().flatMap(one -> one.of(values).stream()).toList();
    }

    private Step step(Question question) {
        return steps.get(questions.indexOf(question));
    }

    /** What is wrong with one answer, by itself and beside earlier ones, by the id of the input to mend; empty if it is right. */
    public Map<String, Wording> checked(Question question, Answer answer, Answers others, LocalDate today) {
        if (!question.takes().isInstance(answer)) return Map.of(question.firstInput(), question.missing());
        var faults = question.faults(answer, today);
        if (!faults.isEmpty()) return faults;
        return course(others.with(question.id(), answer), today).failure(step(question));
    }

    /** What stands in the way of submitting, by the id of the question, in order: missing answers, wrong answers, failed checks. */
    public Map<String, Wording> problems(Answers answers, LocalDate today) {
        var problems = new LinkedHashMap<String, Wording>();
        problems(answers, today, (question, faults) -> problems.put(question.id(), faults.values().iterator().next()));
        return problems;
    }

    /** The same, by the input to mend. */
    void problems(Answers answers, LocalDate today, BiConsumer<Question, Map<String, Wording>> found) {
        var course = course(answers, today);
        for (var step : course.asked()) {
            var faults = course.faults(step);
            if (!faults.isEmpty()) found.accept(step.question(), faults);
        }
    }

    /**
     * Takes the answers that a program sent, as the schema has them, or tells all that is wrong with them. Files among them are kept
     * as they are read: if anything is wrong, let go of them with the transaction.
     */
    public Received read(JsonNode sent, LocalDate today, FileKeeper keeper, FreeHours hours) {
        return new Receiving(this, today).read(new Given(sent, keeper, hours));
    }

    /** The answers as {@link #read} takes them; files without their content. */
    public ObjectNode json(Answers answers) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var question : questions) answers.to(question).ifPresent(answer -> json.set(question.id(), question.json(answer)));
        return json;
    }

    /** The form as JSON Schema 2020-12, under the title of its service. */
    public ObjectNode schema(Text title) {
        return new FormSchema(title, steps).json();
    }

    /** What is left when the answers to questions that are not asked (any more) are dropped. */
    public Kept kept(Answers answers, LocalDate today) {
        var asked = course(answers, today).questions().toList();
        var left = Answers.none();
        for (var question : asked) {
            var answer = answers.to(question);
            if (answer.isPresent()) left = left.with(question.id(), answer.get());
        }
        var kept = left;
        return new Kept(kept, questions.stream().filter(question -> answers.byQuestion().containsKey(question.id())
                && kept.to(question).isEmpty()).toList());
    }

    public Optional<Answer.Name> applicantName(Answers answers) {
        return told(Fills.NAME, answers).map(Answer.Name.class::cast);
    }

    public Optional<String> email(Answers answers) {
        return told(Fills.EMAIL, answers).map(answer -> ((Answer.Words) answer).text());
    }

    public Optional<String> phone(Answers answers) {
        return told(Fills.PHONE, answers).map(answer -> ((Answer.Words) answer).text());
    }

    private Optional<Answer> told(Fills fills, Answers answers) {
        return question(fills).flatMap(question -> answers.to(question));
    }

    private Course course(Answers answers, LocalDate today) {
        return Course.of(steps, answers, today);
    }
}
