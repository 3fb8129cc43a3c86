package org.vidpovid.publishing;

import static java.util.Objects.requireNonNull;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.catalogue.Press;
import org.vidpovid.definitions.ServiceText;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;
import tools.jackson.databind.node.ObjectNode;

/** Where proposals are kept, and the one way by which one becomes a version that decides. */
@Service
@Transactional
class Proposals {

    private final JdbcClient db;
    private final Press press;
    private final Measure measure;
    private final TwoPeople people;
    private final Clock clock;

    Proposals(JdbcClient db, Press press, Measure measure, TwoPeople people, Clock clock) {
        this.db = db;
        this.press = press;
        this.measure = measure;
        this.people = people;
        this.clock = clock;
    }

    /** @throws NotFound if there is none */
    Proposal get(UUID id) {
        return select(" where id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those about one service, the newest first. */
    List<Proposal> about(String slug) {
        return select(" where slug = :slug order by id desc limit 200", Map.of("slug", slug));
    }

    /** Those that nobody has decided on, the newest first. */
    List<Proposal> waiting() {
        return select(" where outcome is null order by id desc limit 500", Map.of());
    }

    private List<Proposal> select(String which, Map<String, Object> params) {
        return db.sql("select " + ProposalRow.COLUMNS + " from publishing.proposal" + which).params(params).query(ProposalRow.class).list()
                .stream().map(ProposalRow::proposal).toList();
    }

    /** Keeps a new proposal, whatever is wrong in its text. */
    Proposal propose(String slug, String yaml, String why, Viewer editor) {
        return insert(slug, yaml, why, TwoPeople.editor(editor), editor.name());
    }

    /** Keeps what a release brings and the database does not have, for somebody to take up; the text of the one before it gives way. */
    void proposeOfRelease(ServiceText text, String slug, ObjectNode definition) {
        var waiting = db.sql("select id from publishing.proposal where slug = :slug and outcome is null and by_release").param("slug", slug)
                .query(UUID.class).optional();
        if (waiting.isEmpty()) {
            insert(slug, text.yaml(), Message.of("publishing.release.why").in(Language.UK), null, null);
            return;
        }
        if (definition.equals(get(waiting.get()).definition())) return;
        db.sql("""
                update publishing.proposal set yaml = :yaml, definition = cast(:definition as jsonb), based_on = :basedOn,
                    revision = revision + 1, changed_at = :now, proposed_by_person_id = null, proposed_by = null
                where id = :id and outcome is null""")
                .param("yaml", text.yaml()).param("definition", definition.toString()).param("basedOn", basedOn(slug))
                .param("now", OffsetDateTime.now(clock)).param("id", waiting.get()).update();
    }

    /**
     * Saves another text of one's own proposal, on the base of what is the latest version now.
     *
     * @param seen the revision that was changed
     */
    Proposal revise(UUID id, int seen, String yaml, String why, Viewer editor) {
        var before = get(id);
        if (!before.isBy(TwoPeople.editor(editor))) throw new CannotPublish(Message.of("publishing.not.yours"));
        var definition = definition(before.slug(), yaml);
        var saved = db.sql("""
                update publishing.proposal set yaml = :yaml, definition = cast(:definition as jsonb), why = :why, based_on = :basedOn,
                    revision = revision + 1, changed_at = :now
                where id = :id and revision = :seen and outcome is null""")
                .param("yaml", yaml).param("definition", definition).param("why", why).param("basedOn", basedOn(before.slug()))
                .param("now", OffsetDateTime.now(clock)).param("id", id).param("seen", seen).update();
        if (saved == 0) throw new ChangedMeanwhile(get(id).status());
        return get(id);
    }

    /** Becomes the proposer of what a release brought. */
    void takeUp(UUID id, Viewer editor) {
        var taken = db.sql("""
                update publishing.proposal set proposed_by_person_id = :person, proposed_by = :name, based_on = :basedOn,
                revision = revision + 1, changed_at = :now
                where id = :id and by_release and proposed_by_person_id is null and outcome is null""")
                .param("person", TwoPeople.editor(editor)).param("name", editor.name()).param("basedOn", basedOn(get(id).slug()))
                .param("now", OffsetDateTime.now(clock)).param("id", id).update();
        if (taken == 0) throw new ChangedMeanwhile(get(id).status());
    }

    /** Gives it back to the proposer, who may propose anew. */
    void giveBack(UUID id, int seen, String reason, Viewer editor) {
        decide(id, seen, "returned", reason, editor);
    }

    /** Takes back one's own; what a release brought and nobody took up, any editor may. */
    void withdraw(UUID id, int seen, Viewer editor) {
        var proposal = get(id);
        if (proposal.proposer() != null && !proposal.isBy(TwoPeople.editor(editor))) {
            throw new CannotPublish(Message.of("publishing.not.yours"));
        }
        decide(id, seen, "withdrawn", null, editor);
    }

    private void decide(UUID id, int seen, String outcome, @Nullable String reason, Viewer editor) {
        var decided = db.sql("""
                update publishing.proposal set outcome = :outcome, reason = :reason, decided_at = greatest(:now, started_at),
                decided_by_person_id = :person, decided_by = :name
                where id = :id and revision = :seen and outcome is null""")
                .param("outcome", outcome).param("reason", reason).param("now", OffsetDateTime.now(clock))
                .param("person", TwoPeople.editor(editor)).param("name", editor.name()).param("id", id).param("seen", seen).update();
        if (decided == 0) throw new ChangedMeanwhile(get(id).status());
    }

    /** Why this person cannot publish it just now; empty if they can. */
    Optional<Wording> objection(Proposal proposal, Viewer publisher) {
        if (!proposal.isWaiting()) return Optional.of(proposal.status());
        var definition = measure.right(proposal);
        if (definition.isEmpty()) return Optional.of(Message.of("publishing.not.right"));
        var latest = basedOn(proposal.slug());
        if (proposal.basedOn() != latest) return Optional.of(Message.of("publishing.not.latest", proposal.basedOn(), latest));
        var units = press.latest(proposal.slug()).map(press::definition).map(present -> Set.of(Measure.unit(present))).orElse(Set.of());
        return people.objection(proposal, Stream.concat(units.stream(), Stream.of(Measure.unit(definition.get())))
                .collect(Collectors.toSet()), publisher);
    }

    /**
     * Publishes a proposal. Of two who do so at once, on whichever nodes, the second finds it decided.
     *
     * @param seen the revision that the publisher has read
     * @throws CannotPublish if the law of two people, or what is wrong in the text, forbids it
     * @throws ChangedMeanwhile if it was changed or decided since, or another version was published
     */
    int publish(UUID id, int seen, Viewer publisher) {
        press.takeTurn();
        // nobody changes what is read now
        db.sql("select id from publishing.proposal where id = :id for update").param("id", id).query(UUID.class).optional();
        var proposal = get(id);
        if (!proposal.isWaiting() || proposal.revision() != seen) throw new ChangedMeanwhile(proposal.status());
        var latest = basedOn(proposal.slug());
        if (proposal.basedOn() != latest) throw new ChangedMeanwhile(Message.of("publishing.not.latest", proposal.basedOn(), latest));
        objection(proposal, publisher).ifPresent(why -> {
            throw new CannotPublish(why);
        });
        var definition = measure.right(proposal).orElseThrow(); // and not what was read as it was saved: a unit may have come since
        var version = press.publish(definition, proposal.basedOn(), id);
        var unit = Measure.unit(definition);
        db.sql("""
                update publishing.proposal set outcome = 'published', definition = cast(:definition as jsonb), decided_at = greatest(:now,
                started_at), decided_by_person_id = :person, decided_by = :name,
                    proposer_decides_there = :proposerInside, publisher_decides_there = :publisherInside, procedure_id = :procedureId,
                    version = :version
                where id = :id""")
                .param("now", OffsetDateTime.now(clock)).param("person", publisher.personId()).param("name", publisher.name())
                .param("definition", definition.toString()).param("proposerInside",
                        people.decidesThere(requireNonNull(proposal.proposer()).personId(), unit))
                .param("publisherInside", people.decidesThere(TwoPeople.editor(publisher), unit))
                .param("procedureId", version.id()).param("version", version.version()).param("id", id).update();
        return version.version();
    }

    private Proposal insert(String slug, String yaml, String why, @Nullable UUID personId, @Nullable String name) {
        var id = UuidCreator.getTimeOrderedEpoch();
        db.sql("""
                insert into publishing.proposal (id, slug, based_on, revision, yaml, definition, why, started_at, changed_at, by_release,
                    proposed_by_person_id, proposed_by)
                values (:id, :slug, :basedOn, 1, :yaml, cast(:definition as jsonb), :why, :now, :now, :byRelease, :person, :name)""")
                .param("id", id).param("slug", slug).param("basedOn", basedOn(slug)).param("yaml", yaml)
                .param("definition", definition(slug, yaml))
                .param("why", why).param("now", OffsetDateTime.now(clock)).param("byRelease", personId == null).param("person", personId)
                .param("name", name)
                .update();
        return get(id);
    }

    private @Nullable String definition(String slug, String yaml) {
        return measure.right(slug, yaml).map(ObjectNode::toString).orElse(null);
    }

    private int basedOn(String slug) {
        return press.latest(slug).map(Press.Version::version).orElse(0);
    }
}
