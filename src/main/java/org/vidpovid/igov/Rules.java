package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.vidpovid.imports.*;
import org.vidpovid.igov.ProcessFile.OldProcess;
import org.vidpovid.igov.Rule.Kind;

/**
 * All rules of one form, from all of its markers.
 *
 * @param byName   rules that decide something, by property and name
 * @param byField  the same, by what they concern
 * @param headings what stands over a field
 * @param markers  what became of the properties that hold the rules, by id
 * @param others   what became of the entries that decide nothing, or that are not understood
 */
record Rules(SequencedMap<String, Rule> byName, Map<Kind, Map<String, List<Rule>>> byField, Map<String, String> headings,
        Map<String, Became> markers, List<Account> others) {

    private static final int MOST = 2_000; // entries of all markers; the form with the most of the country's has 40
    private static final int MOST_MARKERS = 200;

    static Rules of(OldProcess process, Markers markers, Became.Book book) {
        var rules = new Rules(new LinkedHashMap<>(), new EnumMap<>(Kind.class), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        process.properties().stream().filter(Property::isMarkers).forEach(property -> rules.read(property, markers, book));
        return rules;
    }

    private void read(Property property, Markers from, Became.Book book) {
        try {
            if (markers.size() >= MOST_MARKERS) throw new Unreadable("igov.unreadable.many-rules", MOST_MARKERS);
            var kinds = EnumSet.noneOf(Kind.class);
            for (var entry : from.entries(property)) {
                if (byName.size() + others.size() >= MOST) throw new Unreadable("igov.unreadable.many-rules", MOST);
                switch (entry) {
                    case Markers.Entry.Read(var rule) -> {
                        kinds.add(rule.kind());
                        keep(property.id() + "/" + rule.name(), rule, book);
                    }
                    case Markers.Entry.NotUnderstood(var name, var kind, var why) -> {
                        kinds.add(kind);
                        others.add(book.account(property.id() + "/" + name, new Became(NOT_EXPRESSIBLE, why)));
                    }
                }
            }
            markers.put(property.id(), kinds.isEmpty() ? Became.of(DROPPED, "igov.no-rules") : Became.of(PART, "igov.holds-rules"));
        } catch (Unreadable e) {
            markers.put(property.id(), new Became(NOT_EXPRESSIBLE, e.why()));
        }
    }

    private void keep(String name, Rule rule, Became.Book book) {
        if (rule.kind() != Kind.LOOK) {
            byName.put(name, rule);
            var concerned = byField.computeIfAbsent(rule.kind(), _ -> new HashMap<>());
            rule.fields().stream().distinct().forEach(field -> concerned.computeIfAbsent(field, _ -> new ArrayList<>()).add(rule));
            return;
        }
        var heading = rule.values().isEmpty() ? "" : Html.line(rule.values().getFirst());
        if (!heading.isEmpty()) rule.fields().forEach(field -> headings.put(field, heading));
        others.add(book.account(name, heading.isEmpty() ? Became.of(DROPPED, "igov.look") : Became.of(HEADING)));
    }

    /** Those of a kind that concern a field. */
    List<Rule> of(Kind kind, String field) {
        return byField.getOrDefault(kind, Map.of()).getOrDefault(field, List.of());
    }

    /** Whether a condition asks about a field. */
    boolean ask(String field) {
        return byName.values().stream().anyMatch(rule -> rule.when().fields().contains(field));
    }
}
