package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.Needs;
import org.vidpovid.publiclog.*;

/** Somebody with another language, other libraries and no trust applies, and checks the public log from outside. */
@JourneyTest
@Needs(OutsiderTest.PYTHON)
class OutsiderTest {

    static final String PYTHON = "/usr/bin/python3";

    @Autowired PublicLog log;
    @Autowired Published published;
    @Autowired TransactionTemplate transactions;
    @LocalServerPort int port;

    @Test
    void anOutsiderAppliesAndBelievesOnlyWhatTheyCompute() throws Exception {
        grows(); // beyond the first tile, so that there are tiles of tiles
        var process = new ProcessBuilder(PYTHON, "src/test/outsider/outsider.py", "http://localhost:" + port).redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("root recomputed", "included: entry", "promise and opening fit", "consistent: from",
                "by tiles of levels [0, 1]", "the outsider is content");
    }

    private void grows() {
        transactions.executeWithoutResult(_ -> {
            var matters = Stream.generate(UUID::randomUUID).limit(600).toList();
            log.append(matters, matters.stream().map(_ -> new Entry("test.entry", Map.of(), Map.of("content", Opening.of("nothing"))))
                    .toList());
        });
        for (int i = 0; i < 300 && published.size() < 600; i++) LockSupport.parkNanos(100_000_000);
    }
}
