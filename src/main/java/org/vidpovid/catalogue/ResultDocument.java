package org.vidpovid.catalogue;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.web.*;

/**
 * The document that a grant ends in.
 *
 * @param body paragraphs with a blank line between them, and placeholders: {@code {number}}, or the id of a question
 * @param reply what the official must write in answer, if the answer is in words: it stands for {@code {reply}}
 */
public record ResultDocument(Text title, Text body, Optional<Text> reply) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** The names of the placeholders in its body. */
    public Set<String> placeholders() {
        return Stream.of(body.uk(), body.en()).flatMap(text -> PLACEHOLDER.matcher(text).results().map(hole -> hole.group(1)))
                .collect(Collectors.toSet());
    }

    /**
     * The paragraphs of the body with every placeholder filled. What was filled in is not searched for placeholders again.
     *
     * @throws IllegalArgumentException if there is no value for one: a document with a hole is not issued
     */
    public List<Text> filled(Map<String, ? extends Wording> values) {
        var uk = paragraphs(body.uk(), values, Language.UK);
        var en = paragraphs(body.en(), values, Language.EN);
        return IntStream.range(0, uk.size()).mapToObj(i -> new Text(uk.get(i), en.get(i))).toList();
    }

    private static List<String> paragraphs(String body, Map<String, ? extends Wording> values, Language language) {
        return Stream.of(body.strip().split("\\n\\s*\\n")).map(paragraph -> PLACEHOLDER.matcher(paragraph).replaceAll(hole -> {
            var value = values.get(hole.group(1));
            if (value == null) throw new IllegalArgumentException("nothing to put for {" + hole.group(1) + "}");
            return Matcher.quoteReplacement(value.in(language));
        })).toList();
    }
}
