package org.vidpovid.answers;

import module java.base;

/**
 * What was typed into the inputs of a page, cleaned of what a person cannot see and did not mean.
 *
 * @param before what had been answered, for the kinds that are not typed
 * @param hours  what can be chosen for an appointment
 */
public record Typed(Map<String, List<String>> sent, Optional<Answer> before, FreeHours hours) {

    /** Soft hyphens, zero-width spaces and byte order marks come along when text is pasted. */
    private static final Pattern PASTED = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    /** No question takes nearly so much: what is longer is refused by what is read of it, and costs no more than that. */
    private static final int LONGEST = 100_000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** One line, with single spaces. */
    public String line(String input) {
        return BLANKS.matcher(raw(input)).replaceAll(" ").strip();
    }

    /** Several lines, as they were typed. */
    public String lines(String input) {
        return raw(input).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** All that was chosen of several, each once, in the order of the page. */
    public List<String> chosen(String input) {
        return sent.getOrDefault(input, List.of()).stream().map(Typed::cleaned).map(String::strip).filter(value -> !value.isEmpty())
                .distinct().toList();
    }

    /** What was typed into the inputs whose names begin so, by the rest of their names. */
    public Typed under(String prefix) {
        var inputs = new HashMap<String, List<String>>();
        sent.forEach((input, texts) -> {
            if (input.startsWith(prefix)) inputs.put(input.substring(prefix.length()), texts);
        });
        return new Typed(inputs, Optional.empty(), hours);
    }

    private String raw(String input) {
        var texts = sent.getOrDefault(input, List.of());
        return texts.isEmpty() ? "" : cleaned(texts.getFirst());
    }

    private static String cleaned(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return PASTED.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    }
}
