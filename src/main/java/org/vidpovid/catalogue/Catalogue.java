package org.vidpovid.catalogue;

import static java.util.stream.Collectors.toSet;

import module java.base;
import org.vidpovid.authorities.DecidingUnits;
import org.vidpovid.copies.*;
import org.vidpovid.web.NotFound;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the state offers. Everything here is published and the same for everybody, so there is no viewer. Asking is cheap: each node keeps
 * the versions for ever, as they do not change, and looks once a second which are the present ones.
 */
@org.springframework.stereotype.Service
public class Catalogue implements DecidingUnits, Shown {

    /** What is offered just now, in the order of the addresses, and which of it is paused. */
    private record Present(SortedMap<String, Service> services, Map<String, Pause> pauses) {}

    private final Publications publications;
    private final Map<UUID, Service> versions = new ConcurrentHashMap<>(); // never stale: a version does not change
    private final Map<UUID, byte[]> schemas = new ConcurrentHashMap<>();
    private final Latest<String, Present> present = new Latest<>(_ -> read());
    private final AtomicLong seen = new AtomicLong(-1);

    Catalogue(Publications publications) {
        this.publications = publications;
    }

    /** All services that people may ask for, in their present version, in the order of their addresses. */
    public List<Service> services() {
        return everything().stream().filter(service -> service.procedure().isOffered()).toList();
    }

    /** All that is published: those too that nobody starts by themselves. */
    public List<Service> everything() {
        return List.copyOf(present().services().values());
    }

    /**
     * By which procedure a complaint about another case goes.
     *
     * @throws NotFound if none is published: then there is nothing to complain by
     */
    public Procedure complaint() {
        return everything().stream().map(Service::procedure).filter(procedure -> procedure.regime() == Procedure.Regime.COMPLAINT)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The units that the present services name: those that decide, and those that are asked for an opinion. */
    @Override
    public Set<String> decidingUnits() {
        return services().stream().map(Service::procedure).flatMap(procedure -> Stream.concat(Stream.of(procedure.unit()),
                procedure.stages().stream().flatMap(stage -> stage.opinion().stream()).map(ProcedureStage.Opinion::unit))).collect(toSet());
    }

    /** A service that people may ask for, in its present version, if there is one. */
    public Optional<Service> find(String slug) {
        return Optional.ofNullable(present().services().get(slug)).filter(service -> service.procedure().isOffered());
    }

    /**
     * A service in its present version.
     *
     * @throws NotFound if there is none
     */
    public Service service(String slug) {
        return find(slug).orElseThrow(NotFound::new);
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

    /**
     * A procedure in the version that a case was opened under, however old.
     *
     * @throws NotFound if there is none
     */
    public Procedure procedure(UUID id) {
        return version(id).procedure();
    }

    /** The form of a version as JSON Schema, in UTF-8. Made once: a version does not change. */
    byte[] schema(Procedure procedure) {
        return schemas.computeIfAbsent(procedure.id(),
                _ -> procedure.form().schema(procedure.title()).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Why a service cannot be asked for just now, if so. */
    public Optional<Pause> pauseOf(String slug) {
        return Optional.ofNullable(present().pauses().get(slug));
    }

    /** The pauses of just now, by the service. */
    public Map<String, Pause> pauses() {
        return present().pauses();
    }

    /**
     * For whoever begins an application or sends one.
     *
     * @throws Paused if the service is paused
     */
    public void refusePaused(String slug) {
        pauseOf(slug).ifPresent(pause -> {
            throw new Paused(pause);
        });
    }

    /** A service as it would be if this definition, in which nothing is wrong, were published as that version. */
    public Service preview(ObjectNode definition, int version) {
        return new Definition(definition).service(new UUID(0, 0), version, Instant.now());
    }

    /** How often what is published or paused has changed, on whichever node. What this node knows is looked up anew if it has. */
    long changes() {
        var now = publications.changes();
        if (seen.getAndSet(now) != now) present.changed();
        return now;
    }

    /** To be called after a change: what this node knows is looked up anew. */
    void forget() {
        present.changed();
    }

    @Override
    public List<?> states() {
        return List.of(present());
    }

    private Present present() {
        return present.get("all");
    }

    private Service version(UUID id) {
        return versions.computeIfAbsent(id, missing -> publications.find(missing).orElseThrow(NotFound::new));
    }

    private Present read() {
        var services = new TreeMap<String, Service>();
        publications.latest().forEach(id -> {
            var service = version(id);
            services.put(service.slug(), service);
        });
        return new Present(services, publications.pauses());
    }
}
