package org.vidpovid.catalogue;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.web.*;

/** The first page: what one can ask for, and how it goes. */
@Controller
record HomePage(Catalogue catalogue, Pages pages) {

    private static final Ask QUERY = Ask.of("q", "catalogue.search", "catalogue.search.hint");

    /** What one can ask for, and where one looks for it. */
    record Shown(Field query, List<Service> services, Map<String, Pause> pauses) {}

    @GetMapping("/")
    View show() {
        return pages.show(JtehomeGenerated::render, new Shown(Form.blank().field(QUERY), catalogue.services(), catalogue.pauses()));
    }
}
