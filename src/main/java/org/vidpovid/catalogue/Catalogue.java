package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.web.NotFound;

/** What the state offers. Everything here is published and the same for everybody, so there is no viewer. */
@org.springframework.stereotype.Service
public class Catalogue {

    private final Publications publications;
    private final List<Service> services;
    private final Map<UUID, byte[]> schemas = new ConcurrentHashMap<>();
    private final Map<UUID, Service> versions = new ConcurrentHashMap<>(); // never stale: a version does not change

    Catalogue(ServiceFiles files, Publications publications) {
        this.publications = publications;
        services = publications.publish(files.read());
        services.forEach(service -> versions.put(service.procedure().id(), service));
    }

    /** All services in their present version, in the order of their addresses. */
    public List<Service> services() {
        return services;
    }

    /** The services that speak of every word of a query, in either language; all of them if it has no words. */
    public List<Service> matching(String query) {
        var words = Words.of(query);
        return services.stream().filter(service -> Words.of(service).begin(words)).toList();
    }

    /**
     * A service in its present version.
     *
     * @throws NotFound if there is none
     */
    public Service service(String slug) {
        return services.stream().filter(service -> service.slug().equals(slug)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * A service as it was in one version, the present one included.
     *
     * @throws NotFound if there is no such version
     */
    public Service service(String slug, int version) {
        return publications.find(slug, version).orElseThrow(NotFound::new);
    }

    /**
     * The procedure by which a new application is made now.
     *
     * @throws NotFound if there is no such service
     */
    public Procedure current(String slug) {
        return service(slug).procedure();
    }

    /** The form of a version as JSON Schema, in UTF-8. Made once: a version does not change. */
    byte[] schema(Procedure procedure) {
        return schemas.computeIfAbsent(procedure.id(), _ -> procedure.form().schema(procedure.title()).toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A procedure in the version that a case was opened under, however old.
     *
     * @throws NotFound if there is none
     */
    public Procedure procedure(UUID id) {
        return versions.computeIfAbsent(id, missing -> publications.find(missing).orElseThrow(NotFound::new)).procedure();
    }
}
