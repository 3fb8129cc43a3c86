package org.vidpovid.draws;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.draws.Draw.*;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether what we show of a draw is what the public log says of it. All that a draw comes from is compared with its two entries: so whoever
 * changes any of it in the database, and be it together with the result, is found out by whoever opens the page.
 */
@Component
record Checked(PublicLog log, Published published) {

    /**
     * What the log says of a draw.
     *
     * @param place of the commitment; nothing until it has one
     * @param committed that entry
     * @param result the entry of the result; nothing until it has a place
     */
    record Said(Optional<Long> place, Optional<JsonNode> committed, Optional<JsonNode> result) {}

    Said said(Draw draw) {
        var result = switch (draw.stage()) {
            case Waiting() -> Optional.<UUID>empty();
            case Revealed revealed -> Optional.of(revealed.entry());
        };
        var places = log.places(Stream.concat(Stream.of(draw.entry()), result.stream()).toList());
        var place = Optional.ofNullable(places.get(draw.entry()));
        return new Said(place, place.map(this::entry), result.map(places::get).map(this::entry));
    }

    private JsonNode entry(long place) {
        return JsonMapper.shared().readTree(published.entry(place));
    }

    /** What has no place in the log yet, for a second, is compared a second later. */
    static boolean isTrue(Draw draw, Said said) {
        return said.committed().map(entry -> saysFacts(entry, "draw.committed", committed(draw))).orElse(true) && switch (draw.stage()) {
            case Waiting() -> true;
            case Revealed result -> isOfItsWitness(draw, result, said.place())
                    && draw.replay().filter(lot -> lot.chosen().equals(result.chosen())).isPresent()
                    && said.result().map(entry -> saysFacts(entry, "draw.revealed", revealed(draw, result))).orElse(true);
        };
    }

    /** What is said when the pool is fixed. */
    static Map<String, Object> committed(Draw draw) {
        var facts = new TreeMap<String, Object>(Map.of("draw", draw.id().toString(), "purpose", draw.purpose(), "subject", draw.subject(),
                "pool", draw.pool().hash(), "members", draw.pool().members().size()));
        draw.byWitness().ifPresent(witness -> facts.put("witness", witness));
        draw.insteadOf().ifPresent(before -> facts.putAll(Map.of("instead-of", before.draw().toString(), "because", before.because())));
        return facts;
    }

    /** What is said when it is drawn. */
    static Map<String, Object> revealed(Draw draw, Revealed result) {
        return Map.of("draw", draw.id().toString(), "subject", draw.subject(), "checkpoint", Long.toString(result.size()),
                "seed", Lot.seedOf(result.cosignature()), "chosen", result.chosen().toString());
    }

    /** All of these facts, and no others. */
    private static boolean saysFacts(JsonNode entry, String kind, Map<String, Object> facts) {
        return entry.at("/kind").asString("").equals(kind)
                && entry.at("/facts").equals(JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsBytes(facts)));
    }

    /** Chance is a signature by the witness of the commitment, over a checkpoint that has the commitment in it. */
    private static boolean isOfItsWitness(Draw draw, Revealed result, Optional<Long> place) {
        try {
            var text = SignedNote.parse(result.checkpoint()).text();
            var size = Checkpoint.parse(text).size();
            return cosigned(result).isPresent() && draw.byWitness().orElse(result.witness()).equals(result.witness())
                    && size == result.size() && place.filter(index -> index < size).isPresent();
        } catch (Rejected _) {
            return false;
        }
    }

    /**
     * When the witness says that it signed.
     *
     * @throws Rejected if it did not
     */
    static Optional<Instant> cosigned(Revealed result) {
        return new SignedNote(SignedNote.parse(result.checkpoint()).text(), List.of(NoteSignature.parse(result.cosignature())))
                .verified(List.of(VerifierKey.parse(result.witness()))).getFirst().at();
    }
}
