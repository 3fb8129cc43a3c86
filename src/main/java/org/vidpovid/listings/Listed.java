package org.vidpovid.listings;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;
import org.vidpovid.search.*;
import org.vidpovid.web.Message;

/** What is not online yet, as people find it. What is online is found as a service. */
@Component
record Listed(Listings listings, Openings openings) implements Searchable {

    @Override
    public String state() {
        return listings.digest() + " " + openings.processes();
    }

    @Override
    public List<Entry> entries() {
        var open = openings.processes();
        return listings.all().stream().filter(listing -> listing.processes().stream().noneMatch(open::contains)).map(Listed::entry)
                .toList();
    }

    private static List<Text> places(Listing listing) {
        return listing.everywhere() ? List.of(Entry.EVERYWHERE) : listing.towns().stream().map(Text::same).toList();
    }

    private static Entry entry(Listing listing) {
        return new Entry(Entry.SERVICE, listing.slug(), "/listed/" + listing.slug(), listing.title())
                .filedUnder(listing.topic(), listing.authority().isEmpty() ? null : Text.same(listing.authority()), places(listing))
                .standing(Message.of("listings.tag"));
    }
}
