package org.vidpovid.listings;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.*;
import org.vidpovid.web.*;

/** A service that is not yet online: whose it is, where, and how to ask for it all the same; and where it is online already. */
@Controller
record ListingPage(Listings listings, Openings openings, Catalogue catalogue, Pages pages) {

    /** @param online services of this portal by which it can be asked for */
    record Model(Listing listing, List<Service> online) {}

    @GetMapping("/listed/{slug}")
    View show(@PathVariable String slug) {
        var listing = listings.get(slug);
        var online = Openings.of(listing, openings.all()).stream().flatMap(open -> catalogue.find(open).stream()).toList();
        return pages.showAlike(JtelistingGenerated::render, new Model(listing, online));
    }
}
