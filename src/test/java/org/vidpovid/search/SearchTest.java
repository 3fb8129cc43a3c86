package org.vidpovid.search;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.vidpovid.law.Text;
import org.vidpovid.web.Language;

class SearchTest {

    private static final Text FAMILY = Text.same("Родина"), LAND = Text.same("Земля"), KYIV = new Text("Київ", "Kyiv"),
            LVIV = new Text("Львів", "Lviv");

    private final Shelf shelf = new Shelf();
    private final Search search = new Search(List.of(shelf), List.of(), "");

    /** What there is to be found, and may change. */
    private static final class Shelf implements Searchable {

        private final List<Entry> entries = new CopyOnWriteArrayList<>(List.of(
                of("certificate", "Довідка про відсутність або наявнiсть судимості"),
                of("residence", "Реєстрація місця проживання особи")
                .saying(new Text("Скажіть, де ви живете", "Tell where you live"), List.of("декларування"), List.of()),
                of("marriage", "Заява про державну реєстрацію шлюбу")
                .filedUnder(FAMILY, Text.same("Міністерство юстиції"), List.of(KYIV, LVIV)),
                of("divorce", "Заява про державну реєстрацію розірвання шлюбу")
                .filedUnder(FAMILY, Text.same("Міністерство юстиції"), List.of(KYIV)),
                of("land", "Витяг про земельну ділянку").saying(Text.same("З кадастру"), List.of("з"), List.of())
                .filedUnder(LAND, Text.same("Держгеокадастр"), List.of(Entry.EVERYWHERE)),
                new Entry(Entry.SERVICE, "trees", "/services/trees", new Text("Дозвіл на видалення дерев", "Permit to remove a tree")),
                new Entry("petition", "p1", "/petitions/p1", Text.same("Шлюб без черг"))));
        private final AtomicInteger state = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile @Nullable Error failure;
        private boolean broken;

        private static Entry of(String id, String title) {
            return new Entry(Entry.SERVICE, id, "/services/" + id, Text.same(title));
        }

        @Override
        public String state() {
            if (failure != null) throw failure;
            asked.incrementAndGet();
            if (broken) throw new IllegalStateException("the database is away");
            return state.toString();
        }

        @Override
        public List<Entry> entries() {
            return List.copyOf(entries);
        }
    }

    @ParameterizedTest
    @CsvSource({"судимість, certificate", "несудимости справка, certificate", "СУДИМОСТІ, certificate", "наявність судимості, certificate",
            "celbvscnm, certificate",
            "прописка, residence", "ghjgbcrf, residence", "propyska, residence", "декларування, residence", "розлучення, divorce",
            "развод, divorce", "divorce, divorce", "дерево, trees",
            "remove trees, trees", "дилянка, land", "витяг ділянк, land", "де ви живете, residence", "дракон, ''", "zzz, ''"})
    void peopleFindThingsInTheirOwnWords(String typed, String first) {
        assertThat(found(Wanted.of(Entry.SERVICE, Map.of("q", typed))).stream().findFirst().orElse("")).isEqualTo(first);
    }

    @Test
    void aResultSaysWhyItMatches() {
        assertThat(why("прописка")).containsExactly("«прописка» – це також «реєстрація місця проживання»");
        assertThat(why("шлюбу")).first().asString().contains("шлюб");
        assertThat(why("деклоруваня")).containsExactly("«деклоруваня» ми прочитали як «декларування»");
        assertThat(search.find(wanted("celbvscnm")).instead()).contains("судимість");
    }

    @Test
    void whatWasFoundIsNarrowedAndOffersByWhat() {
        assertThat(search.find(wanted("шлюб")).offered().get(Facet.PLACE)).extracting(choice -> choice.value().uk() + " " + choice.count())
                .containsExactly("Київ 2", "Львів 1");
        assertThat(found(Wanted.of("", Map.of("q", "шлюб", "place", "Львів")))).containsExactly("marriage");
        assertThat(found(Wanted.of("", Map.of("q", "ділянка", "place", "Львів")))).as("done everywhere").containsExactly("land");
        assertThat(found(Wanted.of("", Map.of("topic", "Земля")))).containsExactly("land");
        assertThat(found(Wanted.of("", Map.of("q", "шлюб", "authority", "Держгеокадастр")))).isEmpty();
        assertThat(found(Wanted.of("petition", Map.of("q", "шлюб")))).containsExactly("p1");
        assertThat(found(wanted("шлюб"))).contains("p1", "marriage");
    }

    @Test
    void nothingIsLookedForIfNothingIsWanted() {
        var asked = new Search(List.of(shelf), List.of(), "");
        shelf.broken = true; // whoever looks for anything has to look here first

        assertThat(asked.find(wanted("  "))).isEqualTo(Findings.NOTHING_WANTED);
        assertThat(asked.find(Wanted.of(Entry.SERVICE, Map.of("page", "2"))).total()).isZero();
        assertThat(shelf.asked.get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "???", "\uD83D\uDE00", "ддддддддддддддддддддддддддддддддддддддддддддддддддддд", "— … —"})
    void whatHasNoWordFindsNothingAndIsSaidToHaveNone(String typed) {
        assertThat(search.find(wanted(typed))).isEqualTo(Findings.WORDLESS);
        assertThat(search.find(Wanted.of("", Map.of("q", typed, "topic", "Земля"))).total()).isZero();
        assertThat(found(wanted(typed + " прописка"))).containsExactly("residence");
    }

    @Test
    void anEntryThatCannotBeKeptIsLeftOutAndTheOthersAreFound() {
        shelf.entries.add(new Entry("k".repeat(40_000), "endless", "/x", Text.same("Шлюб бегемота")));
        shelf.state.incrementAndGet();
        search.follow();

        assertThat(found(wanted("бегемот"))).isEmpty();
        assertThat(found(wanted("прописка"))).containsExactly("residence");
    }

    @Test
    void anAuthorityWithoutEndHidesNothingAndIsNotOffered() {
        var name = "Міністерство ".repeat(1_600);
        shelf.entries.add(Shelf.of("hippo", "Дозвіл на бегемота")
                .filedUnder(Text.same(name), Text.same(name), List.of(Text.same(name), KYIV)));
        shelf.state.incrementAndGet();
        search.follow();

        assertThat(found(wanted("бегемот"))).containsExactly("hippo");
        var offered = search.find(wanted("бегемот")).offered();
        assertThat(offered.get(Facet.AUTHORITY)).isEmpty();
        assertThat(offered.get(Facet.PLACE)).extracting(choice -> choice.value().uk()).containsExactly("Київ");
        assertThat(found(Wanted.of("", Map.of("q", "бегемот", "authority", name)))).isEmpty();
    }

    @Test
    void theNodeStartsAndGoesOnWhateverARoomDoes() throws Exception {
        shelf.failure = new StackOverflowError("text of an entry");
        var follower = new Follower(search);
        follower.start();
        try {
            assertThat(follower.isRunning()).isTrue();
            shelf.failure = null;
            var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (shelf.asked.get() == 0 && System.nanoTime() < deadline) Thread.sleep(20);
            assertThat(found(wanted("прописка"))).containsExactly("residence");
        } finally {
            follower.stop();
        }
    }

    @Test
    void oneThingAmongElevenHundredIsFoundWithinTwoSecondsOfItsChange() throws Exception {
        for (int i = 0; i < 1_100; i++) {
            shelf.entries.add(Shelf.of("n" + i, "Видача ліцензії на провадження господарської діяльності виду " + i).filedUnder(LAND,
                    Text.same("Державна служба " + i % 40), List.of(KYIV, LVIV)));
        }
        shelf.state.incrementAndGet();
        var follower = new Follower(search);
        follower.start();
        try {
            assertThat(search.find(wanted("ліцензія")).total()).isEqualTo(1_100);
            for (int i = 0; i < 3; i++) {
                shelf.entries.add(Shelf.of("hippo" + i, "Дозвіл на утримання бегемота"));
                shelf.state.incrementAndGet();
                var changed = System.nanoTime();
                while (search.find(wanted("бегемот")).total() <= i) {
                    assertThat(Duration.ofNanos(System.nanoTime() - changed)).isLessThan(Duration.ofSeconds(2));
                    Thread.sleep(10);
                }
            }
        } finally {
            follower.stop();
        }
    }

    /** Of processor time; what was typed costs what it costs on a busy machine too. */
    @Test
    void whatMakesNoSenseCostsNoMoreThanWhatDoes() {
        var random = new Random(18);
        var words = IntStream.range(0, 3_000).mapToObj(_ -> random.ints(9, 'а', 'я').mapToObj(Character::toString)
                .collect(Collectors.joining()))
                .toList();
        shelf.entries.add(Shelf.of("long", String.join(" ", words)));
        shelf.state.incrementAndGet();
        search.follow();
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            var typed = IntStream.range(0, 18).mapToObj(_ -> random.ints(9, 'а', 'я').mapToObj(Character::toString)
                    .collect(Collectors.joining())).collect(Collectors.joining(" "));
            var before = threads.getCurrentThreadCpuTime();
            search.find(wanted(typed));
            least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
        }
        assertThat(Duration.ofNanos(least)).isLessThan(Duration.ofMillis(8)); // 30 when every word was held against every other
    }

    @Test
    void whatChangesIsFoundAtTheNextLookAndNotBefore() {
        assertThat(found(wanted("кіоск"))).isEmpty();
        shelf.entries.add(Shelf.of("kiosk", "Паспорт прив’язки тимчасової споруди"));
        search.follow();
        assertThat(found(wanted("кіоск"))).isEmpty();
        shelf.state.incrementAndGet();
        search.follow();
        assertThat(found(wanted("кіоск"))).containsExactly("kiosk");
        shelf.entries.removeLast();
        shelf.state.incrementAndGet();
        search.follow();
        assertThat(found(wanted("кіоск"))).isEmpty();
    }

    @Test
    void aRoomThatFailsKeepsWhatItHadAndHoldsUpNoOther() {
        search.follow();
        shelf.broken = true;
        search.follow();
        assertThat(found(wanted("прописка"))).containsExactly("residence");

        var other = new Shelf();
        var both = new Search(List.of(shelf, other), List.of(), "");
        assertThat(both.find(wanted("прописка")).total()).isEqualTo(1);
    }

    @Test
    void whoeverSearchesWhileTheIndexIsMadeAnewFindsAllTheSame() throws Exception {
        search.follow();
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var missed = threads.submit(() -> {
                int misses = 0;
                while (!stop.get()) if (!found(wanted("прописка")).equals(List.of("residence"))) misses++;
                return misses;
            });
            for (int i = 0; i < 20; i++) {
                shelf.state.incrementAndGet();
                search.follow();
            }
            stop.set(true);
            assertThat(missed.get()).isZero();
        }
    }

    @Test
    void wordsThatTheOperatorAddsAreFollowedToo(@TempDir Path folder) throws IOException {
        var file = folder.resolve("words.csv");
        var own = new Search(List.of(shelf), List.of(), file.toString());
        assertThat(own.find(wanted("ксива")).total()).isZero();
        Files.writeString(file, "everyday;official\nксива;реєстрація місця проживання\n");
        own.follow();
        assertThat(own.find(wanted("ксива")).hits()).extracting(hit -> hit.entry().id()).containsExactly("residence");
    }

    static Stream<String> odd() {
        var random = new Random(7);
        return Stream.of("", " ", "\0\1\2", "a".repeat(10_000_000), "довідка ".repeat(1_000_000), "(((", "title:[* TO *]",
                "паспорт AND (NOT", "~*?:\\/^\"+-!{}[]&&||", "%_'; drop table",
                "\u202Eтропсап\u202C", "\uD83D\uDE00".repeat(500), "\uD83D", "\uDE00x", "е\u0301".repeat(300), "я'".repeat(400), "'''''",
                "<script>alert(1)</script>", "\uFFFF\uFFFE",
                "ﷺ", "Ⅷ ﬁ ①", "a b c d e f g h i j k l m n o p q r s t u v w x y z".repeat(5), "щ".repeat(500),
                random.ints(400, 0, 0xFFFF).mapToObj(sign -> String.valueOf((char) sign)).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("odd")
    @Timeout(2)
    void nothingThatIsTypedBreaksItOrTakesLong(String typed) {
        assertThatCode(() -> search.find(Wanted.of("", Map.of("q", typed, "page", "999999999999", "place", typed))))
                .doesNotThrowAnyException();
        assertThat(search.find(wanted(typed)).total()).isLessThanOrEqualTo(7);
    }

    private static Wanted wanted(String text) {
        return Wanted.of("", Map.of("q", text));
    }

    private List<String> found(Wanted wanted) {
        return search.find(wanted).hits().stream().map(hit -> hit.entry().id()).toList();
    }

    private List<String> why(String typed) {
        return search.find(wanted(typed)).hits().getFirst().why().stream().map(why -> why.in(Language.UK)).toList();
    }
}
