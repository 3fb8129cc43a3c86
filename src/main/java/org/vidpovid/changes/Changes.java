package org.vidpovid.changes;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vidpovid.changes.Change.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what, when and why. It is only ever added to: the database refuses anything else. */
@Service
public class Changes {

    public static final int PAGE = 50;

    /** Stands for whoever works on the server itself. */
    private static final UUID OPERATOR = new UUID(0, 0);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Clock clock;

    Changes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else changes anything, so that what was checked still holds when it is written. */
    public void inTurn() {
        db.sql("lock table changes.change in share row exclusive mode").update();
    }

    /**
     * Call it in the transaction that changes something.
     *
     * @param subject code of what was changed; of a person, their id
     * @param person whom it is about, if it is about a person
     * @param reason may be empty
     * @param before what it said, by column; empty if it was not there
     * @param after what it says now; empty if it is not there any more
     */
    public void record(Viewer by, About about, String subject, @Nullable UUID person, Wording what, String reason,
            SequencedMap<String, String> before, SequencedMap<String, String> after) {
        record(Objects.requireNonNull(by.personId(), "nobody in particular changes things"), by.name(), about, subject, person, what,
                reason, before, after);
    }

    /**
     * The same of somebody who works on the server itself and so is no person of the portal.
     *
     * @param operator the command, and the name of their account on the server: all that is known of them
     */
    public void record(String operator, About about, String subject, @Nullable UUID person, Wording what,
            SequencedMap<String, String> before, SequencedMap<String, String> after) {
        record(OPERATOR, operator, about, subject, person, what, "", before, after);
    }

    private void record(UUID by, String byName, About about, String subject, @Nullable UUID person, Wording what, String reason,
            SequencedMap<String, String> before, SequencedMap<String, String> after) {
        var told = Text.of(what);
        db.sql("""
                insert into changes.change (id, at, by_person_id, by_name, about, subject, subject_person_id, what_uk, what_en, reason,
                before, after)
                values (:id, :at, :by, :name, :about, :subject, :person, :uk, :en, :reason, cast(:before as json), cast(:after as json))""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("at", OffsetDateTime.now(clock))
                .param("by", by).param("name", byName)
                .param("about", about.name()).param("subject", subject).param("person", person).param("uk", told.uk())
                .param("en", told.en())
                .param("reason", reason.isEmpty() ? null : reason).param("before", json(before)).param("after", json(after)).update();
    }

    /** The latest first; from the one after {@code last}, if given. */
    public List<Change> list(Filter filter, @Nullable UUID last) {
        return db.sql("""
                select id, at, by_person_id, by_name, about, subject, what_uk, what_en, reason, before::text before, after::text after
                from changes.change
                where (cast(:about as text) is null or about = :about) and (cast(:subject as text) is null or subject = :subject)
                    and (cast(:by as uuid) is null or by_person_id = :by) and (cast(:since as timestamptz) is null or at >= :since)
                    and (cast(:last as uuid) is null or id < :last)
                order by id desc limit :page""")
                .param("about", filter.about() == null ? null : filter.about().name()).param("subject", filter.subject())
                .param("by", filter.byPersonId())
                .param("since", filter.from() == null ? null : filter.from().atStartOfDay(Language.KYIV).toOffsetDateTime(),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("last", last).param("page", PAGE)
                .query(Row.class).list().stream().map(Row::change).toList();
    }

    /** Everybody who ever changed anything, under the name they had last, in the order of names; namesakes are two. */
    public SequencedMap<UUID, String> whoChanged() {
        record Who(UUID byPersonId, String byName) {}
        var all = new LinkedHashMap<UUID, String>();
        db.sql("select distinct on (by_person_id) by_person_id, by_name from changes.change order by by_person_id, id desc")
                .query(Who.class).list().stream()
                .sorted(Comparator.comparing(Who::byName)).forEach(who -> all.put(who.byPersonId(), who.byName()));
        return all;
    }

    private static @Nullable String json(SequencedMap<String, String> columns) {
        return columns.isEmpty() ? null : JSON.writeValueAsString(columns);
    }

    private record Row(UUID id, OffsetDateTime at, UUID byPersonId, String byName, About about, String subject, String whatUk,
            String whatEn,
            @Nullable String reason, @Nullable String before, @Nullable String after) {

        Change change() {
            return new Change(id, at.toInstant(), byPersonId, byName, about, subject, new Text(whatUk, whatEn),
                    Objects.requireNonNullElse(reason, ""), columns(before), columns(after));
        }

        private static SequencedMap<String, String> columns(@Nullable String json) {
            return json == null ? new LinkedHashMap<>() : JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        }
    }
}
