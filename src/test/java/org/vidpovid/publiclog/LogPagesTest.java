package org.vidpovid.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.PortalTest;
import org.vidpovid.Visitor;
import org.vidpovid.tlog.*;

/** The log as outsiders read it. */
@PortalTest
class LogPagesTest {

    @Autowired MockMvcTester browser;
    @Autowired Sequencer sequencer;

    @Test
    void anOutsiderReadsAllOfItAndTrustsNothingButItsKey() {
        sequencer.round();
        var lines = new String(get("/log/key"), StandardCharsets.UTF_8).lines().toList();
        var key = VerifierKey.parse(lines.get(1));
        var signed = SignedCheckpoint.open(SignedNote.parse(get("/log/checkpoint")), lines.getFirst(), key, List.of());
        var kinds = new HashSet<String>();
        new Monitor(path -> get("/log/" + path)).follow(Frontier.EMPTY, signed.checkpoint(), (_, entry) ->
                kinds.add(new String(entry, StandardCharsets.UTF_8).replaceAll(".*\"kind\":\"([^\"]*)\".*", "$1")));
        assertThat(signed.checkpoint().size()).isPositive();
        assertThat(kinds).contains("procedure.published");
    }

    @Test
    void nothingOfItNeedsACookieAndTilesMayBeKeptForEver() {
        sequencer.round();
        for (var path : List.of("/log", "/log/checkpoint", "/log/key", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1")) {
            var answer = browser.get().uri(path).exchange().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getCookies()).as(path).isEmpty();
            if (path.contains("tile")) {
                assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
                assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
            }
        }
        var checkpoint = browser.get().uri("/log/checkpoint").exchange().getResponse();
        assertThat(checkpoint.getContentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(checkpoint.getHeader("Cache-Control")).isEqualTo("public, max-age=1");
    }

    @Test
    void bundlesArePackedForThoseWhoUnpackThem() throws IOException {
        sequencer.round();
        var packed = browser.get().uri("/log/tile/entries/000.p/3").header("Accept-Encoding", "br, gzip").exchange().getResponse();
        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(get("/log/tile/entries/000.p/3"));
        }
        assertThat(browser.get().uri("/log/tile/entries/000.p/3").header("Accept-Encoding", "gzip;q=0").exchange().getResponse()
                .getHeader("Content-Encoding")).isNull();
    }

    @Test
    void whatIsNoTileOfThisLogIsNotFound() {
        assertThat(List.of("/log/tile/0/x900/000", "/log/tile/0/0", "/log/tile/9/000", "/log/tile/64/000", "/log/tile/entries/000.p/0",
                "/log/tile/entries/x900/000.p/1", "/log/tile/", "/log/tile/0/000.p/256", "/log/other", "/log/tile/x/000"))
                .allSatisfy(path -> assertThat(browser.get().uri(path).exchange().getResponse().getStatus()).isEqualTo(404));
    }

    @Test
    void peopleReadWhatItIsInBothLanguages() {
        sequencer.round();
        assertThat(new Visitor(browser).opens("/log").reads()).contains("Публічний журнал", "Корені днів");
        assertThat(new Visitor(browser).opens("/en/log").reads()).contains("The public log", "Who is asked to cosign");
    }

    /** As it is to be printed: the log, its key, and one line a day. */
    @Test
    void theRootsOfTheDaysAreATextToPrint() {
        sequencer.round();
        var lines = new String(get("/log/daily"), StandardCharsets.UTF_8).lines().toList();
        var key = VerifierKey.parse(lines.get(1));
        assertThat(lines.getFirst()).isEqualTo(key.name());
        assertThat(lines.get(2)).isEmpty();
        assertThat(lines.subList(3, lines.size())).isNotEmpty()
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d+ [A-Za-z0-9+/]{43}="));
    }

    private byte[] get(String path) {
        var answer = browser.get().uri(path).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsByteArray();
    }
}
