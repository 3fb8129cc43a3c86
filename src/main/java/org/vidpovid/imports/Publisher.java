package org.vidpovid.imports;

import module java.base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Press;
import org.vidpovid.definitions.*;
import org.vidpovid.law.*;
import org.vidpovid.listings.*;
import org.vidpovid.web.Message;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens what a process asks for at a unit: only where the unit is there and somebody works in it, and never over what an editor has made.
 */
@Component
record Publisher(JdbcClient db, Press press, Authorities authorities, Registers registers, LegalWords words, LegalFigures figures,
        Topics topics, Clock clock) implements Openings {

    /** The topic of what no service of the catalogue speaks of. */
    private static final String NOWHERE = "state";

    sealed interface Outcome {
        record Opened(String slug) implements Outcome {}
        record Changed(String slug) implements Outcome {}
        record Unchanged(String slug) implements Outcome {}
        /** An editor has supplied term, fee and grounds since. */
        record Taken(String slug) implements Outcome {}
        record Closed(Text why) implements Outcome {}
    }

    Outcome open(String source, ImportedProcess process, List<Listing> served, Opening opening) {
        var unit = authorities.find(opening.unit());
        if (unit.isEmpty()) return closed("imports.closed.no-unit", opening.process(), opening.unit());
        try {
            authorities.headOf(unit.get().id());
        } catch (IllegalStateException _) {
            return closed("imports.closed.not-staffed", opening.process(), opening.unit());
        }
        var form = process.form().apply(new ImportedProcess.Unit(opening.office(),
                authorities.placesOf(unit.get().id()).stream().map(Place::code).toList()));
        var slug = slug(source, process.key(), opening.unit());
        var definition = new Draft(source, process, form, served.isEmpty() ? NOWHERE : served.getFirst().shelf(),
                served.size() == 1 ? served.getFirst().title() : process.title(), unit.get(), slug, figures, LocalDate.now(clock))
                .definition();
        return switch (new ServiceText("services/" + slug + ".yaml", definition.toString()).read(standards())) {
            case ServiceText.Content.Wrong(var faults) -> closed("imports.closed.faulty", opening.process(), faults.getFirst().line(),
                    faults.getFirst().sentence());
            case ServiceText.Content.Right(var right) -> {
                keep(source, opening, slug);
                yield publish(slug, right);
            }
        };
    }

    private static Outcome closed(String key, Object... arguments) {
        return new Outcome.Closed(Text.of(Message.of(key, arguments)));
    }

    private void keep(String source, Opening opening, String slug) {
        db.sql("""
                insert into imports.opening (source, process, unit_code, office, slug) values (:source, :process, :unit, :office, :slug)
                on conflict (source, process, unit_code) do update set office = excluded.office""")
                .param("source", source).param("process", opening.process()).param("unit", opening.unit()).param("office", opening.office())
                .param("slug", slug).update();
    }

    @Override
    public Set<String> processes() {
        return new TreeSet<>(db.sql("select distinct process from imports.opening").query(String.class).list());
    }

    @Override
    public List<String> slugs(String source, Collection<String> processes) {
        return db.sql("select slug from imports.opening where source = :source and process = any (:processes) order by slug")
                .param("source", source).param("processes", processes.toArray(String[]::new)).query(String.class).list();
    }

    private Outcome publish(String slug, ObjectNode definition) {
        var latest = press.latest(slug);
        if (latest.isEmpty()) {
            press.publishOfRelease(definition);
            return new Outcome.Opened(slug);
        }
        if (press.isSame(definition, latest.get())) return new Outcome.Unchanged(slug);
        if (!press.definition(latest.get()).path("procedure").has("imported")) return new Outcome.Taken(slug);
        press.publishOfRelease(definition);
        return new Outcome.Changed(slug);
    }

    private Standards standards() {
        return new Standards(code -> authorities.find(code).isPresent(), registers, words, figures, topics, LocalDate.now(clock));
    }

    /** The address of a service: the same each time for the same process and unit. */
    static String slug(String source, String process, String unit) {
        var plain = process.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var slug = source + "-" + plain + "-" + unit;
        if (slug.length() <= 60) return slug;
        var digest = HexFormat.of().toHexDigits(process.hashCode());
        return source + "-" + plain.substring(0, Math.max(1, Math.min(plain.length(),
                60 - source.length() - unit.length() - digest.length() - 3))).replaceAll("-$", "") + "-" + digest + "-" + unit;
    }
}
