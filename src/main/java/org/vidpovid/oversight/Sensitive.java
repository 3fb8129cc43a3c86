package org.vidpovid.oversight;

import java.util.Set;
import org.vidpovid.catalogue.Service;

/** Services that touch health, children or poverty: their acts are counted, and none is shown by itself, whatever is hidden in it. */
final class Sensitive {

    /** Topics all of whose services are such: family and children; support and benefits. */
    private static final Set<String> TOPICS = Set.of("family", "support");

    private Sensitive() {}

    static boolean is(Service service) {
        return TOPICS.contains(service.topic());
    }
}
