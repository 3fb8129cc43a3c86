package org.vidpovid.witness;

import module java.base;
import module java.net.http;
import org.vidpovid.tlog.*;

/** A log as it is served to everybody (C2SP tlog-tiles). Nothing that it says is believed. */
record RemoteLog(HttpClient client, URI address) implements TileReader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_TILE = TilePath.FULL * (2 + EntryBundle.LONGEST_ENTRY);

    /** What was asked for does not come. */
    static final class Silent extends RuntimeException {

        Silent(String what) {
            super(what);
        }
    }

    SignedNote checkpoint() {
        return SignedNote.parse(get("checkpoint", SignedNote.LONGEST).orElseThrow(() -> new Silent("it has no checkpoint")));
    }

    @Override
    public byte[] read(TilePath path) {
        return get(path.toString(), LONGEST_TILE).or(() -> get(path.whole().toString(), LONGEST_TILE)) // a log may drop narrower ones
                .orElseThrow(() -> new Silent("it has no " + path));
    }

    private Optional<byte[]> get(String path, int most) {
        var request = HttpRequest.newBuilder(URI.create(address + "/" + path)).build();
        try {
            var answer = Remote.ask(client, request, PATIENCE, most);
            if (answer.statusCode() == 404) return Optional.empty();
            if (answer.statusCode() != 200) throw new Silent("it answers " + answer.statusCode());
            return Optional.of(answer.body());
        } catch (IOException e) {
            throw new Silent("it does not answer: " + e.getClass().getSimpleName());
        }
    }
}
