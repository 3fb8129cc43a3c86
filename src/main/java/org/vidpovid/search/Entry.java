package org.vidpovid.search;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * Something that can be found. A text that exists in one language only is {@link Text#same}: the words of either language are understood
 * in both.
 *
 * @param kind      what sort of thing it is; a page may ask for one sort: {@link #SERVICE}
 * @param id        its name among those of its kind
 * @param address   its page, without the language
 * @param summary   one sentence about it, shown below its title
 * @param keywords  other words that people look for it by; not shown
 * @param body      whatever else it says; it counts least, and is not shown
 * @param topic     by which people may narrow what is found, as by the authority and the places
 * @param places    towns, districts and regions; {@link #EVERYWHERE} if it is the same in all
 * @param state     what has to be known about it at once: that it is paused, that it is not online
 */
public record Entry(String kind, String id, String address, Text title, @Nullable Text summary, List<String> keywords, List<Text> body,
                    @Nullable Text topic, @Nullable Text authority, List<Text> places, @Nullable Wording state) {

    /** What one can ask the state for, online or in person. */
    public static final String SERVICE = "service";

    /** Among its places: it is done everywhere, so it is found in whatever place people look. */
    public static final Text EVERYWHERE = Text.of(Message.of("search.everywhere"));

    public Entry {
        keywords = List.copyOf(keywords);
        body = List.copyOf(body);
        places = List.copyOf(places);
    }

    /** One of which nothing is known but what it is called. */
    public Entry(String kind, String id, String address, Text title) {
        this(kind, id, address, title, null, List.of(), List.of(), null, null, List.of(), null);
    }

    public Entry saying(Text summary, List<String> keywords, List<Text> body) {
        return new Entry(kind, id, address, title, summary, keywords, body, topic, authority, places, state);
    }

    /** The same, where it belongs: what people narrow a search by. */
    public Entry filedUnder(@Nullable Text topic, @Nullable Text authority, List<Text> places) {
        return new Entry(kind, id, address, title, summary, keywords, body, topic, authority, places, state);
    }

    public Entry standing(@Nullable Wording state) {
        return new Entry(kind, id, address, title, summary, keywords, body, topic, authority, places, state);
    }
}
