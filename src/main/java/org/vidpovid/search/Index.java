package org.vidpovid.search;

import module java.base;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.*;
import org.vidpovid.words.Word;

/** All that can be found just now, in memory. It never changes: a newer one takes its place, while whoever searches in this one goes on. */
final class Index {

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    private static final String WORD = "word";
    private static final int CANDIDATES = 2_000; // of which the best are chosen with care; more than that share nothing but a common word

    private final List<Kept> kept;
    private final Map<String, Integer> counts = new HashMap<>();
    private final IdentityHashMap<Word, Double> weights = new IdentityHashMap<>(); // of the words of titles, each of which is one object
    private final IndexSearcher searcher;

    /** Whatever cannot be kept is left out. */
    Index(List<Kept> whole) {
        var able = new ArrayList<Kept>();
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (var one : whole) if (isAdded(writer, document(able.size(), one))) able.add(one);
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no disk in it
        }
        kept = List.copyOf(able);
        if (kept.size() < whole.size()) LOG.warn("{} of {} cannot be kept in the index", whole.size() - kept.size(), whole.size());
        kept.forEach(one -> one.strength().keySet().forEach(word -> counts.merge(word, 1, Integer::sum)));
        kept.stream().flatMap(Kept::words).forEach(word -> weights.put(word, computed(word)));
    }

    private static boolean isAdded(IndexWriter writer, Document document) throws IOException {
        try {
            writer.addDocument(document);
            return true;
        } catch (IllegalArgumentException _) { // its message would say the text
            return false;
        }
    }

    private static Document document(int number, Kept kept) {
        var document = new Document();
        document.add(new StoredField("number", number));
        kept.strength().keySet().forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        document.add(new StringField("kind", kept.entry().kind(), Field.Store.NO));
        for (var facet : Facet.values()) {
            facet.of(kept.entry()).forEach(value -> document.add(new StringField(facet.name(), value.uk(), Field.Store.NO)));
        }
        return document;
    }

    List<Kept> all() {
        return kept;
    }

    /** How much a word tells: the rarer, the more. */
    double weight(Word word) {
        var known = weights.get(word);
        return known == null ? computed(word) : known;
    }

    private double computed(Word word) {
        var most = word.lemmas().stream().mapToInt(this::count).max().orElse(0);
        return weight(most > 0 ? most : word.roots().stream().mapToInt(this::count).max().orElse(0));
    }

    /** In how many entries a lemma or a root stands. */
    private int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    double weight(int count) {
        return Math.log(1 + kept.size() / (1.0 + count));
    }

    private static Query filter(Facet facet, String value) {
        return new TermInSetQuery(facet.name(), Stream.of(value, facet == Facet.PLACE ? Entry.EVERYWHERE.uk() : value)
                .distinct().map(org.apache.lucene.util.BytesRef::new).toList());
    }

    /** Those that pass the filters and have one of the words; all that pass if there are none. */
    List<Kept> candidates(Wanted wanted, Set<String> words) {
        var query = new BooleanQuery.Builder();
        if (!wanted.kind().isEmpty()) query.add(new TermQuery(new Term("kind", wanted.kind())), BooleanClause.Occur.FILTER);
        wanted.filters().forEach((facet, value) -> query.add(filter(facet, value), BooleanClause.Occur.FILTER));
        var any = new BooleanQuery.Builder();
        words.stream().limit(IndexSearcher.getMaxClauseCount())
                .forEach(word -> any.add(new TermQuery(new Term(WORD, word)), BooleanClause.Occur.SHOULD));
        query.add(words.isEmpty() ? new MatchAllDocsQuery() : any.build(), BooleanClause.Occur.MUST);
        try {
            var found = new ArrayList<Kept>();
            for (var hit : searcher.search(query.build(), CANDIDATES).scoreDocs) {
                found.add(kept.get(searcher.storedFields().document(hit.doc).getField("number").numericValue().intValue()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
