package org.vidpovid.catalogue;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.catalogue.ServicesPage.Shelf;
import org.vidpovid.law.Topics;
import org.vidpovid.web.*;

/** The first page: what one can ask for, and how it goes. */
@Controller
record HomePage(Catalogue catalogue, Topics topics, Pages pages) {

    /** So many of the most needed services stand beside the search: more would be one more list to read. */
    private static final int MOST_NEEDED = 4;

    record Model(Field query, List<Service> mostNeeded, List<Shelf> shelves) {}

    private static final Ask QUERY = Ask.of("q", "catalogue.search", "catalogue.search.hint");

    @GetMapping("/")
    View show() {
        var mostNeeded = topics.mostNeeded().stream().flatMap(slug -> catalogue.find(slug).stream()).limit(MOST_NEEDED).toList();
        return pages.suggesting(pages.showAlike(JtehomeGenerated::render,
                new Model(Form.blank().field(QUERY), mostNeeded, ServicesPage.shelves(topics, catalogue.services()))));
    }
}
