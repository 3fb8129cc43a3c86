package org.vidpovid.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.*;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What is the same on every page of this portal. */
@Component
class Site {

    private final ResourceUrlProvider files;
    private final Map<String, String> assets = new ConcurrentHashMap<>(); // few, and the same until the next release
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
        var known = assets.get(file);
        if (known != null) return known;
        var address = files.getForLookupPath(file);
        if (address == null) return file;
        assets.put(file, address);
        return address;
    }
}
