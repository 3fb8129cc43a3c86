package org.vidpovid.search;

import module java.base;

/** The files of this room: plain text, where Ukrainian words may stand. */
final class Resource {

    private Resource() {}

    /** The lines of a file under {@code search/}, without comments and empty ones. */
    static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(Resource.class.getResourceAsStream("/search/" + name), name);
                var text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
