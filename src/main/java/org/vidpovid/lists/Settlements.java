package org.vidpovid.lists;

import module java.base;
import org.vidpovid.law.Text;

/**
 * Regions and the settlements in them. Ours has the regions and the cities; an operator puts the full codifier (KATOTTH) in place of
 * {@code lists/settlements.csv}: columns {@code region}, {@code district}, {@code uk}, {@code en}.
 */
public final class Settlements {

    /**
     * A settlement.
     *
     * @param region   its code
     * @param district tells those of one name in one region apart; may be empty
     */
    public record Settlement(String region, String district, Text name) {

        /** The same for ever, and of no other. */
        public String key() {
            return region + "|" + district + "|" + name.uk();
        }

        /** Its name, with where it is: many share a name. */
        public Text shown() {
            var where = regions().find(region).orElseThrow().name();
            return new Text(shown(name.uk(), where.uk()), shown(name.en(), where.en()));
        }

        private String shown(String name, String where) {
            if (name.equals(where)) return name;
            return district.isEmpty() ? name + ", " + where : name + ", " + district + ", " + where;
        }
    }

    private static final Map<String, List<Settlement>> BY_REGION = Csv.rows("/lists/settlements.csv").stream()
            .map(row -> new Settlement(row.get("region"), row.get("district"), new Text(row.get("uk"), row.get("en"))))
            .collect(Collectors.groupingBy(Settlement::region));

    private Settlements() {}

    public static NamedList regions() {
        return NamedList.of("regions").orElseThrow();
    }

    /** Those of a region, or of all if its code is empty. */
    private static List<Settlement> in(String region) {
        return region.isEmpty() ? BY_REGION.values().stream().flatMap(List::stream).toList() : BY_REGION.getOrDefault(region, List.of());
    }

    /** The one settlement that a region consists of: Kyiv, Sevastopol. */
    public static Optional<Settlement> only(String region) {
        return in(region).size() == 1 ? Optional.of(in(region).getFirst()) : Optional.empty();
    }

    /** Those in a region, or in all if its code is empty, that are called so. */
    public static List<Settlement> called(String region, String typed) {
        var sought = Sought.of(typed);
        return in(region).stream().filter(settlement -> names(settlement).anyMatch(sought::is)).toList();
    }

    /** Those in a region, or in all if its code is empty, whose name has a word that begins so. */
    public static List<Settlement> matching(String region, String typed, int most) {
        return Sought.of(typed).best(in(region), Settlements::names, most);
    }

    private static Stream<String> names(Settlement settlement) {
        return Stream.of(settlement.name().uk(), settlement.name().en());
    }
}
