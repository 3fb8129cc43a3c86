package org.vidpovid.search;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.slf4j.*;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.vidpovid.law.Text;
import org.vidpovid.search.Findings.*;
import org.vidpovid.search.Ranking.Ranked;
import org.vidpovid.words.*;

/**
 * Finds what rooms above have, in people’s own words. Each node has an index in its memory, which follows what those rooms have; it is
 * made anew from them when the node starts, so nothing can be lost. What people look for is written down nowhere.
 */
@Service
public class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final double SURE = .5;
    private static final int HELPERS = 3;

    /** What one room had when its state was this. */
    private record Collected(String state, List<Kept> kept) {}

    /** What is searched in, all of one moment. */
    private record Now(Map<Searchable, Collected> collected, String words, Index index, Understanding understanding) {}

    private final List<Searchable> rooms;
    private final List<Helping> helping;
    private final WordFiles files;
    private final Set<Searchable> failing = Collections.newSetFromMap(new IdentityHashMap<>()); // said once, not twice a second
    private @Nullable Speech speech; // a dictionary, which a command of the jar has no need of
    private volatile @Nullable Now now;

    Search(List<Searchable> rooms, List<Helping> helping, @Value("${vidpovid.search.words}") String ownWords) {
        this.rooms = rooms;
        this.helping = helping;
        files = new WordFiles(ownWords);
    }

    /** Searches in what there is just now, if anything is wanted. Never fails, whatever was typed. */
    public Findings find(Wanted wanted) {
        if (wanted.isEmpty()) return Findings.NOTHING_WANTED;
        var here = now == null ? now() : now;
        var reading = here.understanding().read(wanted.text());
        if (reading.concepts().isEmpty() && !wanted.text().isEmpty()) return Findings.WORDLESS;
        var ranked = new Ranking(here.index(), reading).best(wanted);
        var explained = new Explanation(reading, new Fit(here.index()));
        var hits = ranked.stream().skip((wanted.page() - 1L) * Findings.PAGE).limit(Findings.PAGE)
                .map(one -> new Hit(one.kept().entry(), explained.why(one.kept()))).toList();
        var sure = !ranked.isEmpty() && (reading.concepts().isEmpty() || ranked.getFirst().score() >= SURE);
        return new Findings(hits, ranked.size(), sure, reading.otherLayout() ? Optional.of(reading.text()) : Optional.empty(),
                offered(ranked), false);
    }

    /** The same as a part of a page, with people to ask if that was not it. */
    public Results results(String action, Wanted wanted) {
        return new Results(action, wanted, find(wanted), helping.stream().flatMap(room -> room.helpers().stream()).limit(HELPERS).toList());
    }

    private static Map<Facet, List<Choice>> offered(List<Ranked> ranked) {
        var offered = new EnumMap<Facet, List<Choice>>(Facet.class);
        for (var facet : Facet.values()) {
            var having = ranked.stream().flatMap(one -> facet.of(one.kept().entry()).stream().distinct())
                    .collect(Collectors.groupingBy(Text::uk));
            offered.put(facet, having.values().stream().map(same -> new Choice(same.getFirst(), same.size()))
                    .sorted(Comparator.comparingInt((Choice choice) -> -choice.count()).thenComparing(choice -> choice.value().uk()))
                    .toList());
        }
        return offered;
    }

    /** Looks whether anything has changed, and makes the index anew if so; whoever searches meanwhile does so in the one before. */
    void follow() {
        now();
    }

    private synchronized Now now() {
        var before = now;
        var words = files.state();
        var collected = new LinkedHashMap<Searchable, Collected>();
        for (var room : rooms) collected.put(room, collect(room, before == null ? null : before.collected().get(room)));
        if (before != null && collected.equals(before.collected()) && words.equals(before.words())) return before;
        var index = new Index(collected.values().stream().flatMap(one -> one.kept().stream()).toList());
        var telling = index.all().stream().flatMap(Kept::words);
        var understanding = before != null && words.equals(before.words()) ? before.understanding().with(telling)
                : new Understanding(speech(), files, telling);
        var after = new Now(collected, words, index, understanding);
        now = after;
        return after;
    }

    private Speech speech() {
        if (speech == null) speech = new Speech();
        return speech;
    }

    /** A room that fails keeps what it had, and holds up no other. */
    private Collected collect(Searchable room, @Nullable Collected before) {
        try {
            var state = room.state(); // first: what changes meanwhile is seen at the next look
            if (before != null && state.equals(before.state()) && !failing.contains(room)) return before;
            var had = before == null ? List.<Kept>of() : before.kept();
            var known = had.stream().collect(Collectors.toMap(Kept::entry, kept -> kept, (one, _) -> one));
            if (failing.remove(room)) LOG.info("what {} has can be looked up again", room.getClass().getSimpleName());
            return new Collected(state, room.entries().stream().flatMap(entry -> kept(entry, known.get(entry)).stream()).toList());
        } catch (RuntimeException e) {
            if (failing.add(room)) {
                LOG.warn("what {} has cannot be looked up; what it had stays in the index", room.getClass().getSimpleName(), e);
            }
            return before == null ? new Collected("", List.of()) : before;
        }
    }

    /** An entry whose words cannot be told is left out. */
    private Optional<Kept> kept(Entry entry, @Nullable Kept known) {
        if (known != null) return Optional.of(known);
        try {
            return Optional.of(Kept.of(entry, speech()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("the words of an entry cannot be told, so it cannot be found: {}", e.getClass().getName()); // not what it says
            return Optional.empty();
        }
    }
}
