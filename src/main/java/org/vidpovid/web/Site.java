package org.vidpovid.web;

import org.springframework.core.env.*;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What is the same on every page of this portal. */
@Component
class Site {

    private final ResourceUrlProvider files;
    private final boolean demonstration;

    Site(ResourceUrlProvider files, Environment environment) {
        this.files = files;
        demonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
    }

    /** Whether all people and cases here are invented. */
    boolean demonstration() {
        return demonstration;
    }

    /** The address of a static file with its content's hash in it, so that a browser may keep it for ever. */
    String asset(String file) {
        var address = files.getForLookupPath(file);
        return address == null ? file : address;
    }
}
