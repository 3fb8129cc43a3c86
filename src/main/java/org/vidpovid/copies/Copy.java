package org.vidpovid.copies;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.*;
import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is sent.
 *
 * @param of the moment of what it shows
 * @param digest of its bytes
 * @param headers those that it came with, but for those that are told anew each time
 * @param brotli null where the machine has none
 */
@SuppressWarnings("ArrayRecordComponent") // copies are never compared
record Copy(Object of, String digest, List<Header> headers, String type, byte @Nullable [] brotli, byte[] gzip) {

    private static final Set<String> TOLD_ANEW = Set.of("content-length", "content-type", "content-encoding", "transfer-encoding", "date",
            "connection", "keep-alive", "etag", "vary");
    /** The best that takes a page a few milliseconds: it is done at every change of what is shown. */
    private static final int QUALITY = 9;

    record Header(String name, String value) {}

    static Copy of(Object moment, byte[] page, HttpServletResponse response) throws IOException {
        var headers = new ArrayList<>(response.getHeaderNames().stream().distinct()
                .filter(name -> !TOLD_ANEW.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase("Content-Language"))
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Header(name, value))).toList());
        headers.add(new Header("Content-Language", response.getLocale().toLanguageTag()));
        headers.add(new Header("Vary", "Accept-Encoding, Cookie"));
        return new Copy(moment, digest(page), List.copyOf(headers), Objects.requireNonNull(response.getContentType()),
                Brotli4jLoader.isAvailable() ? Encoder.compress(page, new Encoder.Parameters().setQuality(QUALITY)) : null, gzip(page));
    }

    /** Bytes that it takes in memory, about. */
    int weight() {
        return 2_000 + gzip.length + (brotli == null ? 0 : brotli.length);
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var accepted = Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "");
        if (brotli != null && accepts(accepted, "br")) write(request, response, "br", brotli);
        else if (accepts(accepted, "gzip")) write(request, response, "gzip", gzip);
        else write(request, response, "", new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()); // hardly anybody
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String coding, byte[] bytes) throws IOException {
        var tag = '"' + digest + coding + '"';
        String before = "";
        for (var header : headers) {
            if (header.name().equals(before)) response.addHeader(header.name(), header.value());
            else response.setHeader(header.name(), header.value());
            before = header.name();
        }
        response.setHeader("ETag", tag);
        if (has(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        if (!coding.isEmpty()) response.setHeader("Content-Encoding", coding);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether a list of codings has this one, and not as one that is refused: {@code gzip;q=0}. */
    static boolean accepts(String accepted, String coding) {
        return Stream.of(accepted.split(",", -1)).anyMatch(part -> {
            int end = part.indexOf(';');
            if (end < 0) return part.strip().equalsIgnoreCase(coding);
            return part.substring(0, end).strip().equalsIgnoreCase(coding) && !part.substring(end + 1).strip().matches("[qQ]=0(\\.0*)?");
        });
    }

    private static boolean has(@Nullable String tags, String tag) {
        return tags != null && Stream.of(tags.split(",", -1)).map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static byte[] gzip(byte[] page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(page);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] page) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
