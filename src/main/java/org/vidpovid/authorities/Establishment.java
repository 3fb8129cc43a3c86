package org.vidpovid.authorities;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.Entry.*;
import org.vidpovid.authorities.Plan.Objection;
import org.vidpovid.authorities.Structure.Edit;
import org.vidpovid.changes.*;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/**
 * Keeps the authorities in order: the one way to change them. Every change is judged as a whole by one set of rules, whether it comes from
 * a page or a list of thousands, and everything written leaves a {@link org.vidpovid.changes.Change} in the same transaction.
 */
@Service
public class Establishment {

    private final StructureRows rows;
    private final Authorities authorities;
    private final Changes changes;
    private final List<DecidingUnits> rooms;
    private final Clock clock;

    Establishment(JdbcClient db, Authorities authorities, Changes changes, List<DecidingUnits> rooms, Clock clock) {
        rows = new StructureRows(db);
        this.authorities = authorities;
        this.changes = changes;
        this.rooms = rooms;
        this.clock = clock;
    }

    public Structure now() {
        return rows.read();
    }

    /** What a change would do; writes nothing. */
    public Plan plan(UnaryOperator<Structure> change) {
        var before = rows.read();
        var after = change.apply(before);
        var edits = before.editsTo(after);
        var known = faults(before).toList();
        var objections = Stream.concat(edits.stream().flatMap(this::rewritten),
                faults(after).filter(fault -> known.stream().noneMatch(fault::isSame))).toList();
        return new Plan(before, after, edits, objections);
    }

    /**
     * Does it, all or nothing, if it {@link Plan#stands}; else nothing is written and the plan says why.
     *
     * @param knowing whether who asks has read the warnings
     * @param reason in their words; may be empty
     */
    @Transactional
    public Plan carryOut(UnaryOperator<Structure> change, boolean knowing, Viewer by, String reason) {
        changes.inTurn();
        var plan = plan(change);
        if (!plan.stands(knowing)) return plan;
        rows.write(plan.edits());
        for (var edit : plan.edits()) record(edit, plan.after(), by, reason);
        authorities.forget();
        return plan;
    }

    /** Those to whom a unit's new cases go today, absences aside; empty if there are no three. */
    public Optional<InCharge> inCharge(Structure structure, Entry.Unit unit) {
        return new Answerable(structure, LocalDate.now(clock)).headOf(unit, LocalDate.now(clock));
    }

    /** The codes of the units that new matters may go to. */
    public Set<String> decidingUnits() {
        return rooms.stream().flatMap(room -> room.decidingUnits().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What waits for units that are not there. */
    public List<DecidingUnits.Waiting> waiting() {
        return rooms.stream().flatMap(room -> room.waiting().stream()).toList();
    }

    private void record(Edit edit, Structure after, Viewer by, String reason) {
        var subject = edit.subject();
        var person = switch (subject) {
            case Appointment official -> official.personId();
            case Away away -> away.personId();
            case Authority _, Entry.Unit _, Post _, Where _ -> null;
        };
        var named = switch (subject) {
            case Appointment official -> official.post();
            case Away away -> away.personId().toString();
            case Authority _, Entry.Unit _, Post _, Where _ -> subject.key();
        };
        changes.record(by, Change.About.valueOf(subject.kind().name()), named, person, new Told(after).of(edit), reason,
                columns(edit.before()), columns(edit.after()));
    }

    /** Why somebody is away is theirs, and that record stays for ever: it says from when until when, and no more. */
    private static SequencedMap<String, String> columns(@Nullable Entry entry) {
        if (entry == null) return new LinkedHashMap<>();
        var columns = new LinkedHashMap<>(entry.columns());
        if (entry instanceof Away) columns.remove("reason");
        return columns;
    }

    private Stream<Objection> faults(Structure structure) {
        return Stream.concat(new StructureRules(structure).objections().stream(),
                new Answerable(structure, LocalDate.now(clock)).objections(decidingUnits()));
    }

    /** What has been is not written anew: acts were signed by those who then held the posts. */
    private Stream<Objection> rewritten(Edit edit) {
        var today = LocalDate.now(clock);
        var before = edit.before();
        if (before == null) return Stream.empty();
        return switch (before) {
            case Appointment old when edit.after() instanceof Appointment now -> Stream.concat(
                    when(!old.personId().equals(now.personId()), old, "name", "authorities.objection.other-person", old.name()),
                    when(old.until() != null && !old.until().isAfter(today), old, "until", "authorities.objection.over"));
            case Appointment old -> when(!old.since().isAfter(today), old, "since", "authorities.objection.begun");
            case Away old -> when(!old.until().isAfter(today), old, "until", "authorities.objection.over");
            case Authority _, Entry.Unit _, Post _, Where _ -> when(edit.after() == null, before, "code", "authorities.objection.stays");
        };
    }

    private static Stream<Objection> when(boolean wrong, Entry entry, String column, String key, Object... arguments) {
        return wrong ? Stream.of(new Objection(entry, column, Message.of(key, arguments), true)) : Stream.empty();
    }
}
