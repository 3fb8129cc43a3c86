package org.vidpovid.words;

import module java.base;
import org.vidpovid.words.Token.Guess;

/** The words that lead anywhere: those of what can be found, and of the synonyms. What was typed is held against them. */
final class Vocabulary {

    private static final int MOST = 6; // guesses for a word
    private static final int SHORTEST_BEGINNING = 5;

    private final NavigableMap<String, Word> forms = new TreeMap<>();
    private final Set<String> lemmas = new HashSet<>();
    private final Map<String, List<Word>> skeletons = new HashMap<>();
    private final Near latin = new Near();
    private final Near others = new Near();
    private final Near spellings = new Near();

    Vocabulary(Speech speech, Stream<Word> words) {
        words.forEach(word -> {
            if (forms.putIfAbsent(word.form(), word) != null) return;
            lemmas.addAll(word.lemmas());
            lemmas.addAll(word.roots());
            (isLatin(word.form()) ? latin : others).add(word.form());
            if (!isLatin(word.form())) skeletons.computeIfAbsent(speech.spelling(word), _ -> new ArrayList<>()).add(word);
        });
        skeletons.keySet().forEach(spellings::add);
    }

    boolean has(Word word) {
        return word.lemmas().stream().anyMatch(lemmas::contains);
    }

    boolean hasKin(Word word) {
        return word.roots().stream().anyMatch(lemmas::contains);
    }

    /** What a word may be that leads nowhere as it stands. */
    List<Guess> guesses(Word word, boolean last) {
        var guesses = new ArrayList<Guess>();
        var typed = word.form();
        if (isLatin(typed)) guesses.addAll(spelt(typed));
        if (guesses.isEmpty()) guesses.addAll(mistyped(typed, word.known() ? .5 : Distance.allowed(typed.length())));
        if (last && typed.length() >= 3 && guesses.size() < MOST) {
            beginning(typed)
                    .sorted(Comparator.comparingInt(form -> form.form().length())).limit(MOST)
                    .forEach(form -> guesses.add(new Guess(form, .75, How.BEGUN)));
        }
        if (guesses.isEmpty() && typed.length() > SHORTEST_BEGINNING) guesses.addAll(alike(typed));
        return guesses;
    }

    private Stream<Word> beginning(String beginning) {
        return forms.subMap(beginning, beginning + Character.MAX_VALUE).values().stream();
    }

    /** Words that begin alike: a last resort. */
    private List<Guess> alike(String typed) {
        var beginning = typed.substring(0, Math.max(SHORTEST_BEGINNING, typed.length() - 3));
        return beginning(beginning).limit(MOST).map(word -> new Guess(word, .5, How.MISTYPED)).toList();
    }

    /** The nearest ones, but none if they are too far. */
    private List<Guess> mistyped(String typed, double most) {
        var near = (isLatin(typed) ? latin : others).within(typed, most);
        return near.stream().filter(hit -> hit.distance() == near.getFirst().distance()).limit(MOST)
                .map(hit -> new Guess(Objects.requireNonNull(forms.get(hit.form())), .95 - .15 * hit.distance(), How.MISTYPED)).toList();
    }

    private List<Guess> spelt(String typed) {
        var skeleton = Latin.skeleton(typed);
        if (skeleton.length() < 2) return List.of(); // zzz is no word
        var exact = skeletons.getOrDefault(skeleton, List.of()).stream().map(word -> new Guess(word, .9, How.SPELT)).toList();
        if (!exact.isEmpty() || skeleton.length() < 5) return exact;
        return spellings.within(skeleton, 1).stream().flatMap(hit -> skeletons.getOrDefault(hit.form(), List.of()).stream())
                .limit(MOST).map(word -> new Guess(word, .7, How.SPELT)).toList();
    }

    static boolean isLatin(String word) {
        return word.chars().allMatch(sign -> sign < 0x250);
    }
}
