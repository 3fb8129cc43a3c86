package org.vidpovid.authorities;

import module java.base;
import org.vidpovid.law.Text;
import org.vidpovid.words.Latin;

/** A named person at a post in a unit of an authority, as of now: copied into whatever they do. */
public record Seat(UUID personId, String name, UUID postId, Text post, UUID unitId, Text unit, Text authority) {

    /**
     * By what everybody finds what they did for the state: their name in Latin letters and four signs that tell namesakes apart. It is made
     * of the person and the name together, so that a pseudonym and a name have nothing in common.
     */
    public String slug() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((personId + "\n" + name).getBytes(StandardCharsets.UTF_8));
            return Latin.written(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "") + "-" + HexFormat.of().formatHex(digest, 0, 2);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
