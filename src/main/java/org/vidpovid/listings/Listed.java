package org.vidpovid.listings;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.catalogue.*;
import org.vidpovid.law.Text;
import org.vidpovid.search.*;
import org.vidpovid.web.*;

/**
 * What other catalogues know, as people find it. What is online at one authority is still offered in person by all others, so it stays
 * here, and says where it is online.
 */
@Component
record Listed(Listings listings, Openings openings, Catalogue catalogue) implements Searchable {

    @Override
    public String state() {
        return listings.changes() + " " + openings.all();
    }

    @Override
    public List<Entry> entries() {
        var open = openings.all();
        var services = open.isEmpty() ? Map.<String, Service>of() : catalogue.services().stream()
                .collect(Collectors.toMap(Service::slug, service -> service));
        return listings.all().stream().map(listing -> entry(listing, Openings.of(listing, open).stream()
                .map(services::get).filter(Objects::nonNull).toList())).toList();
    }

    private static List<Text> places(Listing listing) {
        return listing.everywhere() ? List.of(Entry.EVERYWHERE) : listing.towns().stream().map(Text::same).toList();
    }

    private static Entry entry(Listing listing, List<Service> online) {
        return new Entry(Entry.SERVICE, listing.slug(), "/listed/" + listing.slug(), listing.title())
                .filedUnder(listing.topic(), listing.authority().isEmpty() ? null : Text.same(listing.authority()), places(listing))
                .standing(standing(online));
    }

    private static Wording standing(List<Service> online) {
        return switch (online.size()) {
            case 0 -> Message.of("listings.tag");
            case 1 -> Message.of("listings.tag.online", online.getFirst().procedure().authority());
            default -> Message.of("listings.tag.online-at", online.size());
        };
    }
}
