package org.vidpovid.appointments;

import static java.util.stream.Collectors.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.answers.*;
import org.vidpovid.appointments.Appointment.*;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.cases.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** Hours of visits: offered, held while an application is written, booked with it, moved, cancelled; never for more than there is room. */
@Service
@Transactional
public class Appointments {

    /** How long a chosen hour waits for its application to be sent. */
    public static final Duration HOLD = Duration.ofMinutes(30);

    /** Until how long before a visit it can be moved or cancelled. */
    public static final Duration CHANGE = Duration.ofHours(4);

    private final Bookings bookings;
    private final Seats seats;
    private final Timetables timetables;
    private final Authorities authorities;
    private final Notices notices;
    private final Clock clock;

    Appointments(Bookings bookings, Seats seats, Timetables timetables, Authorities authorities, Notices notices, Clock clock) {
        this.bookings = bookings;
        this.seats = seats;
        this.timetables = timetables;
        this.authorities = authorities;
        this.notices = notices;
        this.clock = clock;
    }

    /** The hours that this matter can have for this service; what it holds itself is among them. For one request: it looks once. */
    public FreeHours hours(UUID matterId, String service) {
        return new Hours(timetables, seats, authorities, matterId, service);
    }

    /**
     * Holds an hour for a draft for half an hour, instead of the one that it held in answer to this question. Holding it again begins the
     * half hour anew.
     *
     * @throws HourTaken if it is not free; what was held before is held still
     */
    public void hold(UUID matterId, String service, String question, Answer.Appointment wanted) {
        seats.lock(matterId);
        var mine = bookings.active(matterId, question);
        if (mine.stream().anyMatch(one -> one.isConfirmed() && one.isAt(wanted))) return;
        seats.lockPlace(wanted.place());
        var until = clock.instant().plus(HOLD);
        var before = mine.stream().filter(one -> !one.isConfirmed()).findFirst();
        if (before.isPresent() && before.get().isAt(wanted) && seats.keep(before.get(), until)) {
            bookings.hold(before.get(), until);
            return;
        }
        before.ifPresent(bookings::forget); // comes back with the transaction if the other is taken
        take(matterId, service, question, wanted, new Held(until));
    }

    /** Gives back what was held in answer to a question, as when the person has left it out. */
    public void letGo(UUID matterId, String question) {
        seats.lock(matterId);
        bookings.active(matterId, question).stream().filter(one -> !one.isConfirmed()).forEach(bookings::forget);
    }

    /**
     * Books these hours with the case, in the transaction that opens or changes it: those that it holds, and others if they are free. An
     * hour booked earlier in answer to the same question is free again. This is what every channel calls, whether it has held anything or
     * not.
     *
     * @param wanted by question
     * @throws HourTaken if one is not free: let the transaction go back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(Case matter, Map<String, Answer.Appointment> wanted) {
        if (wanted.isEmpty()) return;
        seats.lock(matter.id());
        wanted.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getValue().at()))
                .forEach(entry -> book(matter, entry.getKey(), entry.getValue()));
    }

    private void book(Case matter, String question, Answer.Appointment wanted) {
        var mine = bookings.active(matter.id(), question);
        if (mine.stream().anyMatch(one -> one.isConfirmed() && one.isAt(wanted))) return;
        seats.lockPlace(wanted.place());
        mine.stream().filter(Appointment::isConfirmed).forEach(before -> cancel(before, By.MOVED));
        var how = new Confirmed(matter.applicantId(), matter.number().toString(), matter.service());
        var held = mine.stream().filter(one -> !one.isConfirmed()).findFirst();
        var isHeld = held.isPresent() && held.get().isAt(wanted) && held.get().startsAt().isAfter(clock.instant());
        if (isHeld && seats.keep(held.orElseThrow(), null)) {
            bookings.confirm(held.orElseThrow(), how);
        } else {
            held.ifPresent(bookings::forget);
            take(matter.id(), matter.serviceSlug(), question, wanted, how);
        }
    }

    /** Frees the hours of a case that it needs no more, as its answers are now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOnly(Case matter, Set<String> questions) {
        seats.lock(matter.id());
        bookings.of(matter.id()).stream().filter(one -> one.isConfirmed() && !questions.contains(one.question()))
                .forEach(one -> cancel(one, By.CASE));
    }

    /**
     * The applicant chooses another hour, or one again after it was cancelled; both sides are told.
     *
     * @throws HourTaken if it is not free; the former is theirs still
     * @throws ChangedMeanwhile if it is too late, or the case is over
     */
    public void move(Case matter, String question, Answer.Appointment wanted) {
        seats.lock(matter.id());
        if (!mayMove(matter, question)) throw new ChangedMeanwhile(Message.of("appointments.too-late", CHANGE.toHours()));
        if (bookings.active(matter.id(), question).stream().anyMatch(one -> one.isConfirmed() && one.isAt(wanted))) return;
        book(matter, question, wanted);
        tell(matter, Message.of("appointments.notice.moved", matter.service(), wanted.at(), wanted.name()));
    }

    /** The applicant will not come; the hour is free at once, and both sides are told. Fails as {@link #move} does. */
    public void cancel(Case matter, String question) {
        seats.lock(matter.id());
        var booked = bookings.active(matter.id(), question).stream().filter(Appointment::isConfirmed).findFirst();
        if (booked.isEmpty()) return; // it is done already
        if (!mayChange(booked.get())) throw new ChangedMeanwhile(Message.of("appointments.too-late", CHANGE.toHours()));
        cancel(booked.get(), By.PERSON);
        tell(matter, Message.of("appointments.notice.cancelled", matter.service(), booked.get().told()));
    }

    /** A case has ended without anybody having to come. */
    void free(Case matter) {
        seats.lock(matter.id());
        bookings.of(matter.id()).stream().filter(one -> one.isConfirmed() && one.startsAt().isAfter(clock.instant()))
                .forEach(one -> cancel(one, By.CASE));
    }

    /** Whether an appointment can still be moved or cancelled. */
    public boolean mayChange(Appointment appointment) {
        return appointment.isConfirmed() && appointment.startsAt().minus(CHANGE).isAfter(clock.instant());
    }

    /** Whether another hour can be chosen for this question: there was one, it is not too late, and somebody still waits for the person. */
    public boolean mayMove(Case matter, String question) {
        var all = of(matter.id()).stream().filter(one -> one.question().equals(question)).toList();
        var booked = all.stream().filter(Appointment::isConfirmed).findFirst();
        return switch (matter.stage()) {
            case Stage.Refused _, Stage.Returned _, Stage.Transferred _, Stage.Closed _, Stage.Lapsed _, Stage.Withdrawn _ -> false;
            case Stage.Open _, Stage.Granted _, Stage.GrantedInPart _, Stage.DeemedGranted _,
                    Stage.Reviewed _ -> booked.map(this::mayChange).orElse(!all.isEmpty());
        };
    }

    /** All that a case or a draft has or had, by time. Ask for it only with what the viewer may see. */
    public List<Appointment> of(UUID matterId) {
        return bookings.of(matterId);
    }

    /** Those that are booked now, by case and question. */
    public Map<UUID, Map<String, Appointment>> booked(Collection<UUID> matterIds) {
        return bookings.confirmed(matterIds).stream().collect(groupingBy(Appointment::matterId, toMap(Appointment::question, one -> one)));
    }

    /** Where and when the viewer is expected, the next first. */
    public List<Appointment> comingUp(Viewer viewer) {
        return bookings.comingUp(viewer);
    }

    private void take(UUID matterId, String service, String question, Answer.Appointment wanted, State state) {
        var slot = timetables.slots(wanted.place(), service).stream().filter(one -> one.at().equals(wanted.at())).findFirst()
                .orElseThrow(() -> new HourTaken(question));
        var name = authorities.places().stream().filter(place -> place.code().equals(wanted.place())).findFirst().map(Hours::name)
                .orElse(wanted.name());
        var taken = new Appointment(matterId, UuidCreator.getTimeOrderedEpoch(), question, service, wanted.place(), name, slot.startsAt(),
                slot.minutes(), state);
        bookings.add(taken);
        var until = state instanceof Held(var time) ? time : null;
        if (!seats.take(wanted.place(), slot, matterId, taken.id(), until)) throw new HourTaken(question);
    }

    private void cancel(Appointment booked, By by) {
        seats.free(booked);
        bookings.cancel(booked, by, null);
    }

    private void tell(Case matter, Wording what) {
        var subject = Message.of("appointments.notice.subject", matter.number().toString());
        notices.tell(matter.applicantId(), matter.id(), subject, what);
        notices.tell(matter.inCharge().official().personId(), matter.id(), subject, what);
    }
}
