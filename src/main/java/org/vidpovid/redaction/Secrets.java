package org.vidpovid.redaction;

import module java.base;
import org.vidpovid.answers.*;
import org.vidpovid.cases.Case;
import org.vidpovid.catalogue.Procedure;
import org.vidpovid.web.*;

/**
 * What of a case must not be read by everybody.
 *
 * @param names of people: hidden in every form and spelling
 * @param places addresses: each of their words is hidden
 * @param said what was answered in words: hidden where it is quoted, and word by word where it is short
 * @param chosen what was chosen from a list: the portal's own words, hidden where they stand together
 * @param numbers digits alone
 * @param common texts that everybody knows: their words are no secret, unless they are somebody's name
 */
public record Secrets(Set<String> names, Set<String> places, Set<String> said, Set<String> chosen, Set<String> numbers,
        Set<String> common) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    public Secrets {
        names = Set.copyOf(names);
        places = Set.copyOf(places);
        said = Set.copyOf(said);
        chosen = Set.copyOf(chosen);
        numbers = Set.copyOf(numbers);
        common = Set.copyOf(common);
    }

    /**
     * Those of a case.
     *
     * @param further what others said in it, such as an opinion or the answer that an act quotes
     */
    public static Secrets of(Case matter, Procedure procedure, Answers answers, Collection<String> further) {
        var kept = new Gathered();
        kept.names.add(matter.applicant());
        kept.number(matter.number().toString());
        kept.say(further);
        for (var question : procedure.form().questions()) {
            kept.common.add(question.label().uk());
            answers.to(question).ifPresent(answer -> kept.take(answer, question.shown(answer)));
        }
        kept.common.add(procedure.title().uk());
        kept.common.add(procedure.authority().uk());
        kept.common.add(Language.UK.text("redaction.common"));
        procedure.grounds().forEach(ground -> kept.common.addAll(List.of(ground.title().uk(), ground.norm().text().uk())));
        return kept.secrets();
    }

    /** While they are gathered. */
    private static final class Gathered {

        final Set<String> names = new HashSet<>();
        final Set<String> places = new HashSet<>();
        final Set<String> said = new HashSet<>();
        final Set<String> chosen = new HashSet<>();
        final Set<String> numbers = new HashSet<>();
        final Set<String> common = new HashSet<>();

        void take(Answer answer, Wording shown) {
            var words = shown.in(Language.UK);
            switch (answer) {
                case Answer.Name name -> names.add(name.full());
                case Answer.Address _ -> {
                    places.add(words);
                    number(words);
                }
                case Answer.Signers(var signers) -> signers.forEach(signer -> {
                    names.add(signer.name().full());
                    say(List.of(signer.email(), signer.phone()));
                });
                case Answer.Choice _, Answer.Choices _ -> chosen.addAll(words.lines().toList());
                case Answer.YesOrNo _ -> { /* tells nobody's from another's */ }
                case Answer.Day(var day) -> {
                    number(words);
                    numbers.add("%02d%02d%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
                    numbers.add("%d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
                }
                case Answer.Quantity _, Answer.Money _, Answer.Appointment _ -> number(words);
                case Answer.Files(var files) -> files.forEach(file -> say(List.of(file.name().replaceFirst("\\.\\w+$", ""))));
                case Answer.Rows(var rows) -> {
                    say(words.lines().toList());
                    rows.stream().flatMap(row -> row.values().stream()).forEach(cell -> {
                        if (cell instanceof Answer.Name name) names.add(name.full());
                    });
                }
                case Answer.Words(var text) -> say(text.lines().toList());
            }
        }

        void say(Collection<String> lines) {
            lines.stream().filter(line -> Signs.said(line) > 0).forEach(line -> {
                said.add(line);
                number(line);
            });
        }

        /** Each run of digits, and all of them together: a number is often written in groups. */
        void number(String text) {
            var runs = DIGITS.matcher(text).results().map(MatchResult::group).toList();
            numbers.addAll(runs);
            if (String.join("", runs).length() <= 30) numbers.add(String.join("", runs));
        }

        Secrets secrets() {
            numbers.remove("");
            return new Secrets(names, places, said, chosen, numbers, common);
        }
    }
}
