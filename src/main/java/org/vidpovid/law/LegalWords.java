package org.vidpovid.law;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.web.Language;

/** By which words a text of a service shows what the law will not have, or will: {@code law/words.yaml}. */
@Component
public class LegalWords {

    private record Book(Map<String, String> pieces, Patterns catchAll, Patterns papers, Patterns free, Map<String, List<String>> kinds) {}

    private record Patterns(List<String> uk, List<String> en) {

        List<String> in(Language language) {
            return switch (language) {
                case UK -> uk;
                case EN -> en;
            };
        }
    }

    private static final Pattern PIECE = Pattern.compile("<(\\p{L}+)>");

    private final Map<Language, List<Pattern>> catchAll;
    private final Map<Language, List<Pattern>> papers;
    private final Map<Language, List<Pattern>> free;
    private final Map<DocumentKind, List<Pattern>> kinds = new EnumMap<>(DocumentKind.class);

    public LegalWords() {
        var book = LawBook.read("/law/words.yaml", Book.class);
        catchAll = compiled(book.catchAll(), book.pieces());
        papers = compiled(book.papers(), book.pieces());
        free = compiled(book.free(), book.pieces());
        book.kinds().forEach((word, patterns) -> kinds.put(DocumentKind.of(word),
                patterns.stream().map(pattern -> compiled(pattern, book.pieces())).toList()));
    }

    /** The words of a ground that open a list which the law closes: “other reasons”. */
    public Optional<String> catchAll(Text title, Language language) {
        return found(catchAll, title, language);
    }

    /** The words of a ground that are about papers missing, incomplete or wrongly made, and not about the matter. */
    public Optional<String> papers(Text title, Language language) {
        return found(papers, title, language);
    }

    /** Whether a fee says that nothing is paid. */
    public boolean isFree(Text fee, Language language) {
        return found(free, fee, language).isPresent();
    }

    /** What a document is, by a label in Ukrainian that asks for it; empty if its words do not surely say. */
    public Optional<DocumentKind> kind(String label) {
        var text = plain(label);
        return kinds.entrySet().stream().filter(kind -> kind.getValue().stream().anyMatch(pattern -> pattern.matcher(text).find()))
                .map(Map.Entry::getKey).findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("['`\\u2018\\u02BC]", "\u2019").replaceAll("\\s+", " ").strip();
    }

    private static Optional<String> found(Map<Language, List<Pattern>> patterns, Text title, Language language) {
        var text = plain(title.in(language));
        return Objects.requireNonNull(patterns.get(language)).stream()
                .flatMap(pattern -> pattern.matcher(text).results().map(MatchResult::group)).findFirst();
    }

    private static Map<Language, List<Pattern>> compiled(Patterns patterns, Map<String, String> pieces) {
        return Stream.of(Language.values()).collect(Collectors.toMap(language -> language, language -> patterns.in(language).stream()
                .map(pattern -> compiled(pattern, pieces)).toList()));
    }

    private static Pattern compiled(String pattern, Map<String, String> pieces) {
        return Pattern.compile(whole(pattern, pieces), Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String whole(String pattern, Map<String, String> pieces) {
        return PIECE.matcher(pattern).replaceAll(piece ->
                Matcher.quoteReplacement(whole(Objects.requireNonNull(pieces.get(piece.group(1)), piece.group()), pieces)));
    }
}
