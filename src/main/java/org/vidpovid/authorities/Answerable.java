package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.authorities.Plan.Objection;
import org.vidpovid.law.Text;
import org.vidpovid.web.Message;

/** Whether units that people's matters go to have the three people whom each matter needs, today and after all that is planned. */
record Answerable(Structure all, LocalDate today) {

    /** A unit that lacks them is told once, with the first day. */
    Stream<Objection> objections(Set<String> deciding) {
        var units = all.all(Entry.Unit.class).stream().filter(unit -> deciding.contains(unit.code())).toList();
        var named = units.stream().filter(unit -> unit.closed() != null)
                .map(unit -> new Objection(unit, "closed", Message.of("authorities.objection.decides"), true));
        var told = new HashSet<String>();
        var lacking = days().flatMap(day -> {
            var directory = directory(day);
            return units.stream().filter(unit -> !told.contains(unit.code()) && !hasThree(directory, unit)).toList().stream().map(unit -> {
                told.add(unit.code());
                return new Objection(unit, "head", Message.of("authorities.objection.three", unit.name(), day), false);
            });
        });
        return Stream.concat(named, lacking);
    }

    /** Who answers for a unit on a day, absences aside; empty if there are no three. */
    Optional<InCharge> headOf(Entry.Unit unit, LocalDate day) {
        try {
            return Optional.of(directory(day).headOf(id(unit.code())));
        } catch (IllegalStateException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private static boolean hasThree(Directory directory, Entry.Unit unit) {
        try {
            directory.headOf(id(unit.code()));
            return true;
        } catch (IllegalStateException | NoSuchElementException _) {
            return false;
        }
    }

    /** Today, and every day on which something comes or goes. */
    private Stream<LocalDate> days() {
        var changes = all.all(Appointment.class).stream()
                .flatMap(official -> Stream.of(Optional.of(official.since()), Optional.ofNullable(official.until())))
                .flatMap(Optional::stream).filter(day -> day.isAfter(today));
        return Stream.concat(Stream.of(today), changes).distinct().sorted();
    }

    private Directory directory(LocalDate day) {
        var units = all.all(Entry.Unit.class);
        var posts = all.all(Post.class);
        var unitOf = posts.stream().collect(toMap(Post::code, Post::parent));
        return Directory.of(
                units.stream().map(unit -> new Unit(id(unit.code()), unit.code(), unit.name(), unit.name()))
                .collect(toMap(Unit::id, unit -> unit)),
                units.stream().collect(toMap(unit -> id(unit.code()), unit -> id(unit.head()))),
                posts.stream().collect(toMap(post -> id(post.code()),
                        post -> new Directory.Post(id(post.code()), id(post.parent()), at(post.deputy()), at(post.superior())))),
                all.all(Appointment.class).stream().filter(official -> official.holdsOn(day) && unitOf.containsKey(official.post()))
                .map(official -> {
                    var title = all.post(official.post()).map(Post::title).orElseThrow();
                    var unit = unitOf.getOrDefault(official.post(), "");
                    var name = all.unit(unit).map(Entry.Unit::name).orElse(Text.same("–"));
                    return new Seat(official.personId(), official.name(), id(official.post()), title, id(unit), name, name);
                }).toList(), Map.of());
    }

    private @Nullable UUID at(@Nullable String code) {
        return code == null || all.post(code).isEmpty() ? null : id(code);
    }

    /** Codes are names enough here; the ids of the database are not needed. */
    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }
}
