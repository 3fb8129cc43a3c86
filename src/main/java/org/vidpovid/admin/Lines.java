package org.vidpovid.admin;

import module java.base;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.law.TaxNumber;
import org.vidpovid.people.*;

/**
 * Makes entries of what was written, be it in a list or in a form.
 *
 * @param known the structure as it is
 * @param accounts those of the people whose taxpayer numbers were written, by number
 * @param newcomers those who have no account yet, by number; filled as lines are read
 */
record Lines(Structure known, Map<String, Person> accounts, Map<String, Newcomer> newcomers) {

    /** Somebody to be given an account. */
    record Newcomer(UUID id, PersonName name, String taxNumber) {}

    /** The taxpayer number of a cell without the blanks that people put into it. */
    static String number(String cell) {
        return cell.replaceAll("[ \\u00a0-]", "");
    }

    /** Null-free: what it gives counts only if the cells are right. */
    Entry entry(Listing listing, Cells cells) {
        return switch (listing) {
            case TREE -> switch (cells.typed("kind").toLowerCase(Locale.ROOT)) {
                case "authority" -> authority(cells);
                case "unit" -> unit(cells);
                case "post" -> post(cells);
                default -> cells.wrong("kind", "admin.fault.kind", authority(cells));
            };
            case OFFICIALS -> official(cells);
            case ABSENCES -> absence(cells);
            case PLACES -> place(cells);
        };
    }

    static Authority authority(Cells cells) {
        for (var column : List.of("parent", "head", "deputy", "superior", "closed")) notHere(cells, column);
        return new Authority(cells.text("code"), cells.both("name"));
    }

    static Entry.Unit unit(Cells cells) {
        for (var column : List.of("deputy", "superior")) notHere(cells, column);
        return new Entry.Unit(cells.text("code"), cells.text("parent"), cells.both("name"), cells.text("head"),
                cells.optionalDay("closed"));
    }

    static Post post(Cells cells) {
        notHere(cells, "head");
        return new Post(cells.text("code"), cells.text("parent"), cells.both("name"), cells.optional("deputy"), cells.optional("superior"),
                cells.optionalDay("closed"));
    }

    /** Whoever moves a cell by one column would else lose it in silence. */
    private static void notHere(Cells cells, String column) {
        if (!cells.typed(column).isEmpty()) cells.wrong(column, "admin.fault.not-here", "");
    }

    Appointment official(Cells cells) {
        var post = cells.text("post");
        var since = cells.day("since");
        var until = cells.optionalDay("until");
        var name = new PersonName(cells.text("last"), cells.text("first"), cells.typed("middle"));
        var there = known.holders(post).stream().filter(official -> official.since().equals(since)).findAny();
        var number = number(cells.typed("tax_number"));
        if (number.isEmpty()) { // only who is there already can stay without one
            return there.filter(official -> same(official.name(), name.full()))
                    .map(official -> new Appointment(post, official.personId(), official.name(), since, until))
                    .orElseGet(() -> cells.wrong("tax_number", "admin.fault.missing",
                            new Appointment(post, new UUID(0, 0), name.full(), since, until)));
        }
        if (!TaxNumber.canBe(number)) cells.wrong("tax_number", "admin.fault.tax-number", "");
        var person = accounts.get(number);
        if (person != null && !same(person.name().full(), name.full())) cells.wrong("last", "admin.fault.other-name", "");
        var newcomer = person != null ? null : newcomers.computeIfAbsent(number, _ -> new Newcomer(Accounts.newId(), name, number));
        if (newcomer != null && !same(newcomer.name().full(), name.full())) cells.wrong("last", "admin.fault.other-name", "");
        var id = person != null ? person.id() : Objects.requireNonNull(newcomer).id();
        var called = there.filter(official -> official.personId().equals(id)).map(Appointment::name)
                .orElse(person == null ? name.full() : person.name().full());
        return new Appointment(post, id, called, since, until);
    }

    Away absence(Cells cells) {
        var post = cells.text("post");
        var since = cells.day("since");
        var until = cells.day("until");
        var holder = known.holder(post, since).map(Appointment::personId)
                .orElseGet(() -> cells.wrong("post", known.post(post).isPresent() ? "admin.fault.nobody" : "admin.fault.no-post",
                        new UUID(0, 0), post));
        var reason = Stream.of(Absence.Reason.values()).filter(one -> one.name().equalsIgnoreCase(cells.typed("reason"))).findAny()
                .orElseGet(() -> cells.wrong("reason", "admin.fault.reason", Absence.Reason.OTHER));
        return new Away(holder, since, until, reason, cells.optional("deputy"));
    }

    static Where place(Cells cells) {
        var latitude = cells.optionalNumber("latitude");
        var longitude = cells.optionalNumber("longitude");
        if ((latitude == null) != (longitude == null)) {
            cells.wrong(latitude == null ? "latitude" : "longitude", "admin.fault.half-point", "");
        }
        var hours = OpeningHours.read(cells.typed("hours")).orElseGet(() -> cells.wrong("hours", "admin.fault.hours", List.of()));
        return new Where(cells.text("code"), cells.text("unit"), cells.both("name"), cells.both("address"), cells.optional("phone"),
                latitude == null || longitude == null ? null : new Place.Point(latitude, longitude), cells.optionalBoth("note"), hours,
                cells.optionalDay("closed"));
    }

    /** Names are the same whatever apostrophe stands in them, and however large their letters are. */
    private static boolean same(String name, String other) {
        return tidy(name).equals(tidy(other));
    }

    private static String tidy(String name) {
        return name.replaceAll("['\\u02bc\\u2019\\u2018\\u0060]", "\u2019").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
