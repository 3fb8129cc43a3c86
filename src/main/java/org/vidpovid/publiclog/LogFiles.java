package org.vidpovid.publiclog;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vidpovid.tlog.*;
import org.vidpovid.web.NotFound;

/** The log as programs read it, by C2SP tlog-tiles. Tiles and bundles never change, so that anybody may keep them for ever. */
@Controller
record LogFiles(Published published, List<Witnessing> rooms) {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Pattern GZIP = Pattern.compile("(?i)gzip(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?"); // and not of weight 0
    private static final int DAYS = 100 * 366;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return text(1, published.checkpoint().orElseThrow(NotFound::new).toString());
    }

    /** Two lines: the origin of the log, and the key that its checkpoints are to be checked by. */
    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        var verifier = published.verifier().orElseThrow(NotFound::new);
        return text(3600, verifier.name() + "\n" + verifier + "\n");
    }

    /** The keys of the witnesses that are asked to cosign, one a line. */
    @GetMapping("/log/witnesses")
    ResponseEntity<byte[]> witnesses() {
        return text(3600, rooms.stream().flatMap(room -> room.standings().stream()).flatMap(witness -> witness.keys().stream())
                .map(key -> key + "\n").collect(Collectors.joining()));
    }

    /**
     * The last roots of all days, the newest first, to be printed where nobody can reprint them. After the log and its key each line is a
     * day in Kyiv, the number of entries at its end, and the root. That of today still changes.
     */
    @GetMapping("/log/daily")
    ResponseEntity<byte[]> daily() {
        var verifier = published.verifier().orElseThrow(NotFound::new);
        return text(60, published.dailyRoots(DAYS).stream().map(day -> "%s %d %s\n".formatted(day.day(), day.size(), day.root()))
                .collect(Collectors.joining("", "%s\n%s\n\n".formatted(verifier.name(), verifier), "")));
    }

    /** @param seconds for which it may be kept */
    private static ResponseEntity<byte[]> text(int seconds, String text) {
        return ResponseEntity.ok().contentType(TEXT).header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        var path = path(request.getRequestURI());
        var bytes = published.tile(path);
        var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        return switch (path) {
            case TilePath.Hashes _ -> answer.body(bytes); // chance does not compress
            case TilePath.Entries _ -> takesGzip(request)
                    ? answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .body(gzip(bytes))
                    : answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING).body(bytes);
        };
    }

    private static TilePath path(String uri) {
        try {
            return TilePath.parse(uri.substring(uri.indexOf("/log/tile/") + "/log/".length()));
        } catch (Rejected _) {
            throw new NotFound();
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).stream().flatMap(header -> Stream.of(header.split(",")))
                .anyMatch(one -> GZIP.matcher(one.strip()).matches());
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
