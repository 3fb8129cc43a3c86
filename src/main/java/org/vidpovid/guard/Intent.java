package org.vidpovid.guard;

import module java.base;

/**
 * What an official intends, as they wrote it. Nothing in it is trusted: the guard looks for each name it says.
 *
 * @param reasons why these facts are these grounds
 * @param nothingMendable why nothing could be put right, if nobody asked for it
 * @param replies to the applicant's arguments, in their order
 * @param justification why words are the same as in an earlier act of this official
 * @param departure how this case differs from a like one that was granted
 */
public record Intent(Way way, List<OnGround> grounds, String reasons, String nothingMendable, List<String> replies, String justification,
                     String departure) {

    /**
     * A ground, and what it is seen in.
     *
     * @param ground id of one of the closed list
     */
    public record OnGround(String ground, List<Fact> facts) {}

    /**
     * A fact, and what shows it.
     *
     * @param evidence id of a question, or {@link org.vidpovid.opinions.Opinion#evidence} of an objection
     * @param fact what exactly it shows
     */
    public record Fact(String evidence, String fact) {}

    /** As it is when it is first told to the applicant. */
    public static Intent first(Way way, List<OnGround> grounds, String reasons, String nothingMendable) {
        return new Intent(way, grounds, reasons, nothingMendable, List.of(), "", "");
    }

    /** All in it that the official wrote for this case, to be compared with what they wrote for others. */
    public String written() {
        var facts = grounds.stream().flatMap(ground -> ground.facts().stream()).map(Fact::fact);
        return Stream.concat(facts, Stream.of(reasons)).collect(Collectors.joining("\n"));
    }
}
