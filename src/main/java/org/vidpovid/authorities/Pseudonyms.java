package org.vidpovid.authorities;

import static org.vidpovid.people.Role.*;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.copies.Latest;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/**
 * The names under which officials act who have to be protected. Such a name stands wherever theirs would from its first day on, it is the
 * same whenever they are protected again, and only a court or the ombudsman learns whose it is. What was written before keeps the name it
 * has.
 */
@Service
public class Pseudonyms {

    /** How long one may last; it may be granted again. */
    public static final Period LONGEST = Period.ofDays(366);

    /**
     * One that was granted, as everybody may know it.
     *
     * @param until the first day without it
     */
    public record Pseudonym(UUID id, String name, Text unit, Text authority, String norm, LocalDate since, LocalDate until) {}

    /**
     * What two people have agreed on.
     *
     * @param until the first day without it
     */
    public record Agreed(UUID personId, UUID unitId, String norm, String reason, LocalDate until, UUID askedById, String askedBy,
            UUID agreedById, String agreedBy) {}

    /** Whose name it is, for one who may know, and why it was given. */
    public record Opening(UUID id, String pseudonym, String name, Instant at, String reason, String norm, String grantedFor) {}

    private final JdbcClient db;
    private final AccessLog accessLog;
    private final Authorities authorities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Latest<LocalDate, Map<UUID, String>> days = new Latest<>(this::read);

    Pseudonyms(JdbcClient db, AccessLog accessLog, Authorities authorities, Clock clock) {
        this.db = db;
        this.accessLog = accessLog;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Under which name somebody acts today, if not under their own. */
    public Optional<String> of(UUID personId) {
        return Optional.ofNullable(days.get(LocalDate.now(clock)).get(personId));
    }

    /**
     * Grants one, from today on or from the end of the one there is. Who the two are is for the caller to see to; that they are two, and
     * neither is the protected person, the database sees to as well.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Pseudonym grant(Agreed agreed) {
        var today = LocalDate.now(clock);
        var until = db.sql("select max(until) from authorities.pseudonym where person_id = :id").param("id", agreed.personId())
                .query(LocalDate.class).optional();
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("""
                insert into authorities.pseudonym (id, person_id, unit_id, name, norm, reason, since, until, asked_by_person_id, asked_by,
                    agreed_at, agreed_by_person_id, agreed_by)
                values (:id, :person, :unit, :name, :norm, :reason, :since, :until, :askedById, :askedBy, :at, :agreedById, :agreedBy)""")
                .param("id", id).param("person", agreed.personId()).param("unit", agreed.unitId()).param("name", name(agreed.personId()))
                .param("norm", agreed.norm()).param("reason", agreed.reason())
                .param("since", until.filter(today::isBefore).orElse(today)).param("until", agreed.until())
                .param("askedById", agreed.askedById()).param("askedBy", agreed.askedBy()).param("at", OffsetDateTime.now(clock))
                .param("agreedById", agreed.agreedById()).param("agreedBy", agreed.agreedBy()).update();
        days.changed();
        authorities.forget();
        return select("pseudonym.id = :id", Map.of("id", id)).getFirst();
    }

    /** All that are in use today or will be, those that end first first: that there are such names is no secret. */
    public List<Pseudonym> inUse() {
        return select("pseudonym.until > :day", Map.of("day", LocalDate.now(clock)));
    }

    /**
     * Says whose name it is, to a court or the ombudsman. That they asked, and why, is on record, and the protected person can see it.
     *
     * @param name as it stands on a page or an act
     * @return the id of the record; empty if nobody acts or ever acted under that name
     * @throws NotFound for anybody else
     */
    @Transactional
    public Optional<UUID> open(String name, String reason, Viewer viewer) {
        demand(viewer);
        var found = db.sql("select id from authorities.pseudonym where lower(name) = lower(:name) order by since desc limit 1")
                .param("name", name).query(UUID.class).optional();
        return found.map(pseudonym -> {
            var id = UuidCreator.getTimeOrderedEpoch();
            db.sql("""
                    insert into authorities.pseudonym_opening (id, pseudonym_id, at, by_person_id, by_name, reason)
                    values (:id, :pseudonym, :at, :person, :name, :reason)""")
                    .param("id", id).param("pseudonym", pseudonym).param("at", OffsetDateTime.now(clock))
                    .param("person", viewer.personId()).param("name", viewer.name()).param("reason", reason).update();
            return id;
        });
    }

    /** What the viewer has had opened. Every look at it is recorded. */
    public Opening opened(UUID id, Viewer viewer) {
        demand(viewer);
        record Row(UUID id, UUID pseudonymId, UUID personId, String pseudonym, String name, OffsetDateTime at, String reason, String norm,
                String grantedFor) {}
        var row = db.sql("""
                select opening.id, pseudonym_id, pseudonym.person_id, pseudonym.name as pseudonym, opening.at, opening.reason,
                pseudonym.norm,
                    pseudonym.reason as granted_for,
                    (select name from authorities.official where person_id = pseudonym.person_id order by since desc, id limit 1) as name
                from authorities.pseudonym_opening opening join authorities.pseudonym on pseudonym.id = pseudonym_id
                where opening.id = :id and opening.by_person_id = :person""")
                .param("id", id).param("person", viewer.personId()).query(Row.class).optional().orElseThrow(NotFound::new);
        accessLog.looked(viewer, viewer.is(OMBUDSMAN) ? Purpose.INQUIRY : Purpose.DECISION,
                List.of(new AccessLog.Look(row.pseudonymId(), row.personId())));
        return new Opening(row.id(), row.pseudonym(), row.name(), row.at().toInstant(), row.reason(), row.norm(), row.grantedFor());
    }

    private static void demand(Viewer viewer) {
        if (viewer.personId() == null || !(viewer.is(COURT) || viewer.is(OMBUDSMAN))) throw new NotFound();
    }

    /** The one that the person had before, or a new one: digits that say nothing. */
    private String name(UUID personId) {
        return db.sql("select name from authorities.pseudonym where person_id = :id limit 1").param("id", personId).query(String.class)
                .optional().orElseGet(() -> Message.of("authorities.pseudonym", "%03d-%03d".formatted(random.nextInt(1000),
                        random.nextInt(1000))).in(Language.UK));
    }

    private Map<UUID, String> read(LocalDate day) {
        record Row(UUID personId, String name) {}
        return db.sql("select person_id, name from authorities.pseudonym where since <= :day and until > :day").param("day", day)
                .query(Row.class).list().stream().collect(Collectors.toUnmodifiableMap(Row::personId, Row::name));
    }

    private List<Pseudonym> select(String which, Map<String, Object> values) {
        record Row(UUID id, String name, String unitUk, String unitEn, String authorityUk, String authorityEn, String norm, LocalDate since,
                LocalDate until) {}
        return db.sql("""
                select pseudonym.id, pseudonym.name, unit.name_uk as unit_uk, unit.name_en as unit_en, authority.name_uk as authority_uk,
                    authority.name_en as authority_en, norm, since, until
                from authorities.pseudonym join authorities.unit on unit.id = unit_id
                join authorities.authority on authority.id = unit.authority_id where\s""" + which + " order by until, pseudonym.id")
                .params(values).query(Row.class).list().stream().map(row -> new Pseudonym(row.id(), row.name(),
                        new Text(row.unitUk(), row.unitEn()), new Text(row.authorityUk(), row.authorityEn()), row.norm(), row.since(),
                        row.until())).toList();
    }
}
