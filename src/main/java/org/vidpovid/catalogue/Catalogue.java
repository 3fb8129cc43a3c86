package org.vidpovid.catalogue;

import module java.base;

/** What the state offers. Everything here is published and the same for everybody, so there is no viewer. */
@org.springframework.stereotype.Service
public class Catalogue {

    Catalogue() {}

    /** All services in their present version, in the order of their addresses. */
    public List<Service> services() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * A service in its present version.
     *
     * @throws org.vidpovid.web.NotFound if there is none
     */
    public Service service(String slug) {
        throw new UnsupportedOperationException("not yet " + slug);
    }

    /**
     * The procedure by which a new application is made now.
     *
     * @throws org.vidpovid.web.NotFound if there is no such service
     */
    public Procedure current(String slug) {
        return service(slug).procedure();
    }

    /**
     * A procedure in the version that a case was opened under, however old.
     *
     * @throws org.vidpovid.web.NotFound if there is none
     */
    public Procedure procedure(UUID id) {
        throw new UnsupportedOperationException("not yet " + id);
    }
}
