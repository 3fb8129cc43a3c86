package org.vidpovid.imports;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Press;
import org.vidpovid.definitions.*;
import org.vidpovid.law.*;
import org.vidpovid.listings.Listing;
import org.vidpovid.web.Message;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens what a process asks for at a unit: only where the unit is there and somebody works in it, and never over what an editor has made.
 */
@Component
record Publisher(Opened opened, Press press, Authorities authorities, Registers registers, LegalWords words, LegalFigures figures,
        Topics topics, Clock clock) {

    /** The topic of what no service of the catalogue speaks of. */
    private static final String NOWHERE = "state";

    /**
     * What came of an attempt.
     *
     * @param form as it is for that unit; empty if none was made
     */
    record Attempt(Outcome outcome, Optional<ImportedProcess.Form> form) {}

    sealed interface Outcome {
        record Opened(String slug) implements Outcome {}
        record Changed(String slug) implements Outcome {}
        record Unchanged(String slug) implements Outcome {}
        /** Editors have published a version since. */
        record Taken(String slug) implements Outcome {}
        record Closed(Text why) implements Outcome {}
    }

    Attempt open(String source, ImportedProcess process, List<Listing> served, Opening opening) {
        var unit = authorities.find(opening.unit());
        if (unit.isEmpty()) return closed("imports.closed.no-unit", opening.process(), opening.unit());
        try {
            authorities.headOf(unit.get().id());
        } catch (IllegalStateException _) {
            return closed("imports.closed.not-staffed", opening.process(), opening.unit());
        }
        var address = opened.address(source, opening, slug -> press.latest(slug).isPresent());
        if (address.isEmpty()) return closed("imports.closed.address", opening.process(), opening.unit());
        try {
            var form = process.form(new ImportedProcess.Unit(opening.office(),
                    authorities.placesOf(unit.get().id()).stream().map(Place::code).toList()));
            return new Attempt(publish(source, process, form, served, opening, unit.get(), address.get()), Optional.of(form));
        } catch (ImportedProcess.NoForm e) {
            return closed("imports.closed.no-form", opening.process(), e.why());
        }
    }

    private static Attempt closed(String key, Object... arguments) {
        return new Attempt(new Outcome.Closed(Plain.of(Text.of(Message.of(key, arguments)))), Optional.empty());
    }

    private Outcome publish(String source, ImportedProcess process, ImportedProcess.Form form, List<Listing> served, Opening opening,
            Unit unit, String slug) {
        var identity = opening.identity() == null ? process.identity() : opening.identity();
        var notes = served.stream().flatMap(listing -> listing.notes(process.key()).stream()).distinct().limit(Listing.MOST_NOTES).toList();
        var definition = Plain.of(new Draft(source, process, form, served.isEmpty() ? NOWHERE : served.getFirst().shelf(),
                served.size() == 1 ? served.getFirst().title() : process.title(), identity, notes, unit, slug, figures,
                LocalDate.now(clock)).definition());
        return switch (new ServiceText("services/" + slug + ".yaml", definition.toString()).read(standards())) {
            case ServiceText.Content.Wrong(var faults) -> new Outcome.Closed(Plain.of(Text.of(Message.of("imports.closed.faulty",
                    opening.process(), faults.getFirst().line(), faults.getFirst().sentence()))));
            case ServiceText.Content.Right(var right) -> publish(source, opening, slug, right);
        };
    }

    /** What the import published last may be replaced by it; what anybody else has published since may not. */
    private Outcome publish(String source, Opening opening, String slug, ObjectNode definition) {
        var latest = press.latest(slug);
        if (latest.isPresent() && press.isSame(definition, latest.get())) {
            opened.keep(source, opening, slug, latest.get().digest());
            return new Outcome.Unchanged(slug);
        }
        if (latest.isPresent() && !opened.digest(slug).equals(Optional.of(latest.get().digest()))) return new Outcome.Taken(slug);
        opened.keep(source, opening, slug, press.publishOfRelease(definition).digest());
        return latest.isEmpty() ? new Outcome.Opened(slug) : new Outcome.Changed(slug);
    }

    private Standards standards() {
        return new Standards(code -> authorities.find(code).isPresent(), registers, words, figures, topics, LocalDate.now(clock));
    }
}
