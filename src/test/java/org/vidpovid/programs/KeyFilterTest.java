package org.vidpovid.programs;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.*;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vidpovid.*;
import org.vidpovid.outside.Program;
import org.vidpovid.signin.CodeAttempts;

/** How often programs may ask. The door itself is built anew here, with a limit that a test can reach. */
@PortalTest
class KeyFilterTest {

    private static final int MOST = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired MockMvcTester browser;
    @Autowired Programs programs;
    @Autowired CodeAttempts attempts;

    @Test
    void theProgramsOfOnePersonTogetherAskSoOftenAndNoMoreAndAnotherPersonsStillMay() throws Exception {
        var door = new KeyFilter(programs, attempts, MOST, PATIENCE);
        var owner = Visitor.signedIn(browser, "Вербозілля");
        var keys = List.of(Program.of(browser, owner).key, Program.of(browser, owner).key);
        for (int i = 0; i < MOST; i++) assertThat(asks(door, keys.get(i % 2), "2001:db8:1::a:" + i).getStatus()).isEqualTo(200);

        for (var key : keys) {
            var refused = asks(door, key, "2001:db8:1::a:1");
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getContentType()).startsWith("application/problem+json");
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("/problems#too-many", "\"status\":429");
            assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
        }
        var another = Program.of(browser, Visitor.signedIn(browser, "Гайдамаченко")).key;
        assertThat(asks(door, another, "2001:db8:1::a:1").getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesKeysWaitsAndNobodyElseDoes() throws Exception {
        var door = new KeyFilter(programs, attempts, 1000, PATIENCE);
        var guesses = IntStream.range(0, 200).map(i -> status(door, "vp_guess" + i, "2001:db8:1::b")).toArray();

        assertThat(guesses).startsWith(401).endsWith(429);
        var key = Program.of(browser, Visitor.signedIn(browser, "Вербозілля")).key;
        assertThat(asks(door, key, "2001:db8:1::c").getStatus()).as("from elsewhere").isEqualTo(200);
    }

    private static int status(KeyFilter door, String key, String from) {
        try {
            return asks(door, key, from).getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** 200 if the door lets it in as somebody, 401 if as nobody, otherwise what the door answers itself. */
    private static MockHttpServletResponse asks(KeyFilter door, String key, String from) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/applications/" + UUID.randomUUID());
        request.addHeader("Authorization", "Bearer " + key);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        try {
            door.doFilter(request, response, (_, _) -> {
                if (SecurityContextHolder.getContext().getAuthentication() == null) response.setStatus(401);
            });
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void ofAPersonsProgramsTwoAreHeardAtATimeAndTheOthersWaitForTheirTurn() throws Exception {
        var key = Program.of(browser, Visitor.signedIn(browser, "Гайдамаченко")).key;
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
