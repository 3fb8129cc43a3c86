package org.vidpovid.guard;

import module java.base;

/**
 * An intent that may be told to the applicant. Only the guard makes one, so nobody is bothered with a refusal that could not be issued
 * anyway.
 */
public sealed class Hearable permits Whole {

    private final Intent intent;
    private final List<Grounded> grounds;

    Hearable(Intent intent, List<Grounded> grounds) {
        this.intent = intent;
        this.grounds = List.copyOf(grounds);
    }

    public Intent intent() {
        return intent;
    }

    public List<Grounded> grounds() {
        return grounds;
    }

    /** SHA-256 of the way, the grounds and the facts: of what an applicant is heard on. Reasons may grow by what they say. */
    public byte[] digest() {
        var told = new ArrayList<String>(List.of(intent.way().word()));
        for (var ground : grounds) {
            told.add(ground.ground().id());
            told.add(Integer.toString(ground.facts().size()));
            for (var fact : ground.facts()) told.addAll(List.of(fact.source().name(), fact.ref(), fact.shown().uk(), fact.fact()));
        }
        return Facts.sha256(told);
    }
}
