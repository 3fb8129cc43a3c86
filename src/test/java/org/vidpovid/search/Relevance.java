package org.vidpovid.search;

import module java.base;

/**
 * How well the judged queries are answered. The judgements were made before any tuning; of the sets {@code held} and {@code fresh} only
 * figures are ever printed. Gain 2^grade − 1, discount log2(rank + 1), the ideal from all that was judged.
 */
record Relevance(Search search) {

    private static final Path FILES = Path.of("src/test/resources/search");

    record Judged(String id, String text, String kind, String set, Map<String, Integer> grades) {}

    record Score(Judged query, double ndcg, double reciprocal, boolean firstThree, double onlyBest, List<String> found, boolean sure) {}

    /** The third set, {@code fresh}, is of another author, who had seen neither the words nor a result. */
    static List<Judged> queries() {
        return Stream.of("", "fresh-", "fourth-").flatMap(author -> queries(author).stream()).toList();
    }

    private static List<Judged> queries(String author) {
        var grades = NationalCatalogue.rows(FILES.resolve(author + "judgements.csv")).stream()
                .collect(Collectors.groupingBy(row -> row.get("query"),
                Collectors.toMap(row -> row.get("service"), row -> Integer.parseInt(row.get("grade")))));
        return NationalCatalogue.rows(FILES.resolve(author + "queries.csv")).stream()
                .map(row -> new Judged(row.get("id"), row.get("query"), row.get("kind"), row.get("set"),
                        grades.getOrDefault(row.get("id"), Map.of()))).toList();
    }

    List<Score> scores(String set) {
        return queries().stream().filter(query -> query.set().equals(set)).map(this::score).toList();
    }

    private Score score(Judged query) {
        var findings = search.find(new Wanted(Entry.SERVICE, query.text(), Map.of(), 1));
        var found = findings.hits().stream().map(hit -> hit.entry().id()).limit(10).toList();
        var rank = IntStream.range(0, found.size()).filter(i -> query.grades().getOrDefault(found.get(i), 0) >= 2).findFirst();
        return new Score(query, ndcg(query.grades(), found), rank.isPresent() ? 1.0 / (rank.getAsInt() + 1) : 0,
                found.stream().limit(3).anyMatch(id -> query.grades().getOrDefault(id, 0) == 3),
                ndcg(query.grades().entrySet().stream().filter(grade -> grade.getValue() == 3)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), found),
                found, findings.sure());
    }

    private static double ndcg(Map<String, Integer> grades, List<String> found) {
        var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList();
        var best = gain(ideal);
        return best == 0 ? 0 : gain(found.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / best;
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size()).mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2)).sum();
    }

    static String figures(String set, List<Score> scores) {
        var answered = scores.stream().filter(score -> !score.query().kind().equals("none")).toList();
        var lines = new ArrayList<String>();
        lines.add(line(set, answered));
        lines.add("  nDCG@10 with 95%% of chances between %.3f and %.3f (2,000 draws of whole topics)"
                .formatted(drawn(answered, .025), drawn(answered, .975)));
        var words = everyday();
        lines.add(line("  not in everyday.csv as they stand", answered.stream()
                .filter(score -> !words.contains(plain(score.query().text()))).toList()));
        answered.stream().collect(Collectors.groupingBy(score -> score.query().kind(), TreeMap::new, Collectors.toList()))
                .forEach((kind, some) -> lines.add(line("  " + kind, some)));
        var none = scores.stream().filter(score -> score.query().kind().equals("none")).toList();
        if (!none.isEmpty()) lines.add("  none: honest (nothing, or said to be unsure) %d of %d; unsure of an answer that there is %d of %d"
                .formatted(
                none.stream().filter(score -> !score.sure()).count(), none.size(),
                answered.stream().filter(score -> !score.sure()).count(), answered.size()));
        return String.join("\n", lines);
    }

    /** What stands on the left of our own words. */
    private static Set<String> everyday() {
        try (var lines = Files.lines(Path.of("src/main/resources/words/everyday.csv"))) {
            return lines.map(line -> plain(line.split(";", 2)[0])).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\u2019\u02BC]", "'");
    }

    /** What the mean would be with other topics like these. Queries of one topic are spellings of one need, so they are drawn together. */
    private static double drawn(List<Score> scores, double quantile) {
        var topics = List.copyOf(scores.stream().collect(Collectors.groupingBy(score -> score.query().id().replaceFirst("-[0-9]+$", ""),
                TreeMap::new, Collectors.toList())).values());
        var random = new Random(1);
        var means = IntStream.range(0, 2_000).mapToDouble(_ -> mean(random.ints(topics.size(), 0, topics.size()).mapToObj(topics::get)
                .flatMap(List::stream).toList(), Score::ndcg))
                .sorted().toArray();
        return means[(int) (quantile * means.length)];
    }

    private static String line(String name, List<Score> scores) {
        return String.format(Locale.ROOT,
                "%-14s %4d queries  nDCG@10 %.3f  MRR %.3f  a 3 among the first 3 %.3f  nDCG@10 of 3s alone %.3f", name, scores.size(),
                mean(scores, Score::ndcg), mean(scores, Score::reciprocal), mean(scores, score -> score.firstThree() ? 1 : 0),
                mean(scores, Score::onlyBest));
    }

    static double mean(List<Score> scores, ToDoubleFunction<Score> figure) {
        return scores.stream().mapToDouble(figure).average().orElse(0);
    }

    /**
     * By hand: {@code tune}, with every query and what was found; {@code held} and {@code fresh}, figures only; {@code ask} and queries of
     * one's own.
     */
    public static void main(String[] wanted) {
        var search = new Search(List.of(NationalCatalogue.read()), List.of(), "");
        if (wanted[0].equals("ask")) {
            Stream.of(wanted).skip(1).forEach(query -> {
                System.out.println("\n" + query);
                search.find(new Wanted("", query, Map.of(), 1)).hits().stream().limit(6)
                        .forEach(hit -> System.out.printf("   %.110s %s%n", hit.entry().title().uk(), hit.why()));
            });
            return;
        }
        var relevance = new Relevance(search);
        var scores = relevance.scores(wanted[0]);
        if (wanted[0].equals("tune")) {
            var names = NationalCatalogue.read().entries().stream().collect(Collectors.toMap(Entry::id, entry -> entry.title().uk()));
            scores.stream().sorted(Comparator.comparingDouble(Score::ndcg)).forEach(score -> {
                System.out.printf(Locale.ROOT, "%n%.3f %s [%s] %s %s%n", score.ndcg(), score.query().id(), score.query().text(),
                        score.query().kind(), score.sure() ? "" : "UNSURE");
                score.found().forEach(id -> System.out.printf("   %d %s %.90s%n", score.query().grades().getOrDefault(id, 0), id,
                        names.get(id)));
                score.query().grades().entrySet().stream().filter(grade -> grade.getValue() >= 2 && !score.found().contains(grade.getKey()))
                        .forEach(grade -> System.out.printf("   missing %d %s %.90s%n", grade.getValue(), grade.getKey(),
                                names.get(grade.getKey())));
            });
        }
        System.out.println(figures(wanted[0], scores));
    }
}
