package org.vidpovid.law;

import static java.time.DayOfWeek.*;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.law.DaysOff.*;
import org.vidpovid.law.Term.Kind;
import org.vidpovid.web.*;

/** Which days are worked, and when a term ends. The only place where days are counted. */
@Component
public class WorkingCalendar {

    private final DaysOff book;
    private final Map<Integer, Map<LocalDate, Text>> holidays = new ConcurrentHashMap<>();

    public WorkingCalendar() {
        this("/law/calendar.yaml");
    }

    WorkingCalendar(String file) {
        book = LawBook.read(file, DaysOff.class);
    }

    /** The day that an instant belongs to: Kyiv's, wherever the person or the server is. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Language.KYIV);
    }

    public boolean isWorking(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Whether a day is off as a holiday, or instead of a day that is worked: who works at weekends is closed then too. */
    public boolean isHoliday(LocalDate day) {
        if (book.transfers().stream().anyMatch(transfer -> transfer.off().equals(day))) return true;
        return suspension(day).isEmpty() && holidays(day.getYear()).containsKey(day);
    }

    /** This day, or the first working day after it. */
    public LocalDate workingFrom(LocalDate day) {
        return day.datesUntil(day.plusYears(1)).filter(this::isWorking).findFirst().orElseThrow();
    }

    /** When a term ends that began with a receipt and never stopped. */
    public Due due(LocalDate receivedOn, Term term) {
        return due(receivedOn, term, List.of());
    }

    /**
     * When a term ends. It is counted from the day after the receipt; the days of its kind in which it stood still are added;
     * an end on a day off moves to the next working day. It never ends while it stands still. A stop after the end changes nothing:
     * what is late stays late.
     *
     * @param stops in their order
     * @throws IllegalArgumentException if stops overlap, or one began before the receipt
     */
    public Due due(LocalDate receivedOn, Term term, List<Stop> stops) {
        var last = end(receivedOn, term);
        var steps = new ArrayList<Wording>();
        steps.add(Message.of("law.counted", term.wording(), receivedOn.plusDays(1), last));
        var free = receivedOn;
        for (var stop : stops) {
            if (stop.stoppedOn().isBefore(free)) throw new IllegalArgumentException(stop + " begins before " + free);
            free = stop.wentOnOn();
            int still = days(stop, term.kind());
            if (still == 0 || stop.stoppedOn().isAfter(workingFrom(last))) continue;
            var moved = end(last, new Term(still, term.kind()));
            last = moved.isBefore(stop.wentOnOn()) ? stop.wentOnOn() : moved; // it was stopped on a day off to which its end had moved
            steps.add(Message.of("law.stopped", stop.stoppedOn(), stop.wentOnOn(), Term.said(still, term.kind()), last));
        }
        return moved(last, steps);
    }

    /** As {@link #due(LocalDate, Term)}, for a figure that may be counted in months: up to the same date of the month. */
    public Due due(LocalDate receivedOn, Figure figure) {
        return switch (figure.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> due(receivedOn, figure.term());
            case MONTHS -> {
                var last = receivedOn.plusMonths(figure.value());
                var counted = Message.of("law.counted", figure.wording(), receivedOn.plusDays(1), last);
                yield moved(last, new ArrayList<>(List.of(counted)));
            }
        };
    }

    private Due moved(LocalDate last, List<Wording> steps) {
        var on = workingFrom(last);
        var why = dayOff(last);
        if (why.isPresent()) {
            steps.add(Message.of("law.moved", why.get(), on));
            if (!book.moving().mark().isVerified()) steps.add(Message.of("law.rule-unverified", book.moving().norm()));
        } else {
            workedHoliday(last).ifPresent(steps::add);
        }
        return new Due(on, language -> steps.stream().map(step -> step.in(language)).collect(Collectors.joining(" ")));
    }

    /** The last day of a term that is counted from the day after this one. */
    private LocalDate end(LocalDate day, Term term) {
        return switch (term.kind()) {
            case CALENDAR -> day.plusDays(term.days());
            case WORKING -> Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                    .filter(this::isWorking).skip(term.days() - 1).findFirst().orElseThrow();
        };
    }

    private int days(Stop stop, Kind kind) {
        var days = stop.stoppedOn().plusDays(1).datesUntil(stop.wentOnOn().plusDays(1));
        return (int) (kind == Kind.WORKING ? days.filter(this::isWorking) : days).count();
    }

    /** Why a day is off, if it is. */
    private Optional<Wording> dayOff(LocalDate day) {
        for (var transfer : book.transfers()) {
            if (transfer.worked().equals(day)) return Optional.empty();
            if (transfer.off().equals(day)) return Optional.of(transfer.norm());
        }
        if (isWeekend(day)) return Optional.of(language -> day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()));
        return suspension(day).isPresent() ? Optional.empty() : Optional.ofNullable(holidays(day.getYear()).get(day));
    }

    private Optional<Wording> workedHoliday(LocalDate day) {
        var holiday = holidays(day.getYear()).get(day);
        return holiday == null ? Optional.empty() : suspension(day).map(why -> Message.of("law.worked-holiday", holiday, why.norm()));
    }

    private Optional<Suspension> suspension(LocalDate day) {
        return book.suspended().stream().filter(time -> time.covers(day)).findFirst();
    }

    /** The holidays of a year; one at a weekend gives the next day that is neither. */
    private Map<LocalDate, Text> holidays(int year) {
        return holidays.computeIfAbsent(year, _ -> {
            var off = new TreeMap<LocalDate, Text>();
            for (var holiday : book.holidays().days()) holiday.in(year).ifPresent(on -> off.put(on, holiday.name()));
            Map.copyOf(off).keySet().stream().filter(WorkingCalendar::isWeekend).sorted().forEach(weekend -> {
                var instead = weekend;
                while (isWeekend(instead) || off.containsKey(instead)) instead = instead.plusDays(1);
                off.put(instead, Objects.requireNonNull(off.get(weekend)));
            });
            return off;
        });
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }
}
