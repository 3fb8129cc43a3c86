package org.vidpovid.ombudsman;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.Unit;
import org.vidpovid.cases.*;
import org.vidpovid.law.*;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** The ombudsman’s inquiries: which cases they look at, and the reason, which is on record before the first look. */
@Service
@Transactional
class Inquiries {

    /** One inquiry; {@code cases} are those that it looks at, by number. */
    record Inquiry(UUID id, Instant at, String by, @Nullable UUID intakeId, String reason, SequencedMap<UUID, String> cases) {}

    private final JdbcClient db;
    private final Cases cases;
    private final CaseSteps steps;
    private final Clock clock;

    Inquiries(JdbcClient db, Cases cases, CaseSteps steps, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.steps = steps;
        this.clock = clock;
    }

    /** @throws NotFound for anybody who is not the ombudsman */
    static UUID demand(Viewer viewer) {
        if (viewer.personId() == null || !viewer.is(Role.OMBUDSMAN)) throw new NotFound();
        return viewer.personId();
    }

    /** Begins one. */
    UUID begin(String reason, @Nullable UUID intakeId, Viewer ombudsman) {
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("insert into ombudsman.inquiry (id, at, by_person_id, by_name, intake_id, reason) values (:id, :at, :person, :name, "
                + ":intake, :reason)")
                .param("id", id).param("at", OffsetDateTime.now(clock)).param("person", demand(ombudsman)).param("name", ombudsman.name())
                .param("intake", intakeId).param("reason", reason).update();
        return id;
    }

    /** All of them, the newest first. */
    List<Inquiry> all(Viewer ombudsman) {
        demand(ombudsman);
        return select("order by id desc limit 200", Map.of());
    }

    Inquiry get(UUID id, Viewer ombudsman) {
        demand(ombudsman);
        return select("where id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Takes a case into an inquiry: from now on whoever makes it sees that case, for this purpose.
     *
     * @return whether there is such a case
     */
    boolean take(UUID id, CaseNumber number, Viewer ombudsman) {
        var person = demand(ombudsman);
        get(id, ombudsman);
        var found = cases.idOf(number);
        found.ifPresent(caseId -> {
            db.sql("insert into ombudsman.inquiry_case (inquiry_id, case_id, number, at) values (:id, :case, :number, :at) on conflict "
                    + "do nothing")
                    .param("id", id).param("case", caseId).param("number", number.toString()).param("at", OffsetDateTime.now(clock))
                    .update();
            steps.letSee(caseId, Purpose.INQUIRY, person);
        });
        return found.isPresent();
    }

    private List<Inquiry> select(String which, Map<String, Object> values) {
        record Row(UUID id, OffsetDateTime at, String byName, @Nullable UUID intakeId, String reason) {}
        record Taken(UUID inquiryId, UUID caseId, String number) {}
        var rows = db.sql("select id, at, by_name, intake_id, reason from ombudsman.inquiry " + which).params(values).query(Row.class)
                .list();
        var taken = db.sql("select inquiry_id, case_id, number from ombudsman.inquiry_case where inquiry_id = any (:ids) order by "
                + "at, case_id")
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new)).query(Taken.class).list();
        return rows.stream().map(row -> {
            var numbers = new LinkedHashMap<UUID, String>();
            taken.stream().filter(one -> one.inquiryId().equals(row.id())).forEach(one -> numbers.put(one.caseId(), one.number()));
            return new Inquiry(row.id(), row.at().toInstant(), row.byName(), row.intakeId(), row.reason(), numbers);
        }).toList();
    }
}
