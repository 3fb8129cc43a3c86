package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.authorities.Plan.Objection;
import org.vidpovid.web.*;

/** What is wrong in a structure as it stands: in each line, and in how lines fit each other. */
record StructureRules(Structure all) {

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,19}");
    private static final int LONGEST = 300;
    private static final BigDecimal POLE = new BigDecimal(90);
    private static final BigDecimal DATE_LINE = new BigDecimal(180);

    List<Objection> objections() {
        var held = all.all(Appointment.class).stream().collect(groupingBy(Appointment::post));
        var personal = all.all(Appointment.class).stream().collect(groupingBy(Appointment::personId));
        var away = all.all(Away.class).stream().collect(groupingBy(Away::personId));
        var heads = all.all(Entry.Unit.class).stream().collect(toMap(Entry.Unit::head, unit -> unit, (one, _) -> one));
        return all.entries().values().stream().flatMap(entry -> Stream.concat(written(entry), switch (entry) {
            case Authority _ -> Stream.<Objection>empty();
            case Entry.Unit unit -> unit(unit, held);
            case Post post -> post(post, held.getOrDefault(post.code(), List.of()), Optional.ofNullable(heads.get(post.code())));
            case Appointment official -> official(official, held.getOrDefault(official.post(), List.of()));
            case Away absence -> away(absence, away.getOrDefault(absence.personId(), List.of()),
                    personal.getOrDefault(absence.personId(), List.of()));
            case Where place -> place(place);
        })).toList();
    }

    /** What is wrong whatever else there is. */
    private static Stream<Objection> written(Entry entry) {
        return entry.columns().entrySet().stream().flatMap(column -> {
            var text = column.getValue();
            if (text.length() > LONGEST && !column.getKey().equals("hours")) {
                return of(entry, column.getKey(), "authorities.objection.long", LONGEST);
            }
            if (text.codePoints().anyMatch(Signs::isHidden)) return of(entry, column.getKey(), "authorities.objection.hidden");
            return when(column.getKey().equals("code") && !CODE.matcher(text).matches(), entry, "code", "authorities.objection.code");
        });
    }

    private Stream<Objection> unit(Entry.Unit unit, Map<String, List<Appointment>> held) {
        var head = all.post(unit.head());
        var closed = unit.closed();
        var holders = closed == null ? Stream.<Appointment>empty()
                : all.all(Post.class).stream().filter(post -> post.parent().equals(unit.code()))
                .flatMap(post -> held.getOrDefault(post.code(), List.of()).stream()).filter(official -> isHeldFrom(official, closed));
        return Stream.of(
                when(all.authority(unit.parent()).isEmpty(), unit, "parent", "authorities.objection.no-authority", unit.parent()),
                when(head.isEmpty(), unit, "head", "authorities.objection.no-post", unit.head()),
                when(head.filter(post -> !post.parent().equals(unit.code())).isPresent(), unit, "head",
                        "authorities.objection.head-elsewhere", unit.head()),
                when(closed == null && head.map(Post::closed).isPresent(), unit, "head", "authorities.objection.head-closed", unit.head()),
                holders.findFirst().stream().flatMap(official -> of(unit, "closed", "authorities.objection.unit-held", official.name())))
                .flatMap(found -> found);
    }

    private Stream<Objection> post(Post post, List<Appointment> holders, Optional<Entry.Unit> heads) {
        var unit = all.unit(post.parent());
        var closed = post.closed();
        return Stream.of(
                when(unit.isEmpty(), post, "parent", "authorities.objection.no-unit", post.parent()),
                other(post, "deputy", post.deputy()),
                other(post, "superior", post.superior()),
                when(isInRing(post), post, "superior", "authorities.objection.ring"),
                when(closed != null && heads.filter(of -> of.closed() == null).isPresent(), post, "closed",
                        "authorities.objection.closes-head"),
                when(closed != null && holders.stream().anyMatch(official -> isHeldFrom(official, closed)), post, "closed",
                        "authorities.objection.post-held"))
                .flatMap(found -> found);
    }

    /** A deputy or superior of a post. One that is closed later is as one that is empty: others answer. */
    private Stream<Objection> other(Post post, String column, @Nullable String other) {
        if (other == null) return Stream.empty();
        if (other.equals(post.code())) {
            return of(post, column, column.equals("deputy") ? "authorities.objection.own-deputy" : "authorities.objection.own-superior");
        }
        return when(all.post(other).isEmpty(), post, column, "authorities.objection.no-post", other);
    }

    private boolean isInRing(Post post) {
        var above = new HashSet<String>();
        var next = post.superior();
        while (next != null && !next.equals(post.code()) && above.add(next)) next = all.post(next).map(Post::superior).orElse(null);
        return next != null && next.equals(post.code()) && !next.equals(post.superior());
    }

    private Stream<Objection> official(Appointment official, List<Appointment> ofPost) {
        var post = all.post(official.post());
        var until = official.until();
        var closing = Stream.of(post.map(Post::closed), post.flatMap(of -> all.unit(of.parent())).map(Entry.Unit::closed))
                .flatMap(Optional::stream);
        var overlap = ofPost.stream().filter(other -> !other.since().equals(official.since()) && other.holdsOn(official.since())).findAny();
        return Stream.of(
                when(post.isEmpty(), official, "post", "authorities.objection.no-post", official.post()),
                when(until != null && !until.isAfter(official.since()), official, "until", "authorities.objection.ends-before"),
                when(closing.anyMatch(day -> isHeldFrom(official, day)), official, "until", "authorities.objection.closed-post"),
                overlap.stream().flatMap(other -> of(official, "since", "authorities.objection.held", other.name(), other.since())))
                .flatMap(found -> found);
    }

    private Stream<Objection> away(Away away, List<Away> others, List<Appointment> posts) {
        var deputy = away.deputy();
        return Stream.of(
                when(!away.until().isAfter(away.since()), away, "until", "authorities.objection.ends-before"),
                when(others.stream().anyMatch(other -> !other.since().equals(away.since()) && !other.since().isAfter(away.since())
                        && other.until().isAfter(away.since())),
                        away, "since", "authorities.objection.away-already"),
                when(posts.stream().noneMatch(post -> post.since().isBefore(away.until()) && isHeldFrom(post, away.since())),
                        away, "post", "authorities.objection.no-official"),
                when(deputy != null && all.post(deputy).isEmpty(), away, "deputy", "authorities.objection.no-post",
                        Objects.requireNonNullElse(deputy, "")),
                when(posts.stream().anyMatch(post -> post.post().equals(deputy) && isHeldFrom(post, away.since())), away, "deputy",
                        "authorities.objection.own-stand-in"))
                .flatMap(found -> found);
    }

    private Stream<Objection> place(Where place) {
        var phone = place.phone();
        var point = place.point();
        var hours = place.hours();
        var overlap = IntStream.range(1, hours.size()).anyMatch(i -> hours.get(i).weekday() == hours.get(i - 1).weekday()
                && hours.get(i).opens().isBefore(hours.get(i - 1).closes()));
        return Stream.of(
                when(all.unit(place.unit()).isEmpty(), place, "unit", "authorities.objection.no-unit", place.unit()),
                when(phone != null && !PHONE.matcher(phone).matches(), place, "phone", "authorities.objection.phone"),
                when(point != null && point.latitude().abs().compareTo(POLE) > 0, place, "latitude", "authorities.objection.degrees"),
                when(point != null && point.longitude().abs().compareTo(DATE_LINE) > 0, place, "longitude",
                        "authorities.objection.degrees"),
                when(overlap, place, "hours", "authorities.objection.hours-overlap")).flatMap(found -> found);
    }

    /** Whether somebody still holds a post on a day, or ever after. */
    private static boolean isHeldFrom(Appointment official, LocalDate day) {
        return official.until() == null || official.until().isAfter(day);
    }

    private static Stream<Objection> of(Entry entry, String column, String key, Object... arguments) {
        return Stream.of(new Objection(entry, column, Message.of(key, arguments), true));
    }

    private static Stream<Objection> when(boolean wrong, Entry entry, String column, String key, Object... arguments) {
        return wrong ? of(entry, column, key, arguments) : Stream.empty();
    }
}
