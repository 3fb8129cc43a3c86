package org.vidpovid.applications;

import module java.base;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.vidpovid.answers.*;
import org.vidpovid.cases.Case;
import org.vidpovid.cases.Stage.ToMend;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.forms.Reply;
import org.vidpovid.questions.*;
import org.vidpovid.web.Wording;

/**
 * What a person has answered so far: before the application is sent, and again while the state asks them to mend it.
 *
 * @param id of the case that it will become
 * @param holderId whose account it is in; null if it is held by its code alone
 * @param submissions how often it was sent; whoever sends it must have seen the last
 * @param signing the round of signatures that it waits for, in which nothing in it changes; null if it does not
 * @param matter the case, once it was sent
 */
public record Draft(UUID id, Procedure procedure, @Nullable UUID holderId, Answers answers, Instant changedAt, int submissions,
                    @Nullable UUID signing, Optional<Case> matter) {

    /**
     * The questions that may be answered now, in order: all that are asked at first; later those to be mended, and what they bring along
     * or break.
     */
    List<Question> open(LocalDate today) {
        var asked = asked(today);
        if (matter.isEmpty()) return asked;
        var toMend = toMend().keySet();
        if (toMend.isEmpty()) return List.of();
        var problems = problems(today).keySet();
        return asked.stream().filter(question -> toMend.contains(question.id()) || problems.contains(question.id())).toList();
    }

    /** All that may be answered: what is asked, and what stands aside. */
    List<Question> asked(LocalDate today) {
        return Stream.concat(procedure.form().asked(answers, today).stream(), procedure.form().asides().stream()).toList();
    }

    /** What the state asks to mend, by question. */
    Map<String, ToMend> toMend() {
        return matter.filter(Case::isOpen).flatMap(Case::unmended).map(left -> left.items().stream()
                .collect(Collectors.toMap(ToMend::question, item -> item))).orElse(Map.of());
    }

    /** It has become this case. */
    Draft sentAs(Case sent) {
        return new Draft(id, procedure, sent.applicantId(), answers, sent.receivedAt(), submissions + 1, null, Optional.of(sent));
    }

    /** Whether anything can still be answered. */
    public boolean isOpen() {
        return !isSigned() && (matter.isEmpty() || !toMend().isEmpty());
    }

    /** Whether others are to sign it now. */
    public boolean isSigned() {
        return signing != null;
    }

    /** The answers as a page shows them, to be sent back with it: by question, the beginning of their digest. */
    String shown() {
        return answers.byQuestion().entrySet().stream().map(one -> one.getKey() + "=" + fingerprint(one.getKey(), one.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** The questions whose answers are not as they were shown. */
    List<Question> changedSince(String shown) {
        var before = Stream.of(shown.split(";", -1)).filter(one -> one.contains("="))
                .collect(Collectors.toMap(one -> one.substring(0, one.indexOf('=')), one -> one.substring(one.indexOf('=') + 1),
                        (first, _) -> first));
        return procedure.form().questions().stream().filter(question -> {
            var now = Optional.ofNullable(answers.byQuestion().get(question.id())).map(answer -> fingerprint(question.id(), answer));
            return !now.equals(Optional.ofNullable(before.get(question.id())));
        }).toList();
    }

    private static String fingerprint(String question, Answer answer) {
        return DigestUtils.sha256Hex(Answers.none().with(question, answer).toJson()).substring(0, 32);
    }

    Optional<Question> firstLacking(LocalDate today) {
        var lacking = procedure.form().lacking(answers, today);
        return open(today).stream().filter(lacking::contains).findFirst();
    }

    /**
     * What is wrong or missing. What was right on the day on which it was first sent is not wrong because the state asked for something
     * else meanwhile: nobody grows too old by mending. Only an hour that has passed has to be chosen anew.
     */
    Map<String, Wording> problems(LocalDate today) {
        var form = procedure.form();
        var problems = new LinkedHashMap<>(form.problems(answers, today));
        matter.ifPresent(sent -> {
            var then = form.problems(answers, sent.receivedOn());
            problems.keySet().removeIf(question -> !then.containsKey(question) && !isHour(question));
        });
        return problems;
    }

    /**
     * What becomes of what was sent in answer to one question: right if it is so today or was so on the day on which the application was
     * first sent.
     */
    Reply reply(Question question, Map<String, List<String>> sent, LocalDate today, FreeHours hours) {
        var reply = procedure.form().reply(question, sent, answers, today, hours);
        if (!(reply instanceof Reply.Wrong) || matter.isEmpty() || isHour(question.id())) return reply;
        var then = procedure.form().reply(question, sent, answers, matter.get().receivedOn(), hours);
        return then instanceof Reply.Taken ? then : reply;
    }

    private boolean isHour(String question) {
        return procedure.form().question(question).filter(AppointmentQuestion.class::isInstance).isPresent();
    }

    Draft with(Answers answers) {
        return new Draft(id, procedure, holderId, answers, changedAt, submissions, signing, matter);
    }
}
