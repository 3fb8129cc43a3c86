package org.vidpovid.listings;

import module java.base;
import org.vidpovid.law.Text;

/**
 * A service that another catalogue knows.
 *
 * @param slug      its address under {@code /listed/}
 * @param source    which catalogue
 * @param sourceId  how that calls it
 * @param topic     as the catalogue calls it
 * @param shelf     under which topic of this portal people look for it: a code of {@code law/topics.yaml}
 * @param authority who does it, in the catalogue's words; empty if it does not say
 * @param about     what it is, in the catalogue's words; may be empty
 * @param law       by which law, in the catalogue's words; may be empty
 * @param places    where it is done
 */
public record Listing(String slug, String source, String sourceId, Text title, Text topic, String shelf, Audience audience,
        String authority, String about, String law, List<Serving> places) {

    /** Letters that a title may have at most. */
    public static final int LONGEST_TITLE = 1000;
    /** Letters that the names of an authority, a topic, a place may have at most. */
    public static final int LONGEST_NAME = 300;
    /** As many notes on how to apply are shown at most. */
    public static final int MOST_NOTES = 10;

    private static final Collator UKRAINIAN = Collator.getInstance(Locale.of("uk"));

    public enum Audience { PEOPLE, BUSINESS }

    /**
     * That it is done somewhere.
     *
     * @param place     as the catalogue calls it; empty: in the whole country
     * @param process   key of the process by which it is done there; empty if none is known
     * @param elsewhere address of another site where it can be asked for; empty if none is known
     * @param note      how to ask for it there, in the catalogue's words; may be empty
     */
    public record Serving(String place, String process, String elsewhere, String note) {}

    /**
     * One way to ask for it, and where.
     *
     * @param towns where it is so; empty: in the whole country
     */
    public record Way(String note, String site, List<String> towns) {}

    /** The same, done at these places. */
    public Listing servedAt(List<Serving> servings) {
        return new Listing(slug, source, sourceId, title, topic, shelf, audience, authority, about, law, servings);
    }

    /** How else it can or could be asked for, in the catalogue's words. */
    public List<Way> ways() {
        var towns = new LinkedHashMap<List<String>, SortedSet<String>>();
        for (var serving : places) {
            if (serving.note().isEmpty() && serving.elsewhere().isEmpty()) continue;
            towns.computeIfAbsent(List.of(serving.note(), serving.elsewhere()), _ -> new TreeSet<>(UKRAINIAN)).add(serving.place());
        }
        return towns.entrySet().stream().limit(MOST_NOTES).map(way -> new Way(way.getKey().getFirst(), way.getKey().getLast(),
                way.getValue().contains("") ? List.of() : List.copyOf(way.getValue()))).toList();
    }

    /** What the catalogue says of how to ask for it, where one process serves it. */
    public List<String> notes(String process) {
        return places.stream().filter(serving -> serving.process().equals(process)).map(Serving::note).filter(note -> !note.isEmpty())
                .distinct().sorted().toList();
    }

    /** The keys of the processes that serve it. */
    public List<String> processes() {
        return places.stream().map(Serving::process).filter(process -> !process.isEmpty()).distinct().sorted().toList();
    }

    /** Whether it is done in the whole country. */
    public boolean everywhere() {
        return places.stream().anyMatch(serving -> serving.place().isEmpty());
    }

    /** Where it is done, without repeating. */
    public List<String> towns() {
        return places.stream().map(Serving::place).filter(place -> !place.isEmpty()).distinct().sorted(UKRAINIAN).toList();
    }
}
