package org.vidpovid.igov;

import static org.vidpovid.imports.Fate.*;

import module java.base;
import org.vidpovid.imports.*;
import org.vidpovid.igov.Rule.Kind;

/**
 * All rules of one form, from all of its markers.
 *
 * @param byName   rules that decide something, by property and name
 * @param headings what stands over a field
 * @param markers  what became of the properties that hold the rules, by id
 * @param looks    what became of the entries that decide nothing, or that are not understood
 */
record Rules(SequencedMap<String, Rule> byName, Map<String, String> headings, Map<String, Became> markers, List<Account> looks) {

    static Rules of(OldProcess process, Markers markers, Became.Book book) {
        var rules = new Rules(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
        process.properties().stream().filter(Property::isMarkers).forEach(property -> rules.read(property, markers, book));
        return rules;
    }

    private void read(Property property, Markers from, Became.Book book) {
        try {
            var kinds = EnumSet.noneOf(Kind.class);
            for (var entry : from.entries(property)) {
                switch (entry) {
                    case Markers.Entry.Read(var rule) -> {
                        kinds.add(rule.kind());
                        keep(property.id() + "/" + rule.name(), rule, book);
                    }
                    case Markers.Entry.NotUnderstood(var name, var kind, var why) -> {
                        kinds.add(kind);
                        looks.add(book.account(property.id() + "/" + name, new Became(NOT_EXPRESSIBLE, why)));
                    }
                }
            }
            markers.put(property.id(), kinds.isEmpty() ? Became.of(DROPPED, "igov.no-rules") : Became.of(fate(kinds)));
        } catch (Unreadable e) {
            markers.put(property.id(), new Became(NOT_EXPRESSIBLE, e.why()));
        }
    }

    private void keep(String name, Rule rule, Became.Book book) {
        if (rule.kind() != Kind.LOOK) {
            byName.put(name, rule);
            return;
        }
        var heading = Html.line(rule.values().getFirst());
        if (!heading.isEmpty()) rule.fields().forEach(field -> headings.put(field, heading));
        looks.add(book.account(name, heading.isEmpty() ? Became.of(DROPPED, "igov.look") : Became.of(HEADING)));
    }

    private static Fate fate(Set<Kind> kinds) {
        if (kinds.contains(Kind.EXTENSION) || kinds.contains(Kind.SIGNED)) return CHECK;
        return kinds.equals(Set.of(Kind.LOOK)) ? HEADING : CONDITION;
    }

    /** Those of a kind that concern a field. */
    List<Rule> of(Kind kind, String field) {
        return byName.values().stream().filter(rule -> rule.kind() == kind && rule.fields().contains(field)).toList();
    }
}
