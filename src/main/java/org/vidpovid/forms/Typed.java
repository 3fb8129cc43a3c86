package org.vidpovid.forms;

import module java.base;

/**
 * What was typed into the inputs of a page, cleaned of what a person cannot see and did not mean.
 *
 * @param before what had been answered, for the kinds that are not typed
 */
record Typed(Map<String, List<String>> sent, Optional<Answer> before) {

    /** Soft hyphens, zero-width spaces and byte order marks come along when text is pasted. */
    private static final Pattern PASTED = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** One line, with single spaces. */
    String line(String input) {
        return BLANKS.matcher(raw(input)).replaceAll(" ").strip();
    }

    /** Several lines, as they were typed. */
    String lines(String input) {
        return raw(input).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private String raw(String input) {
        var texts = sent.getOrDefault(input, List.of());
        var text = texts.isEmpty() ? "" : texts.getFirst();
        return PASTED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
