package org.vidpovid.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.web.*;

/** The first page: what one can ask for, and how it goes. */
@Controller
record HomePage(Catalogue catalogue, Pages pages) {

    @GetMapping("/")
    View show() {
        return pages.show(JtehomeGenerated::render, new ServicesPage.Found(Form.blank().field(ServicesPage.QUERY), catalogue.services(),
                catalogue.pauses()));
    }
}
