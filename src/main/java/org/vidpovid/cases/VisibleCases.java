package org.vidpovid.cases;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.vidpovid.files.StoredFile;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.people.AccessLog.Look;
import org.vidpovid.web.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The cases that one viewer may see for one purpose. Looking at them is recorded. */
public final class VisibleCases {

    public static final int PAGE = 50;

    /** As {@link Stage#isRunning} says of what is stored. */
    static final String RUNNING = "stage in ('under-way', 'being-heard', 'being-confirmed') and stopped_on is null";

    private final JdbcClient db;
    private final AccessLog accessLog;
    private final Viewer viewer;
    private final Purpose purpose;

    VisibleCases(JdbcClient db, AccessLog accessLog, Viewer viewer, Purpose purpose) {
        this.db = db;
        this.accessLog = accessLog;
        this.viewer = viewer;
        this.purpose = purpose;
    }

    /**
     * The case as it is now.
     *
     * @throws NotFound also if there is one that this viewer may not see
     */
    public Case get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<Case> find(UUID id) {
        return look(ask("select * from " + visible() + " where case_id = :id").param("id", id)).stream().findFirst();
    }

    /** Those of these cases that the viewer may see, the one due first first. */
    public List<Case> these(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return look(ask("select * from " + visible() + " where case_id = any (:ids) order by due_on, case_id")
                .param("ids", ids.toArray(UUID[]::new)));
    }

    /** The open cases that one official is in charge of, the one due first first. */
    List<Case> openOf(UUID officialId) {
        return look(ask("select * from " + visible() + """
                 where official_person_id = :official and stage = any (:open) order by due_on, case_id""")
                .param("official", officialId).param("open", InboxFilter.Which.OPEN.stages()));
    }

    /**
     * The case with its journal and messages.
     *
     * @throws NotFound also if there is one that this viewer may not see
     */
    public CaseFile file(UUID id) {
        var matter = get(id);
        var journal = db.sql("select * from cases.journal where case_id = :id order by position").param("id", id)
                .query(JournalRow.class).list().stream().map(JournalRow::entry).toList();
        var messages = db.sql("select id, at, author, official, body, files from cases.message where case_id = :id order by id")
                .param("id", id)
                .query(MessageRow.class).list().stream().map(MessageRow::message).toList();
        return new CaseFile(matter, journal, messages);
    }

    /** All that the viewer has asked for, the newest first. A person has few: the oldest of more than a hundred are left out. */
    public List<Case> newest() {
        return look(ask("select * from " + visible() + " order by case_id desc limit 100"));
    }

    public static final int OWN_PAGE = 20;

    /**
     * A page of one's own cases, the newest first.
     *
     * @param before the last case of the page before, or null for the first page
     */
    public List<Case> own(InboxFilter.Own filter, @Nullable UUID before) {
        return look(ask("select * from " + visible() + """
                 where (cast(:before as uuid) is null or case_id < :before) and stage = any (:stages)
                  and (:words = '' or strpos(lower(service_uk), :words) > 0 or strpos(lower(service_en), :words) > 0
                    or :digits <> '' and strpos(replace(number, '-', ''), :digits) > 0)
                order by case_id desc limit :page""")
                .param("before", before).param("stages", filter.which().stages()).param("words", filter.words().toLowerCase(Locale.ROOT))
                .param("digits", filter.digits()).param("page", OWN_PAGE));
    }

    /**
     * A page of the inbox, the one due first first.
     *
     * @param after the last case of the page before, or null for the first page
     */
    public List<Case> inbox(InboxFilter filter, @Nullable Case after) {
        // the page is found in the index alone: then its fifty rows are read, and not those of all that the unit ever had
        return look(keyed(matching(filter, "select * from " + visible() + " where case_id = any (array(select case_id",
                " and (due_on, case_id) > (:dueOn, :id) order by due_on, case_id limit :limit)) order by due_on, case_id"), after)
                .param("limit", PAGE));
    }

    /** How many cases there are under a filter, and how many of them are overdue. */
    public record Count(int all, int overdue) {}

    /** Counts the inbox. Nobody's data is looked at. */
    public Count count(InboxFilter filter, LocalDate today) {
        return matching(filter, "select count(*) as all, count(*) filter (where due_on < :today and " + RUNNING + ") as overdue", "")
                .param("today", today).query(Count.class).single();
    }

    /** The id of the case before this one in the inbox. An id tells nothing of anybody: this is not a look. */
    public Optional<UUID> before(InboxFilter filter, Case matter) {
        return filtered(filter, "(due_on, case_id) < (:dueOn, :id) order by due_on desc, case_id desc", matter).query(UUID.class)
                .optional();
    }

    /** The id of the case behind this one in the inbox. */
    public Optional<UUID> after(InboxFilter filter, Case matter) {
        return filtered(filter, "(due_on, case_id) > (:dueOn, :id) order by due_on, case_id", matter).query(UUID.class).optional();
    }

    private StatementSpec filtered(InboxFilter filter, String keyset, Case key) {
        return keyed(matching(filter, "select case_id", " and " + keyset + " limit 1"), key);
    }

    private static StatementSpec keyed(StatementSpec statement, @Nullable Case key) {
        return statement.param("dueOn", key == null ? LocalDate.EPOCH : key.due().on())
                .param("id", key == null ? new UUID(0, 0) : key.id());
    }

    private StatementSpec matching(InboxFilter filter, String selected, String further) {
        return ask(selected + " from " + visible() + """
                 where stage = any (:stages)
                  and (cast(:officialId as uuid) is null or official_person_id = :officialId)
                  and (cast(:service as text) is null or service_slug = :service)
                  and (cast(:dueBefore as date) is null or due_on < :dueBefore and stopped_on is null
                    and stage in ('under-way', 'being-heard', 'being-confirmed'))
                  and (cast(:number as text) is null or number = :number)
                  and (cast(:name as text) is null or cases.names_in(unit_id, applicant) @@ cast(:name as tsquery))""" + further)
                .param("stages", filter.turn().stages()).param("officialId", filter.officialId())
                .param("service", filter.service()).param("dueBefore", filter.dueBefore())
                .param("number", filter.number()).param("name", filter.name(viewer.unitIds()));
    }

    /** The relation of what the viewer may see: see the functions of that name in the migration. */
    private String visible() {
        return switch (purpose) {
            case OWN_AFFAIRS -> "cases.of_applicant(:representedId, :heldIds)";
            case DECISION -> "cases.of_units(:unitIds, :personId, :heldIds)";
            case OPINION -> "cases.of_asked(:unitIds, :personId, :heldIds)";
            case CONFIRMATION, REVIEW, INQUIRY -> "cases.of_readers(:purpose, :readers, :personId, :heldIds)";
        };
    }

    private StatementSpec ask(String sql) {
        var statement = db.sql(sql).param("heldIds", viewer.heldIds().toArray(UUID[]::new));
        return switch (purpose) {
            case OWN_AFFAIRS -> statement.param("representedId", viewer.representedId());
            case DECISION, OPINION -> statement.param("unitIds", viewer.unitIds().toArray(UUID[]::new))
                    .param("personId", viewer.personId());
            case CONFIRMATION, REVIEW, INQUIRY -> statement.param("purpose", purpose.name()).param("personId", viewer.personId())
                    .param("readers", Stream.of(viewer.unitIds(), viewer.postIds(), Stream.ofNullable(viewer.personId()).toList())
                            .flatMap(Collection::stream).toArray(UUID[]::new));
        };
    }

    private List<Case> look(StatementSpec statement) {
        var cases = statement.query(CaseRow.class).list().stream().map(CaseRow::matter).toList();
        accessLog.looked(viewer, purpose, cases.stream().map(matter -> new Look(matter.id(), matter.applicantId())).toList());
        return cases;
    }

    private record JournalRow(OffsetDateTime at, UUID actorPersonId, String actor, @Nullable String postUk, @Nullable String postEn,
                              String whatUk, String whatEn) {
        CaseFile.Entry entry() {
            var post = postUk == null || postEn == null ? null : new Text(postUk, postEn);
            return new CaseFile.Entry(at.toInstant(), new Actor(actorPersonId, actor, post), new Text(whatUk, whatEn));
        }
    }

    private record MessageRow(UUID id, OffsetDateTime at, String author, boolean official, String body, String files) {
        CaseFile.Message message() {
            return new CaseFile.Message(id, at.toInstant(), author, official, body,
                    List.of(JsonMapper.shared().readValue(files, StoredFile[].class)));
        }
    }
}
