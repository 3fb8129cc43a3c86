package org.vidpovid.outside;

import module java.base;
import org.vidpovid.PortalTest;
import org.vidpovid.catalogue.Service;

/** Every service that comes with the portal. */
@PortalTest
class ServicesTest extends AskedByBoth {

    @Override
    Stream<String> slugs() {
        return catalogue.services().stream().map(Service::slug);
    }
}
