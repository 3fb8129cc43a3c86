package org.vidpovid.programs;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.*;
import org.vidpovid.PortalTest;
import org.vidpovid.people.*;
import org.vidpovid.signin.CodeAttempts;
import org.vidpovid.web.Language;

@PortalTest
class KeyFilterTest {

    static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000024");

    @Autowired Programs programs;
    @Autowired CodeAttempts attempts;

    @Test
    void ofAPersonsProgramsTwoAreHeardAtATimeAndTheOthersWaitForTheirTurn() throws Exception {
        var owner = new Viewer(OWNER, "", OWNER, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
        var key = programs.make("Проба", LocalDate.now(Language.KYIV).plusDays(1), owner);
        var filter = new KeyFilter(programs, attempts, 1000, Duration.ofMillis(300));
        var inside = new Semaphore(0);
        var go = new CountDownLatch(1);
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var two = IntStream.range(0, KeyFilter.AT_ONCE).mapToObj(_ -> atOnce.submit(() -> asked(filter, key, () -> {
                inside.release();
                go.await();
            }))).toList();
            inside.acquire(KeyFilter.AT_ONCE);
            assertThat(asked(filter, key, () -> {})).as("the third, after it has waited").isEqualTo(429);
            go.countDown();
            for (var one : two) assertThat(one.get()).isEqualTo(200);
            assertThat(asked(filter, key, () -> {})).isEqualTo(200);
        }
    }

    private interface Work {
        void done() throws Exception;
    }

    private static int asked(KeyFilter filter, String key, Work work) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/applications/1");
        request.addHeader("Authorization", "Bearer " + key);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (_, _) -> {
            try {
                work.done();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return response.getStatus();
    }
}
