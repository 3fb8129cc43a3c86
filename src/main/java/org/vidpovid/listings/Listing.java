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
        String authority,
        String about, String law,
                      List<Serving> places) {

    public enum Audience { PEOPLE, BUSINESS }

    /**
     * That it is done somewhere.
     *
     * @param place     as the catalogue calls it; empty: in the whole country
     * @param process   key of the process by which it is done there; empty if none is known
     * @param elsewhere address of another site where it can be asked for; empty if none is known
     */
    public record Serving(String place, String process, String elsewhere) {}

    /** The keys of the processes that serve it. */
    public List<String> processes() {
        return places.stream().map(Serving::process).filter(process -> !process.isEmpty()).distinct().sorted().toList();
    }

    /** Other sites where it can be asked for. */
    public List<String> sites() {
        return places.stream().map(Serving::elsewhere).filter(site -> !site.isEmpty()).distinct().sorted().toList();
    }

    /** Whether it is done in the whole country. */
    public boolean everywhere() {
        return places.stream().anyMatch(serving -> serving.place().isEmpty());
    }

    /** Where it is done, without repeating. */
    public List<String> towns() {
        return places.stream().map(Serving::place).filter(place -> !place.isEmpty()).distinct()
                .sorted(Collator.getInstance(Locale.of("uk"))).toList();
    }
}
