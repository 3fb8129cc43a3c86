package org.vidpovid.publiclog;

import module java.base;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** JSON in the one way in which it may be written (RFC 8785), so that everybody who hashes it has the same hash. */
final class Canonical {

    private Canonical() {}

    static String json(Map<String, ?> content) {
        try {
            return new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(content)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("not to be written as JSON: " + content.keySet(), e);
        }
    }
}
