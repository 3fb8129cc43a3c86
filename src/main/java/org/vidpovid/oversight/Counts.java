package org.vidpovid.oversight;

import module java.base;
import org.vidpovid.web.*;

/**
 * How often something happened. What is told of it betrays nobody: a number below five is not told, nor one that it would follow from.
 *
 * @param numbers as they are, by what happened: not to be shown
 */
public record Counts(Map<String, Long> numbers) {

    static final String DECIDED = "decided";
    static final String IN_TIME = "in-time";
    static final String REVERSED = "reversed";
    static final String WITHDRAWN = "withdrawn";
    static final String COMPARED = "compared";
    static final String SHARE = "share";

    /** The least number that is told. */
    public static final int LEAST = 5;

    /** A number as everybody may read it. */
    public sealed interface Count extends Wording {

        record Told(long n) implements Count {

            @Override
            public String in(Language language) {
                return NumberFormat.getIntegerInstance(language.locale()).format(n);
            }
        }

        /** It is more than none and less than {@link #LEAST}. */
        record Few() implements Count {

            @Override
            public String in(Language language) {
                return language.text("oversight.few", LEAST);
            }
        }

        /** It would tell another that is not told. */
        record Hidden() implements Count {

            @Override
            public String in(Language language) {
                return language.text("oversight.hidden");
            }
        }
    }

    public Count decided() {
        return alone(of(DECIDED));
    }

    public Count withdrawn() {
        return alone(of(WITHDRAWN));
    }

    /** How many acts were issued within their term. */
    public Count inTime() {
        return first(of(IN_TIME), of(DECIDED) - of(IN_TIME));
    }

    public Count late() {
        return first(of(DECIDED) - of(IN_TIME), of(IN_TIME));
    }

    /** How many acts have lost their force since, of those issued then or before. */
    public Count reversed() {
        return alone(of(REVERSED));
    }

    /** How much of negative reasons stood in earlier ones, on average, in per cent; empty if it was found out too seldom. */
    public OptionalLong share() {
        return of(COMPARED) < LEAST ? OptionalLong.empty() : OptionalLong.of(Math.round((double) of(SHARE) / of(COMPARED)));
    }

    /** How many acts had which outcome; those that none had are left out. */
    public SequencedMap<Outcome, Count> outcomes() {
        var parts = new LinkedHashMap<String, Long>();
        for (var outcome : Outcome.values()) if (of(outcome.code()) > 0) parts.put(outcome.code(), of(outcome.code()));
        var told = told(parts);
        var outcomes = new LinkedHashMap<Outcome, Count>();
        parts.keySet().forEach(code -> outcomes.put(Outcome.of(code), told.get(code)));
        return outcomes;
    }

    private long of(String what) {
        return numbers.getOrDefault(what, 0L);
    }

    private static Count first(long one, long other) {
        return Objects.requireNonNull(told(Map.of("one", one, "other", other)).get("one"));
    }

    private static Count alone(long n) {
        return n > 0 && n < LEAST ? new Count.Few() : new Count.Told(n);
    }

    /**
     * Parts whose sum everybody knows. If one is not told, it must not follow from the others: so at least two are not told, and
     * together they are at least {@link #LEAST}.
     */
    static Map<String, Count> told(Map<String, Long> parts) {
        var told = new HashMap<String, Count>();
        parts.forEach((part, n) -> told.put(part, alone(n)));
        var hidden = parts.entrySet().stream().filter(part -> told.get(part.getKey()) instanceof Count.Few).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        if (hidden.isEmpty()) return told;
        var others = parts.entrySet().stream().filter(part -> !hidden.contains(part.getKey()) && part.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).iterator();
        while (others.hasNext() && (hidden.size() < 2 || hidden.stream().mapToLong(parts::get).sum() < LEAST)) {
            var next = others.next();
            hidden.add(next);
            told.put(next, new Count.Hidden());
        }
        return told;
    }
}
