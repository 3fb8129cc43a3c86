package org.vidpovid.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vidpovid.Needs;

/** Somebody with another language, other libraries and no trust applies, and checks the public log from outside. */
@JourneyTest
@Needs(OutsiderTest.PYTHON)
class OutsiderTest {

    static final String PYTHON = "/usr/bin/python3";

    @LocalServerPort int port;

    @Test
    void anOutsiderAppliesAndBelievesOnlyWhatTheyCompute() throws Exception {
        var process = new ProcessBuilder(PYTHON, "src/test/outsider/outsider.py", "http://localhost:" + port).redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("root recomputed", "included: entry", "promise and opening fit", "consistent: from",
                "the outsider is content");
    }
}
