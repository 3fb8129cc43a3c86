package org.vidpovid.definitions;

import static org.vidpovid.definitions.Found.when;

import module java.base;
import org.vidpovid.definitions.Parts.Item;
import org.vidpovid.law.*;

/** No promise that cannot be kept: stages fit into the term, and the term into what the law allows. */
record TermChecks(Parts parts, Standards standards) {

    /** A month has 28 days at least, but is commonly written as 30; of working days it has 20 at least. */
    private static final int MONTH_CALENDAR = 30;
    private static final int MONTH_WORKING = 20;

    Stream<Found> faults() {
        return Stream.of(longest(), correction(), stages(),
                parts.items("stages").filter(stage -> stage.node().has("opinion")).flatMap(this::opinion))
                .flatMap(faults -> faults);
    }

    private Stream<Found> longest() {
        var term = term();
        return switch (parts.regime()) {
            case "information" -> {
                var most = figure(FigureName.INFORMATION_TERM);
                yield tooLong(term.days() > most.value(), term, most); // five calendar days may be five working ones
            }
            case "appeal" -> {
                var longer = term.days() > switch (term.kind()) { case CALENDAR -> MONTH_CALENDAR; case WORKING -> MONTH_WORKING; };
                yield tooLong(longer, term, figure(FigureName.APPEAL_TERM));
            }
            case "complaint" -> {
                var most = figure(FigureName.COMPLAINT_DECISION);
                yield tooLong(term.length() > most.term().length(), term, most);
            }
            case "administrative-procedure" -> {
                var most = figure(FigureName.GENERAL_TERM);
                yield when(term.length() > most.term().length(), "/procedure/term/days", "definitions.term.general", term.wording(),
                        most.wording(), most.source().wording());
            }
            default -> Stream.empty(); // a special law may give more
        };
    }

    private static Stream<Found> tooLong(boolean longer, Term term, Figure most) {
        return when(longer, "/procedure/term/days", "definitions.term.long", term.wording(), most.wording(), most.source().wording());
    }

    private Stream<Found> correction() {
        if (parts.regime().equals("appeal") || parts.regime().equals("information")) return Stream.empty(); // their laws know no such term
        var correction = Parts.term(parts.procedure().path("correction"));
        var least = figure(FigureName.TIME_TO_MEND);
        return when(correction.days() < least.value(), "/procedure/correction/days", "definitions.term.correction", correction.wording(),
                least.wording(), least.source().wording());
    }

    private Stream<Found> stages() {
        var all = parts.items("stages").filter(stage -> stage.node().has("days")).map(stage -> Parts.term(stage.node())).toList();
        if (all.isEmpty()) return Stream.empty();
        var length = all.stream().mapToInt(Term::length).sum();
        var sum = all.stream().map(Term::kind).distinct().count() == 1
                ? new Term(all.stream().mapToInt(Term::days).sum(), all.getFirst().kind())
                : Term.calendar(Math.ceilDiv(length, Term.calendar(1).length()));
        return when(length > term().length(), "/procedure/stages", "definitions.stages.long", sum.wording(), term().wording());
    }

    private Stream<Found> opinion(Item stage) {
        var unit = stage.node().at("/opinion/unit").asString();
        var term = Parts.term(stage.node());
        return Stream.of(when(unit.equals(parts.unit()), stage.at("opinion/unit"), "definitions.opinion.own", unit),
                        when(!standards.isUnit().test(unit), stage.at("opinion/unit"), "definitions.unit", unit),
                        when(term.length() > term().length(), stage.at("days"), "definitions.opinion.long", term.wording(),
                                term().wording()))
                .flatMap(faults -> faults);
    }

    private Term term() {
        return Parts.term(parts.procedure().path("term"));
    }

    private Figure figure(FigureName name) {
        return standards.figures().figure(name, standards.today());
    }
}
