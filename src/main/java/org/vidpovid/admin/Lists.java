package org.vidpovid.admin;

import static java.util.stream.Collectors.*;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Lists against what is there: what they would change, and what is there as a list. */
@Component
record Lists(Establishment establishment, Keeping keeping, Accounts accounts) {

    DryRun dryRun(Imports.Upload upload) {
        try {
            var csv = Csv.read(upload.content(), upload.listing().columns());
            var known = establishment.now();
            return DryRun.of(upload.listing(), csv, establishment, known,
                    new Lines(known, accounts.withTaxNumbers(numbers(csv)), new HashMap<>()));
        } catch (Csv.Unreadable e) {
            throw new IllegalStateException("it was readable when it was sent", e);
        }
    }

    /** All or nothing, and nothing if the structure is no longer the one that was compared with. */
    boolean bringIn(Imports.Upload upload, DryRun run, Viewer by) {
        try {
            var compared = run.plan().before().digest();
            return keeping.carryOut(now -> {
                if (!now.digest().equals(compared)) throw new ChangedMeanwhile(Message.of("admin.changed-meanwhile"));
                return now.with(run.entries());
            }, run.newcomers(), true, by, upload.filename()).stands(true);
        } catch (ChangedMeanwhile _) {
            return false;
        }
    }

    /** What is there, by column. Bringing it in again changes nothing. */
    List<Map<String, String>> rows(Listing listing, Viewer viewer) {
        var now = establishment.now();
        return switch (listing) {
            case TREE -> Stream.of(Authority.class, Entry.Unit.class, Post.class).flatMap(type -> now.all(type).stream()).map(Lists::tree)
                    .toList();
            case OFFICIALS -> officials(now, viewer);
            case ABSENCES -> now.all(Away.class).stream().flatMap(away -> absence(now, away).stream()).toList();
            case PLACES -> now.all(Where.class).stream().<Map<String, String>>map(Where::columns).toList();
        };
    }

    private static Map<String, String> tree(Entry entry) {
        var row = new HashMap<String, String>(entry.columns());
        row.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        return row;
    }

    /** With numbers of persons, so each of them can see who took the list out. */
    private List<Map<String, String>> officials(Structure now, Viewer viewer) {
        var all = now.all(Appointment.class);
        var persons = accounts.of(all.stream().map(Appointment::personId).collect(toSet()));
        accounts.takenOut(viewer, persons.keySet());
        return all.stream().map(official -> {
            var row = new HashMap<String, String>(official.columns());
            var person = persons.get(official.personId());
            var name = person == null || person.name().last().isEmpty() ? split(official.name()) : person.name();
            var number = person == null ? null : person.taxNumber();
            row.putAll(Map.of("last", name.last(), "first", name.first(), "middle", name.middle(), "tax_number",
                    number == null ? "" : number));
            return (Map<String, String>) row;
        }).toList();
    }

    /**
     * An absence is written by the post that is then without its holder. Of one that no post knows any more there is nothing to bring in.
     */
    private static Optional<Map<String, String>> absence(Structure now, Away away) {
        return now.all(Appointment.class).stream().filter(official -> official.personId().equals(away.personId())
                && official.holdsOn(away.since())).findFirst()
                .map(official -> {
                    var row = new HashMap<String, String>(away.columns());
                    row.put("post", official.post());
                    return row;
                });
    }

    /** Of somebody whose account was erased only the name of their appointment is left. */
    private static PersonName split(String name) {
        var parts = name.split(" ", 3);
        return new PersonName(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private static Set<String> numbers(Csv csv) {
        return csv.lines().stream().map(line -> Lines.number(line.cells().getOrDefault("tax_number", "")))
                .filter(number -> !number.isEmpty()).collect(toSet());
    }
}
