package org.vidpovid.definitions;

import static org.vidpovid.definitions.Found.when;

import module java.base;
import org.vidpovid.web.Language;

/**
 * What the regime asks of identity, fee and answer: to appeal and to ask for information everybody may, for nothing, and is answered in
 * words.
 */
record RegimeChecks(Parts parts, Standards standards) {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    Stream<Found> faults() {
        return switch (parts.regime()) {
            case "appeal" -> Stream.concat(forEverybody("definitions.identity.appeal", "definitions.fee.appeal",
                    "definitions.reply.appeal"), sameFee());
            case "information" -> Stream.concat(forEverybody("definitions.identity.information", "definitions.fee.information",
                    "definitions.reply.information"), sameFee());
            case "complaint" -> Stream.concat(forEverybody("definitions.identity.complaint", "definitions.fee.complaint",
                    "definitions.reply.complaint"), sameFee());
            default -> sameFee();
        };
    }

    private Stream<Found> forEverybody(String identity, String fee, String reply) {
        var surely = parts.procedure().path("identity").asString();
        var free = Parts.text(parts.procedure().path("fee"));
        var isFree = Stream.of(Language.values()).allMatch(language -> standards.words().isFree(free, language));
        return Stream.of(when(surely.equals("substantial") || surely.equals("high"), "/procedure/identity", identity),
                        when(!isFree, "/procedure/fee", fee),
                        when(!parts.procedure().path("result").has("reply"), "/procedure/result", reply))
                .flatMap(faults -> faults);
    }

    /** Whoever reads the other language must not be told of another sum. */
    private Stream<Found> sameFee() {
        var fee = Parts.text(parts.procedure().path("fee"));
        return when(!numbers(fee.uk()).equals(numbers(fee.en())), "/procedure/fee", "definitions.fee.numbers", numbers(fee.uk()),
                numbers(fee.en()));
    }

    private static String numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.joining(" "));
    }
}
