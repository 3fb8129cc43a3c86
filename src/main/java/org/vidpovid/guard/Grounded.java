package org.vidpovid.guard;

import module java.base;
import org.vidpovid.catalogue.Ground;
import org.vidpovid.law.Text;

/** A ground of the closed list, with its norm, as it was then, and the very facts that it is seen in. */
public record Grounded(Ground ground, List<Fact> facts) {

    public enum Source { ANSWER, DOCUMENT, REGISTER, OPINION }

    /**
     * A fact and its evidence.
     *
     * @param ref id of the question, or {@link org.vidpovid.opinions.Opinion#evidence}
     * @param label what the evidence is called
     * @param shown what it says, as of then
     * @param fact what the official sees in it
     */
    public record Fact(Source source, String ref, Text label, Text shown, String fact) {}
}
