package org.vidpovid.search;

import module java.base;
import org.vidpovid.words.*;
import org.vidpovid.words.Understanding.Reading;

/** Puts what was found in order. */
record Ranking(Index index, Reading reading) {

    /** @param score how much of what was asked for it says, from 0 to 1 */
    record Ranked(Kept kept, double score) {}

    private static final double FITS = .6;
    private static final double LITTLE = .15;
    private static final double KIN = .7;
    private static final double HEAD = 1.06; // for a title that begins with what was asked for
    private static final double BEYOND = .25; // for what a title says beyond what was asked for
    private static final double WORTH_SHOWING = .2;

    List<Ranked> best(Wanted wanted) {
        var concepts = reading.concepts();
        var words = new HashSet<String>();
        concepts.stream().flatMap(Concept::words).forEach(word -> {
            words.addAll(word.lemmas());
            words.addAll(word.roots());
        });
        var candidates = index.candidates(wanted, words);
        if (concepts.isEmpty()) return candidates.stream().map(kept -> new Ranked(kept, 1)).toList();
        var fit = new Fit(index);
        double[][] fits = new double[concepts.size()][];
        double[] weights = new double[concepts.size()];
        double all = 0;
        for (int i = 0; i < fits.length; i++) {
            var concept = concepts.get(i);
            fits[i] = candidates.stream().mapToDouble(kept -> fit.of(concept, kept)).toArray();
            var fitting = (int) Arrays.stream(fits[i]).filter(much -> much >= FITS).count();
            weights[i] = (index.weight(fitting) + (concept.others().isEmpty() ? 0 : concept.tokens().size())) * (concept.saysLittle()
                    ? LITTLE : 1);
            all += weights[i];
        }
        var ranked = new ArrayList<Ranked>();
        for (int j = 0; j < candidates.size(); j++) {
            double score = 0;
            for (int i = 0; i < fits.length; i++) score += weights[i] * fits[i][j];
            score = score / all * told(candidates.get(j), words);
            if (score >= WORTH_SHOWING) ranked.add(new Ranked(candidates.get(j), score));
        }
        ranked.sort(Comparator.comparingDouble(one -> -one.score()));
        return ranked;
    }

    /** How well the better of its titles goes with what was asked for: what it says beyond that counts against it. */
    private double told(Kept kept, Set<String> words) {
        return kept.titles().stream().mapToDouble(title -> told(title, words)).max().orElse(0);
    }

    private double told(Kept.Title title, Set<String> words) {
        double all = 0, told = 0;
        for (var word : title.words()) {
            var weight = index.weight(word);
            all += weight;
            told += weight * (word.lemmas().stream().anyMatch(words::contains) ? 1 : word.roots().stream().anyMatch(words::contains) ? KIN
                    : 0);
        }
        var fit = 1 - BEYOND + BEYOND * (all == 0 ? 0 : told / all);
        for (var word : title.derived().entrySet()) {
            if (word.getKey().lemmas().stream().noneMatch(words::contains)) fit *= word.getValue();
        }
        return title.head().isPresent() && title.head().get().lemmas().stream().anyMatch(words::contains) ? fit * HEAD : fit;
    }
}
