package org.vidpovid.redaction;

import module java.base;
import org.vidpovid.words.*;

/**
 * Finds in a text what must not be read by everybody. What is strictly hidden may not be left; beside that a draft hides single words of
 * longer answers, which an official may find harmless.
 */
public final class Redaction {

    /** What stands in place of what is hidden. */
    public static final String HIDDEN = "[\u2026]";

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0301]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['\\u2019\\u02BC`]\\p{L}++)*+");
    /** Of whomever they are: addresses of electronic mail, ids, and numbers long enough to be a telephone's. */
    private static final Pattern ALWAYS = Pattern.compile("[\\w.+-]+@[\\w.-]+\\w|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|\\+?\\d(?:[\\s()\\u2013-]{0,2}\\d){8,}");
    private static final Pattern GROUPS = Pattern.compile("\\+?\\d(?:[\\s().\\u2013-]{0,2}\\d)+");
    private static final Pattern JOINED = Pattern.compile("[^\\p{L}\\p{N}\\n.!?;:()]{0,3}");
    private static final int LONG_NUMBER = 6;
    /** A number of one digit is anybody's, unless it stands that many words from what is hidden. */
    private static final int NEAR = 3;

    private final Speech speech;
    private final Numerals numerals;
    private final Hideable hideable;
    private final Set<String> numbers;
    private final Set<Long> values;

    Redaction(Speech speech, Secrets secrets) {
        this.speech = speech;
        numerals = new Numerals(speech);
        hideable = new Hideable(speech, secrets);
        numbers = secrets.numbers();
        values = numbers.stream().filter(number -> number.length() <= LONG_NUMBER).map(Long::valueOf).collect(Collectors.toSet());
    }

    /** A word of a text, and where it stands. */
    private record Token(int from, int to, String text, Word word) {}

    /** The text with everything hidden that may have to be, for an official to read. */
    public String draft(String text) {
        return without(text, true);
    }

    /** What may not be read by everybody and stands in the text, in its words; empty if there is nothing. */
    public List<String> left(String text) {
        var seen = visible(text);
        return spans(seen, false).stream().map(span -> seen.substring(span[0], span[1])).distinct().toList();
    }

    /** Without signs that nobody sees, by which a word could be broken. */
    public static String visible(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }

    private String without(String text, boolean generously) {
        var seen = visible(text);
        var hidden = new StringBuilder();
        int at = 0;
        for (var span : spans(seen, generously)) {
            hidden.append(seen, at, span[0]).append(HIDDEN);
            at = span[1];
        }
        return hidden.append(seen.substring(at)).toString();
    }

    /** Where what is to be hidden begins and ends, in order; what stands side by side is one. */
    private List<int[]> spans(String text, boolean generously) {
        var tokens = WORD.matcher(text).results().flatMap(found -> speech.words(found.group()).stream().limit(1)
                .map(word -> new Token(found.start(), found.end(), found.group(), word))).toList();
        var words = tokens.stream().map(Token::word).toList();
        var hidden = hideable.in(words, generously);
        Stream.of(ALWAYS, GROUPS).forEach(pattern -> pattern.matcher(text).results()
                .filter(found -> pattern == ALWAYS || isLongNumber(found.group().replaceAll("\\D", ""))).forEach(found -> {
                    for (int i = 0; i < tokens.size(); i++) {
                        if (tokens.get(i).from() < found.end() && tokens.get(i).to() > found.start()) hidden.set(i);
                    }
                }));
        var near = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            var counted = counted(tokens.get(i), words.subList(i, words.size()));
            if (counted.isEmpty() || !values.contains(counted.get().value())) continue;
            var all = counted.get().value() > 9 ? hidden : near;
            all.set(i, i + counted.get().words());
        }
        for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
            int next = hidden.nextSetBit(Math.max(0, i - NEAR));
            if (next >= 0 && next <= i + NEAR) hidden.set(i);
        }
        return joined(text, tokens, hidden);
    }

    private Optional<Numerals.Counted> counted(Token token, List<Word> words) {
        var digits = token.text().replaceFirst("\\D.*", "");
        if (digits.isEmpty()) return numerals.first(words);
        return digits.length() > LONG_NUMBER ? Optional.empty() : Optional.of(new Numerals.Counted(Long.parseLong(digits), 1));
    }

    private boolean isLongNumber(String digits) {
        return digits.length() >= LONG_NUMBER && numbers.stream().filter(number -> number.length() >= LONG_NUMBER)
                .anyMatch(number -> number.contains(digits) || digits.contains(number));
    }

    private static List<int[]> joined(String text, List<Token> tokens, BitSet hidden) {
        var spans = new ArrayList<int[]>();
        for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
            var token = tokens.get(i);
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && hidden.get(i - 1) && JOINED.matcher(text.substring(last[1], token.from())).matches()) last[1] = token.to();
            else spans.add(new int[] {token.from(), token.to()});
        }
        return spans;
    }
}
