package org.vidpovid.words;

import module java.base;

/** The files of this room: plain text, where Ukrainian words may stand. */
final class Resource {

    private Resource() {}

    /** The lines of a file under {@code words/}, without comments and empty ones. */
    static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(Resource.class.getResourceAsStream("/words/" + name), name);
                var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return meaningful(text.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> meaningful(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
