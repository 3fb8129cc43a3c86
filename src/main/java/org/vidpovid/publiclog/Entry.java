package org.vidpovid.publiclog;

import module java.base;

/**
 * What a room says to everybody, once and for ever. <b>Nothing of a person may be in it</b>, not even a number that leads to them: only
 * commitments may.
 *
 * @param kind such as {@code case.received}; docs/public-log.md lists them
 * @param facts what everybody may know: texts, whole numbers, yes or no
 * @param commitments what only those concerned may know, by name: the log holds their commitments
 */
public record Entry(String kind, Map<String, ?> facts, Map<String, Opening> commitments) {

    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-z-]+");

    public Entry {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("not a kind: " + kind);
        for (var fact : facts.entrySet()) {
            if (!(fact.getValue() instanceof String || fact.getValue() instanceof Integer || fact.getValue() instanceof Boolean)) {
                throw new IllegalArgumentException(kind + ": " + fact.getKey() + " is no text or number");
            }
        }
        facts = Map.copyOf(facts);
        commitments = Map.copyOf(commitments);
    }

    /** The bytes that the log holds, in UTF-8. Times are told to the second: more would only help to find out whose matter it is. */
    byte[] bytes(Instant at) {
        var hidden = new TreeMap<String, String>();
        commitments.forEach((name, opening) -> hidden.put(name, opening.commitment()));
        return Canonical.json(Map.of("kind", kind, "time", at.truncatedTo(ChronoUnit.SECONDS).toString(), "facts", facts,
                "commitments", hidden)).getBytes(StandardCharsets.UTF_8);
    }
}
