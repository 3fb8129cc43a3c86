package org.vidpovid.authorities;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.copies.*;
import org.vidpovid.law.Text;

/** Who answers for what today. Asking is cheap: each node keeps what it read for a second. */
@Service
public class Authorities implements Shown {

    private final JdbcClient db;
    private final Clock clock;
    private final Latest<LocalDate, Directory> days = new Latest<>(this::read);
    private final Latest<LocalDate, Map<String, List<Seat>>> bySlug = new Latest<>(day -> bySlug(days.get(day)));
    private final Map<Seat, String> slugs = new ConcurrentHashMap<>(); // a seat keeps its slug, and there are as many as officials
    private final Latest<String, List<Place>> places = new Latest<>(this::readPlaces);

    Authorities(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Who answers for what a post does: three different people. If the post is empty, the head of its unit answers; if the head's is,
     * their deputy.
     *
     * @throws IllegalStateException if there are no three: nothing may be decided there until somebody is appointed
     * @throws NoSuchElementException if there is no such post
     */
    public InCharge inCharge(UUID postId) {
        return today().inCharge(postId);
    }

    /** The head of a unit, their deputy and their superior. Fails as {@link #inCharge} does. */
    public InCharge headOf(UUID unitId) {
        return today().headOf(unitId);
    }

    /** Who works in a unit, the head first. */
    public List<Seat> seatsIn(UUID unitId) {
        return today().seats().stream().filter(seat -> seat.unitId().equals(unitId)).toList();
    }

    /** Everybody who holds a post, unit by unit, the head of each first. */
    public List<Seat> seats() {
        return today().seats();
    }

    /** Everybody who holds a post below any post of a person, however many superiors are between them. */
    public Set<UUID> below(UUID personId) {
        return today().below(personId);
    }

    /** Who holds the posts above one, from the nearest; posts that nobody holds are left out. */
    public List<Seat> above(UUID postId) {
        return today().above(postId).toList();
    }

    /** The units whose head a person is the superior of today. */
    public Set<UUID> unitsUnder(UUID personId) {
        var today = today();
        return today.units().keySet().stream().filter(one -> today.superiorOf(one).filter(personId::equals).isPresent()).collect(toSet());
    }

    /** The posts that a person holds; none for most people. */
    public List<Seat> seatsOf(UUID personId) {
        return today().seats().stream().filter(seat -> seat.personId().equals(personId)).toList();
    }

    /** The posts that somebody holds, by {@link Seat#slug}; none if nobody of that slug holds one. */
    public List<Seat> seatsOf(String slug) {
        return bySlug.get(LocalDate.now(clock)).getOrDefault(slug, List.of());
    }

    /** The post that a person holds in a unit, if they hold one. */
    public Optional<Seat> seatOf(UUID personId, UUID unitId) {
        return seatsOf(personId).stream().filter(seat -> seat.unitId().equals(unitId)).findFirst();
    }

    /**
     * The unit that a procedure names.
     *
     * @throws NoSuchElementException if there is no unit with that code
     */
    public Unit unit(String code) {
        return today().unit(code);
    }

    /**
     * A unit by its id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Unit unit(UUID id) {
        return Optional.ofNullable(today().units().get(id)).orElseThrow();
    }

    /** The unit with that code, if there is one. */
    public Optional<Unit> find(String code) {
        return today().units().values().stream().filter(unit -> unit.code().equals(code)).findAny();
    }

    /** Why and until when somebody is away today; empty if they are at work. */
    public Optional<Absence> absenceOf(UUID personId) {
        return Optional.ofNullable(today().absences().get(personId));
    }

    /** Everywhere where people are received today, by unit and code. */
    public List<Place> places() {
        var today = LocalDate.now(clock);
        return places.get("all").stream().filter(place -> place.closed() == null || place.closed().isAfter(today)).toList();
    }

    /** Where a unit receives people, by code; empty if nowhere. */
    public List<Place> placesOf(UUID unitId) {
        return places().stream().filter(place -> place.unitId().equals(unitId)).toList();
    }

    /**
     * The place that a service or a list names, though it be closed by now.
     *
     * @throws NoSuchElementException if there is no place with that code
     */
    public Place place(String code) {
        return places.get("all").stream().filter(place -> place.code().equals(code)).findAny()
                .orElseThrow(() -> new NoSuchElementException("no place " + code));
    }

    @Override
    public List<?> states() {
        return List.of(today(), Objects.requireNonNull(places.get("all")));
    }

    /** What was just changed on this node is true here at once; other nodes see it within a second. */
    void forget() {
        days.changed();
        bySlug.changed();
        places.changed();
    }

    private Directory today() {
        return days.get(LocalDate.now(clock));
    }

    private Map<String, List<Seat>> bySlug(Directory day) {
        return day.seats().stream().collect(groupingBy(seat -> slugs.computeIfAbsent(seat, Seat::slug)));
    }

    private Directory read(LocalDate day) {
        var rows = db.sql("""
                select unit.id unit_id, unit.code, unit.name_uk unit_uk, unit.name_en unit_en, unit.head_post_id,
                    authority.name_uk authority_uk, authority.name_en authority_en,
                    post.id post_id, post.title_uk post_uk, post.title_en post_en, post.deputy_post_id, post.superior_post_id,
                    official.person_id, coalesce(pseudonym.name, official.name) as name
                from authorities.unit
                join authorities.authority on authority.id = unit.authority_id
                join authorities.post on post.unit_id = unit.id
                left join authorities.official on official.post_id = post.id
                    and official.since <= :day and (official.until is null or official.until > :day)
                left join authorities.pseudonym on pseudonym.person_id = official.person_id
                    and pseudonym.since <= :day and pseudonym.until > :day
                order by unit.code, post.id <> unit.head_post_id, coalesce(pseudonym.name, official.name) collate "uk-x-icu",
                official.id""")
                .param("day", day).query(Row.class).list();
        return Directory.of(
                rows.stream().map(Row::unit).distinct().collect(toMap(Unit::id, unit -> unit)),
                rows.stream().collect(toMap(Row::unitId, Row::headPostId, (head, _) -> head)),
                rows.stream().map(Row::post).distinct().collect(toMap(Directory.Post::id, post -> post)),
                rows.stream().flatMap(row -> row.seat().stream()).toList(),
                db.sql("select * from authorities.absence where since <= :day and until > :day").param("day", day)
                        .query(Absence.class).list().stream().collect(toMap(Absence::personId, absence -> absence)));
    }

    private List<Place> readPlaces(String all) {
        return new PlaceRows(db).all();
    }

    private record Row(UUID unitId, String code, String unitUk, String unitEn, UUID headPostId, String authorityUk, String authorityEn,
            UUID postId, String postUk, String postEn, @Nullable UUID deputyPostId, @Nullable UUID superiorPostId,
            @Nullable UUID personId, @Nullable String name) {

        Unit unit() {
            return new Unit(unitId, code, new Text(unitUk, unitEn), new Text(authorityUk, authorityEn));
        }

        Directory.Post post() {
            return new Directory.Post(postId, unitId, deputyPostId, superiorPostId);
        }

        Optional<Seat> seat() {
            if (personId == null || name == null) return Optional.empty();
            return Optional.of(new Seat(personId, name, postId, new Text(postUk, postEn), unitId, unit().name(), unit().authority()));
        }
    }
}
