package org.vidpovid.protection;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Pseudonyms.Agreed;
import org.vidpovid.people.*;
import org.vidpovid.publiclog.Entry;
import org.vidpovid.publiclog.PublicLog;
import org.vidpovid.web.*;

/**
 * How an official comes to be protected: whoever answers for their unit asks, the superior of the unit or an administrator agrees. It takes
 * two, and neither is the official.
 */
@Service
@Transactional
class Protection {

    private final JdbcClient db;
    private final Authorities authorities;
    private final Pseudonyms pseudonyms;
    private final PublicLog log;
    private final Clock clock;

    Protection(JdbcClient db, Authorities authorities, Pseudonyms pseudonyms, PublicLog log, Clock clock) {
        this.db = db;
        this.authorities = authorities;
        this.pseudonyms = pseudonyms;
        this.log = log;
        this.clock = clock;
    }

    /** Whom the viewer may ask protection for: the officials of the units that they answer for, but never themselves. */
    List<Seat> officials(Viewer viewer) {
        var person = viewer.personId();
        if (person == null) return List.of();
        return units(viewer).stream().flatMap(unit -> authorities.seatsIn(unit).stream())
                .filter(seat -> !seat.personId().equals(person)).distinct().toList();
    }

    /**
     * Asks for it.
     *
     * @param until the first day without it
     * @throws NotFound if it is not for the viewer to ask
     * @throws ChangedMeanwhile if it has been asked for already
     */
    UUID ask(UUID postId, String norm, String reason, LocalDate until, Viewer viewer) {
        var seat = officials(viewer).stream().filter(one -> one.postId().equals(postId)).findFirst().orElseThrow(NotFound::new);
        var id = UuidCreator.getTimeOrderedEpoch();
        try {
            db.sql("""
                    insert into protection.request (id, person_id, unit_id, unit_uk, unit_en, official, norm, reason, until, asked_at,
                        asked_by_person_id, asked_by)
                    values (:id, :person, :unit, :unitUk, :unitEn, :official, :norm, :reason, :until, :at, :byId, :by)""")
                    .param("id", id).param("person", seat.personId()).param("unit", seat.unitId()).param("unitUk", seat.unit().uk())
                    .param("unitEn", seat.unit().en()).param("official", seat.name()).param("norm", norm).param("reason", reason)
                    .param("until", until).param("at", OffsetDateTime.now(clock)).param("byId", viewer.personId())
                    .param("by", viewer.name()).update();
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Message.of("protection.asked-already"));
        }
        return id;
    }

    /** What the viewer has asked for, or may agree to; what waits first. */
    List<Asked> of(Viewer viewer) {
        return visible(viewer, null).stream().sorted(Comparator.comparing((Asked one) -> one.decided().isPresent())
                .thenComparing(Asked::id, Comparator.reverseOrder())).toList();
    }

    /** @throws NotFound also if there is one that is not for the viewer to see */
    Asked get(UUID id, Viewer viewer) {
        return visible(viewer, id).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Whether the viewer may decide a request: not their own, not about themselves. */
    boolean mayDecide(Asked asked, Viewer viewer) {
        var person = viewer.personId();
        return person != null && asked.decided().isEmpty() && !person.equals(asked.byId()) && !person.equals(asked.personId())
                && (viewer.is(Role.ADMIN) || authorities.unitsUnder(person).contains(asked.unitId()));
    }

    /**
     * Agrees, or does not. What was agreed holds at once, and the public log says that it is so, and not of whom.
     *
     * @throws NotFound if it is not for the viewer to decide
     * @throws ChangedMeanwhile if another has decided, or its time is over
     */
    void decide(UUID id, boolean agrees, String why, Viewer viewer) {
        db.sql("select id from protection.request where id = :id for update").param("id", id).query(UUID.class).optional();
        var asked = get(id, viewer);
        if (asked.decided().isPresent()) throw new ChangedMeanwhile(asked.state());
        if (!mayDecide(asked, viewer)) throw new NotFound();
        if (agrees && !asked.until().isAfter(LocalDate.now(clock))) throw new ChangedMeanwhile(Message.of("protection.over"));
        var granted = agrees ? Optional.of(pseudonyms.grant(new Agreed(asked.personId(), asked.unitId(), asked.norm(), asked.reason(),
                asked.until(), asked.byId(), asked.by(), Objects.requireNonNull(viewer.personId()), viewer.name())))
                : Optional.<Pseudonyms.Pseudonym>empty();
        db.sql("""
                update protection.request set decided_at = :at, decided_by_person_id = :byId, decided_by = :by, why = :why,
                    pseudonym_id = :pseudonym where id = :id""")
                .param("at", OffsetDateTime.now(clock)).param("byId", viewer.personId()).param("by", viewer.name()).param("why", why)
                .param("pseudonym", granted.map(Pseudonyms.Pseudonym::id).orElse(null)).param("id", id).update();
        granted.ifPresent(one -> log.append(one.id(), new Entry("official.protected", Map.of("unit", asked.unitId().toString(),
                "authority", one.authority().uk(), "unit-name", one.unit().uk(), "until", one.until().toString(), "norm", one.norm()),
                Map.of())));
    }

    private List<Asked> visible(Viewer viewer, @Nullable UUID id) {
        var person = viewer.personId();
        if (person == null) return List.of();
        return db.sql("""
                select * from protection.request where person_id <> :person
                    and (asked_by_person_id = :person or :admin or unit_id = any (:units)) and (cast(:id as uuid) is null or id = :id)
                order by id desc limit 200""").param("id", id).param("person", person).param("admin", viewer.is(Role.ADMIN))
                .param("units", authorities.unitsUnder(person).toArray(UUID[]::new)).query(Asked.Row.class).list().stream()
                .map(Asked.Row::asked).toList();
    }

    /** The units that a viewer answers for: as head, as whoever stands in, as superior. */
    private Set<UUID> units(Viewer viewer) {
        var person = Objects.requireNonNull(viewer.personId());
        var units = new HashSet<>(authorities.unitsUnder(person));
        viewer.unitIds().stream().filter(unit -> isHeadedBy(unit, person)).forEach(units::add);
        return units;
    }

    private boolean isHeadedBy(UUID unit, UUID person) {
        try {
            var three = authorities.headOf(unit);
            return Stream.of(three.official(), three.deputy()).anyMatch(seat -> seat.personId().equals(person));
        } catch (IllegalStateException | NoSuchElementException _) {
            return false; // nobody answers for it just now: nobody asks there either
        }
    }
}
