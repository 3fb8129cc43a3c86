package org.vidpovid.appointments;

import module java.base;
import org.vidpovid.answers.FreeHours;
import org.vidpovid.appointments.Timetable.Slot;
import org.vidpovid.authorities.*;
import org.vidpovid.law.Text;

/** The hours that one matter can have. What it holds itself is free to it. Asked often while a page is made, it looks once. */
class Hours implements FreeHours {

    private final Timetables timetables;
    private final Seats seats;
    private final Authorities authorities;
    private final UUID matterId;
    private final String service;
    private final Map<String, List<LocalDateTime>> found = new HashMap<>();

    Hours(Timetables timetables, Seats seats, Authorities authorities, UUID matterId, String service) {
        this.timetables = timetables;
        this.seats = seats;
        this.authorities = authorities;
        this.matterId = matterId;
        this.service = service;
    }

    @Override
    public List<LocalDateTime> of(String place) {
        return found.computeIfAbsent(place, this::look);
    }

    private List<LocalDateTime> look(String place) {
        if (find(place).isEmpty()) return List.of();
        var taken = seats.taken(place, matterId);
        return timetables.slots(place, service).stream().filter(slot -> taken.getOrDefault(slot.startsAt(), 0) < slot.capacity())
                .map(Slot::at).toList();
    }

    @Override
    public Optional<Text> name(String place) {
        return find(place).map(Hours::name);
    }

    static Text name(Place place) {
        return new Text(place.name().uk() + ", " + place.address().uk(), place.name().en() + ", " + place.address().en());
    }

    private Optional<Place> find(String code) {
        return authorities.places().stream().filter(place -> place.code().equals(code)).findAny();
    }
}
