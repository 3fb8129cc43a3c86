package org.vidpovid.admin;

import static java.util.stream.Collectors.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.vidpovid.authorities.*;
import org.vidpovid.authorities.Plan.Objection;
import org.vidpovid.changes.Change;
import org.vidpovid.web.*;

/**
 * What bringing in a list would do, line by line; nothing is written.
 *
 * @param digest stands for the file and for everything that it was compared with
 */
record DryRun(List<Line> lines, List<Entry> entries, Collection<Lines.Newcomer> newcomers, Plan plan, String digest) {

    enum State { WRONG, ADDED, CHANGED, UNCHANGED }

    /**
     * A line of the file.
     *
     * @param name what it is about
     * @param changes the columns that would read otherwise
     * @param faults what is wrong, by column
     */
    record Line(long number, State state, String name, List<Change.Difference> changes, SequencedMap<String, Wording> faults) {}

    boolean isRight() {
        return lines.stream().noneMatch(line -> line.state() == State.WRONG) && plan.stands(true);
    }

    boolean changesNothing() {
        return lines.stream().allMatch(line -> line.state() == State.UNCHANGED);
    }

    long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    List<Line> of(State state, int most) {
        return lines.stream().filter(line -> line.state() == state).limit(most).toList();
    }

    /** What speaks against the whole that no line of the file is the place for. */
    List<Wording> elsewhere() {
        var here = entries.stream().map(entry -> entry.kind() + entry.key()).collect(toSet());
        return plan.objections().stream().filter(Objection::isFatal)
                .filter(objection -> !here.contains(objection.entry().kind() + objection.entry().key()))
                .map(Objection::why).distinct().toList();
    }

    static DryRun of(Listing listing, Csv csv, Establishment establishment, Structure known, Lines parser) {
        var read = new ArrayList<Read>();
        var seen = new HashMap<String, Long>();
        for (var line : csv.lines()) {
            var cells = new Cells(line.cells());
            var entry = parser.entry(listing, cells);
            var first = cells.isRight() ? seen.putIfAbsent(entry.kind() + entry.key(), line.number()) : null;
            if (first != null) cells.wrong(listing.columns().get(listing == Listing.TREE ? 1 : 0), "admin.fault.twice", "", first);
            read.add(new Read(line, entry, cells));
        }
        var right = read.stream().filter(line -> line.cells().isRight()).map(Read::entry).toList();
        var plan = establishment.plan(structure -> structure.with(right));
        var objections = plan.objections().stream().filter(Objection::isFatal)
                .collect(groupingBy(objection -> objection.entry().kind() + objection.entry().key()));
        var lines = read.stream().map(line -> line.judged(known,
                objections.getOrDefault(line.entry().kind() + line.entry().key(), List.of()))).toList();
        return new DryRun(lines, right, List.copyOf(parser.newcomers().values()), plan,
                Structure.digest(known.digest() + csv.lines().size() + lines));
    }

    private record Read(Csv.Line line, Entry entry, Cells cells) {

        Line judged(Structure known, List<Objection> objections) {
            var faults = new LinkedHashMap<>(cells.faults());
            if (cells.isRight()) objections.forEach(objection -> faults.putIfAbsent(objection.column(), objection.why()));
            var before = known.same(entry).orElse(null);
            var state = !faults.isEmpty() ? State.WRONG : before == null ? State.ADDED : before.equals(entry) ? State.UNCHANGED
                    : State.CHANGED;
            return new Line(line.number(), state, name(), state == State.WRONG ? List.of() : differences(before), faults);
        }

        private List<Change.Difference> differences(@Nullable Entry before) {
            var old = before == null ? Map.<String, String>of() : before.columns();
            return entry.columns().entrySet().stream().map(column -> new Change.Difference(column.getKey(),
                    old.getOrDefault(column.getKey(), ""), column.getValue()))
                    .filter(difference -> !difference.before().equals(difference.after())).toList();
        }

        /** As the file calls it. */
        private String name() {
            return Stream.of("kind", "code", "post", "last", "first", "name_uk").map(cells::typed).filter(text -> !text.isEmpty()).limit(3)
                    .collect(joining(" "));
        }
    }
}
