package org.vidpovid.oversight;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vidpovid.web.*;

/**
 * Which acts somebody wants to see. It stands in the address, so that it can be kept and passed on.
 *
 * @param chosen by the name of the filter; only those that are there
 * @param after behind which act a page begins; null for the first
 */
record Filter(SequencedMap<String, String> chosen, @Nullable Key after) {

    static final Ask SERVICE = Ask.of("service", "oversight.service");
    static final Ask UNIT = Ask.of("unit", "oversight.unit");
    static final Ask OFFICIAL = Ask.of("official", "oversight.official");
    static final Ask OUTCOME = Ask.of("outcome", "oversight.outcome");
    static final Ask GROUND = Ask.of("ground", "oversight.ground");

    private static final List<Ask> ALL = List.of(SERVICE, UNIT, OFFICIAL, OUTCOME, GROUND);

    /** The place of an act in the register, the newest first. */
    record Key(LocalDate on, UUID id) {

        static @Nullable Key of(String text) {
            try {
                var parts = text.split("_", 2);
                return parts.length < 2 ? null : new Key(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException _) {
                return null;
            }
        }

        @Override
        public String toString() {
            return on + "_" + id;
        }
    }

    /** Takes the filters out of an address. Grounds are the service's own, so that one counts only together with its service. */
    static Filter at(Map<String, String> address) {
        var chosen = new LinkedHashMap<String, String>();
        for (var filter : ALL) {
            var value = address.getOrDefault(filter.name(), "").strip();
            if (value.matches("[A-Za-z0-9_.-]{1,200}")) chosen.put(filter.name(), value);
        }
        if (!chosen.containsKey(SERVICE.name())) chosen.remove(GROUND.name());
        return new Filter(chosen, Key.of(address.getOrDefault("after", "")));
    }

    @Nullable String of(Ask filter) {
        return chosen.get(filter.name());
    }

    Filter behind(Entry last) {
        return new Filter(chosen, new Key(last.issuedOn(), last.id()));
    }

    Filter fromTheFirst() {
        return new Filter(chosen, null);
    }

    Form form() {
        return Form.filled(chosen);
    }

    /** The address of a page with these filters. */
    String at(String route) {
        var address = UriComponentsBuilder.fromPath(route);
        chosen.forEach(address::queryParam);
        if (after != null) address.queryParam("after", after);
        return address.encode().build().toUriString();
    }
}
