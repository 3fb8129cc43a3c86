package org.vidpovid.imports;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.listings.Listings;

/**
 * One reading of a source, in figures.
 *
 * @param fates     how often each
 * @param conditions how many conditions and checks there were, and how many of them are expressed
 * @param opened    services that were published for the first time
 * @param changed   services of which a new version was published
 * @param unchanged services whose source says what it said
 * @param taken     services that an editor has completed since: what the source says now was not published
 * @param noted     what whoever reads it ought to know besides: tables that were not whole, services that the source has left
 * @param closed    processes and units for which nothing was opened, with the reason
 */
public record Summary(String source, Instant startedAt, Instant endedAt, SequencedMap<Fate, Integer> fates, Expressed conditions,
        Listings.Changed listings, int processes,
                      List<String> opened, List<String> changed, List<String> unchanged, List<String> taken, List<Text> closed,
                      List<Text> noted) {

    /**
     * The conditions and checks of the forms.
     *
     * @param all       those that answers decide
     * @param expressed those of them that stand in a form
     * @param decided   those that no answer changes: whether they hold is known beforehand
     * @param printed   those of printed forms only
     * @param idle      those about what is not asked here
     */
    public record Expressed(int all, int expressed, int decided, int printed, int idle) {

        static Expressed of(Map<Fate, Integer> rules) {
            var expressed = rules.getOrDefault(Fate.CONDITION, 0) + rules.getOrDefault(Fate.CHECK, 0);
            var lost = rules.entrySet().stream().filter(one -> one.getKey().isLost()).mapToInt(Map.Entry::getValue).sum();
            return new Expressed(expressed + lost, expressed, rules.getOrDefault(Fate.DECIDED, 0), rules.getOrDefault(Fate.PRINTED, 0),
                    rules.getOrDefault(Fate.DROPPED, 0));
        }

        /** Written down anywhere in the source. */
        public int written() {
            return all + decided + printed + idle;
        }
    }

    /** Services that came of it and are still as they came. */
    public List<String> services() {
        return Stream.of(opened, changed, unchanged).flatMap(List::stream).sorted().toList();
    }

    /** Things that somebody ought to look at. */
    public int lost() {
        return fates.entrySet().stream().filter(fate -> fate.getKey().isLost()).mapToInt(Map.Entry::getValue).sum();
    }

    /** How often one of these. */
    int count(Fate... these) {
        return Stream.of(these).mapToInt(fate -> fates.getOrDefault(fate, 0)).sum();
    }

    /** Rows, properties and rules, all told. */
    int all() {
        return fates.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether all that was to be opened is open, the tables were whole, and nothing is open that the source has left. */
    public boolean isAsWished() {
        return closed.isEmpty() && noted.isEmpty();
    }

    public double seconds() {
        return Duration.between(startedAt, endedAt).toMillis() / 1000.0;
    }

    /** Whether the portal is as it was. */
    public boolean isQuiet() {
        return opened.isEmpty() && changed.isEmpty() && listings.added() + listings.changed() + listings.gone() == 0;
    }
}
