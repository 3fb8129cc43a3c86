package org.vidpovid.search;

import module java.base;
import java.lang.management.ManagementFactory;
import org.vidpovid.law.Text;

/** By hand: what searching the national catalogue costs; {@code docs/search.md} has the figures. */
record SearchCost(Search search) {

    /** Milliseconds of CPU of one search for each of the texts, the middle and the worst of several rounds. */
    private void cost(String name, List<String> texts) {
        var threads = ManagementFactory.getThreadMXBean();
        var took = new ArrayList<Double>();
        for (int round = 0; round < 6; round++) {
            for (var text : texts) {
                long before = threads.getCurrentThreadCpuTime();
                search.find(new Wanted("", text, Map.of(), 1));
                if (round > 2) took.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
            }
        }
        Collections.sort(took);
        System.out.printf(Locale.ROOT, "%-40s half below %6.2f ms, 99 of 100 below %6.2f, the worst %6.2f of CPU%n", name,
                took.get(took.size() / 2), took.get(took.size() * 99 / 100), took.getLast());
    }

    private static List<String> nonsense(String letters, int words) {
        var random = new Random(words);
        return IntStream.range(0, 40).mapToObj(_ -> IntStream.range(0, words)
                .mapToObj(_ -> random.ints(9, 0, letters.length()).mapToObj(i -> letters.substring(i, i + 1)).collect(Collectors.joining()))
                .collect(Collectors.joining(" "))).toList();
    }

    /** One letter of each word of a title is wrong. */
    private static String mistyped(String title) {
        return Stream.of(title.split(" ")).map(word -> word.length() < 5 ? word : word.substring(0, 2) + "щ" + word.substring(3))
                .collect(Collectors.joining(" "));
    }

    /** The national catalogue, of which one thing changes at each look. */
    private record Changing(List<Entry> national, AtomicInteger changed) implements Searchable {

        @Override
        public String state() {
            return String.valueOf(changed.incrementAndGet());
        }

        @Override
        public List<Entry> entries() {
            return Stream.concat(national.stream(), Stream.of(new Entry(Entry.SERVICE, "new", "/new", Text.same("Новий " + changed))))
                    .toList();
        }
    }

    public static void main(String[] unused) {
        var national = NationalCatalogue.read();
        var begun = System.nanoTime();
        var search = new Search(List.of(new Changing(national.entries(), new AtomicInteger())), List.of(), "");
        search.find(new Wanted("", "дозвіл", Map.of(), 1));
        System.out.printf("first index %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        for (int i = 0; i < 12; i++) {
            begun = System.nanoTime();
            search.follow();
            System.out.printf("made anew in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        }
        var cost = new SearchCost(search);
        var titles = national.entries().stream().map(entry -> entry.title().uk()).filter(title -> title.length() > 100).limit(40).toList();
        cost.cost("queries tuned on", Relevance.queries().stream().filter(query -> query.set().equals("tune"))
                .map(Relevance.Judged::text).toList());
        cost.cost("18 nonsense words", nonsense("абвгдежзиклмнопрстуфхцчшюяії", 18));
        cost.cost("18 nonsense words in Latin letters", nonsense("abcdefghiklmnoprstuvz", 18));
        cost.cost("one nonsense word", nonsense("абвгдежзиклмнопрстуфхцчшюяії", 1));
        cost.cost("long titles, every word mistyped", titles.stream().map(SearchCost::mistyped).toList());
        cost.cost("long titles", titles);
        cost.cost("nothing", List.of(""));
    }
}
