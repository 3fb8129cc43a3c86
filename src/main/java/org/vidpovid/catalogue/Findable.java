package org.vidpovid.catalogue;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.authorities.Place;
import org.vidpovid.law.*;
import org.vidpovid.search.*;
import org.vidpovid.web.Message;

/** The services as people find them, and the places where people help with them. */
@Component
class Findable implements Searchable, Helping {

    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Map<String, Text> topics;

    Findable(Catalogue catalogue, Authorities authorities, Topics topics) {
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.topics = topics.all().stream().collect(Collectors.toMap(Topic::code, Topic::title));
    }

    /** What {@link #entries} are made of: the counter is that of versions and pauses. */
    @Override
    public String state() {
        return catalogue.changes() + " " + authorities.places().stream().map(place -> place.unit() + place.name()).toList().hashCode();
    }

    @Override
    public List<Entry> entries() {
        var places = authorities.places().stream().collect(Collectors.groupingBy(Place::unit,
                Collectors.mapping(Place::name, Collectors.toList())));
        return catalogue.services().stream().map(service -> entry(service, places.getOrDefault(service.procedure().unit(), List.of())))
                .toList();
    }

    private Entry entry(Service service, List<Text> places) {
        var keywords = Stream.of(service.keywords().uk(), service.keywords().en()).flatMap(List::stream).toList();
        var card = service.card();
        return new Entry(Entry.SERVICE, service.slug(), "/services/" + service.slug(), service.title())
                .saying(service.summary(), keywords, List.of(card.who(), card.result(), card.ways()))
                .filedUnder(topics.get(service.topic()), service.procedure().authority(), places)
                .standing(catalogue.pauseOf(service.slug()).map(pause -> Message.of("catalogue.paused.since", pause.since())).orElse(null));
    }

    @Override
    public List<Helper> helpers() {
        return authorities.places().stream().filter(place -> !place.hours().isEmpty())
                .sorted(Comparator.comparing(Findable::open).reversed())
                .map(place -> new Helper(place.name(), place.address(), place.phone(), place.week())).toList();
    }

    /** How long in a week. */
    private static Duration open(Place place) {
        return place.hours().stream().map(hours -> Duration.between(hours.opens(), hours.closes())).reduce(Duration.ZERO, Duration::plus);
    }
}
