package org.vidpovid.applications;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.forms.*;
import org.vidpovid.people.Person;

/** What the portal already knows of a person, as answers: nobody is asked twice. They can change them. */
final class Known {

    private Known() {}

    static Answers answers(Questionnaire form, Person person, LocalDate today) {
        var answers = Answers.none();
        for (var fills : Fills.values()) {
            var question = form.question(fills);
            var known = known(fills, person);
            if (question.isEmpty() || known.isEmpty()) continue;
            // what we know may still not be what this form takes
            var fits = form.checked(question.get(), known.get(), answers, today).isEmpty();
            if (fits) answers = answers.with(question.get().id(), known.get());
        }
        return answers;
    }

    private static Optional<Answer> known(Fills fills, Person person) {
        return switch (fills) {
            case NAME -> Optional.of(new Answer.Name(person.name().last(), person.name().first(), person.name().middle()));
            case BORN -> Optional.ofNullable(person.born()).map(Answer.Day::new);
            case TAX_NUMBER -> Optional.ofNullable(person.taxNumber()).map(Answer.Words::new);
            case PHONE -> Optional.ofNullable(person.contact().phone()).map(Answer.Words::new);
            case EMAIL -> Optional.ofNullable(person.contact().email()).map(Answer.Words::new);
        };
    }
}
