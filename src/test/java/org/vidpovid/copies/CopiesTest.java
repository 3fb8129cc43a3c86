package org.vidpovid.copies;

import static org.assertj.core.api.Assertions.*;

import com.aayushatharva.brotli4j.decoder.Decoder;
import jakarta.servlet.http.Cookie;
import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.*;
import org.springframework.test.web.servlet.assertj.*;
import org.vidpovid.*;
import org.vidpovid.web.Pages;

@PortalTest
class CopiesTest {

    private static final String CARD = "/services/residence";
    private static final UUID EDITOR = UUID.fromString("00000000-0000-7000-8000-000000000042");

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/services", "/en/services", CARD, "/en/services/residence", "/services/residence/versions/1"})
    void thePageIsTheSameHoweverItIsCompressed(String address) throws IOException {
        var plain = got(address, "identity");
        var gzip = got(address, "deflate, gzip;q=0.8");
        var brotli = got(address, "gzip, br");

        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(gzip.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(brotli.getHeader("Content-Encoding")).isEqualTo("br");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.getContentAsByteArray())).readAllBytes())
                .isEqualTo(plain.getContentAsByteArray());
        assertThat(Decoder.decompress(brotli.getContentAsByteArray()).getDecompressedData()).isEqualTo(plain.getContentAsByteArray());
        assertThat(brotli.getContentLength()).isLessThan(gzip.getContentLength()).isPositive();
        assertThat(Stream.of(plain, gzip, brotli).map(response -> response.getHeader("ETag"))).doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("\"[0-9a-z]+\""));
        assertThat(plain.getHeader("Vary")).isEqualTo("Accept-Encoding, Cookie");
    }

    @Test
    void whoHasThePageAlreadyIsToldThatItIsTheSame() {
        var tag = Objects.requireNonNull(got(CARD, "br").getHeader("ETag"));

        for (var had : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
            var answer = browser.get().uri(CARD).header("Accept-Encoding", "br").header("If-None-Match", had).exchange().getResponse();
            assertThat(answer.getStatus()).as(had).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(answer.getHeader("ETag")).isEqualTo(tag);
        }
        assertThat(browser.get().uri(CARD).header("Accept-Encoding", "gzip").header("If-None-Match", tag)).as("other bytes").hasStatusOk();
        assertThat(browser.get().uri(CARD).header("If-None-Match", "\"another\"")).hasStatusOk();
    }

    @Test
    void theHeadersAreThoseOfAnyOtherPage() {
        var first = browser.get().uri("/en/services/tree-removal").exchange().getResponse();
        var copy = browser.get().uri("/en/services/tree-removal").exchange().getResponse();
        var usual = browser.get().uri("/en/services/tree-removal").cookie(new Cookie("SESSION", "none")).exchange().getResponse();

        assertThat(usual.getHeader("ETag")).as("not a copy").isNull();
        for (var name : usual.getHeaderNames()) {
            if (Set.of("Cache-Control", "Pragma", "Expires", "Vary").contains(name)) continue;
            assertThat(first.getHeaders(name)).as(name).isEqualTo(usual.getHeaders(name));
            assertThat(copy.getHeaders(name)).as(name).isEqualTo(usual.getHeaders(name));
        }
        assertThat(copy.getHeaderNames()).contains("Content-Security-Policy", "X-Frame-Options", "Permissions-Policy");
        assertThat(copy.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(browser.get().uri("/").secure(true)).headers().containsHeader("Strict-Transport-Security");
        assertThat(browser.get().uri("/")).headers().doesNotContainHeader("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services", CARD})
    void nothingOfOneVisitorIsInIt(String address) {
        for (int time = 0; time < 2; time++) {
            var answer = got(address, "identity");
            assertThat(answer.getHeader("Set-Cookie")).isNull();
            assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)).doesNotContain("_csrf");
        }
    }

    @Test
    void whoeverIsSignedInGetsTheirOwnPageAndNobodyElseGetsIt() {
        var person = Visitor.signedIn(browser, "Вербозілля");

        assertThat(person.opens("/").page().text()).contains("Вербозілля");
        assertThat(new Visitor(browser).opens("/").page().text()).doesNotContain("Вербозілля");
        assertThat(person.opens("/").page().text()).contains("Вербозілля");
        assertThat(browser.get().uri("/")).headers().containsHeader("ETag");
    }

    @Test
    void whoBringsAnythingByWhichTheyCouldBeToldFromOthersGoesTheUsualWay() {
        got(CARD, "br");

        for (var cookie : List.of(new Cookie("SESSION", "x"), new Cookie("m-" + UUID.randomUUID(), "0"), new Cookie("signed-in", "x"))) {
            assertThat(browser.get().uri(CARD).cookie(cookie)).as(cookie.getName()).headers().doesNotContainHeader("ETag");
        }
        assertThat(browser.get().uri(CARD).header("Authorization", "Bearer x")).headers().doesNotContainHeader("ETag");
        assertThat(browser.get().uri(CARD + "?from=there")).headers().doesNotContainHeader("ETag");
        assertThat(browser.get().uri(CARD).cookie(new Cookie("XSRF-TOKEN", "x"))).as("the token of a form that they saw says nothing")
                .headers().containsHeader("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/sign-in", "/search", "/services/nowhere", "/nowhere", "/healthz"})
    void otherPagesAreNeverKept(String address) {
        browser.get().uri(address).exchange();

        assertThat(browser.get().uri(address)).headers().doesNotContainHeader("ETag")
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void whatAnotherNodePausesOrRenamesIsSeenWithinTwoSeconds() {
        assertThat(new Visitor(browser).opens(CARD).reads()).doesNotContain("Проба призупинення");
        var pause = UUID.randomUUID();
        db.sql("""
                insert into catalogue.pause (id, slug, reason_uk, reason_en, meanwhile_uk, meanwhile_en, since, by_person_id, by_name)
                values (?, 'residence', 'Проба призупинення', 'A trial', 'Зачекайте', 'Wait', now(), ?, 'Пробний')""")
                .params(pause, EDITOR).update();
        try {
            assertWithinTwoSeconds(() -> new Visitor(browser).opens(CARD).reads().contains("Проба призупинення"));
        } finally {
            db.sql("update catalogue.pause set until = now(), ended_person_id = by_person_id, ended_name = by_name where id = ?")
                    .param(pause).update();
        }
        assertWithinTwoSeconds(() -> !new Visitor(browser).opens(CARD).reads().contains("Проба призупинення"));
    }

    @Test
    void whatAnotherNodeChangesOfAPlaceIsSeenWithinTwoSeconds() {
        var place = db.sql("""
                select p.id from authorities.place p join authorities.unit u on u.id = p.unit_id
                where u.code = (select definition -> 'procedure' ->> 'unit' from catalogue.procedure where slug = 'residence'
                    order by version desc limit 1) limit 1""").query(UUID.class).single();
        var address = db.sql("select address_uk from authorities.place where id = ?").param(place).query(String.class).single();
        assertThat(new Visitor(browser).opens(CARD).reads()).contains(address);
        db.sql("update authorities.place set address_uk = 'Пробний узвіз, 1' where id = ?").param(place).update();
        try {
            assertWithinTwoSeconds(() -> new Visitor(browser).opens(CARD).reads().contains("Пробний узвіз, 1"));
        } finally {
            db.sql("update authorities.place set address_uk = ? where id = ?").params(address, place).update();
        }
        assertWithinTwoSeconds(() -> new Visitor(browser).opens(CARD).reads().contains(address));
    }

    private static void assertWithinTwoSeconds(BooleanSupplier seen) {
        for (var end = System.nanoTime() + 2_000_000_000L; !seen.getAsBoolean(); LockSupport.parkNanos(50_000_000)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void aPageThatWasMadeWhileWhatItShowsChangedIsNotHandedOutAfterwards() throws Exception {
        var state = new AtomicReference<>("before");
        var filter = new Copies(List.of(() -> List.of(state.get())), clock);

        visit(filter, "/page", () -> {
            state.set("after");
            return "made of what was there before";
        });

        assertThat(visit(filter, "/page", () -> "made anew")).isEqualTo("made anew");
        assertThat(visit(filter, "/page", () -> "never made")).as("from now on it is at hand").isEqualTo("made anew");
        state.set("af".concat("ter")); // read again, and the same
        assertThat(visit(filter, "/page", () -> "never made")).isEqualTo("made anew");
    }

    @Test
    void whatHasACookieForOneVisitorIsNotKept() throws Exception {
        var filter = new Copies(List.of(), clock);

        for (var page : List.of("for one", "for another")) {
            var answer = answer(filter, "/page", response -> response.addCookie(new Cookie("mine", page)), page);
            assertThat(answer.getContentAsString()).isEqualTo(page);
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void howeverManyPagesThereAreTheyTakeNoMoreThanTheirShareOfMemory() throws Exception {
        var filter = new Copies(List.of(), clock);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var page = random.ints(200_000, 32, 127).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            visit(filter, "/page" + i, page::toString);
        }

        assertThat(filter.weight()).isPositive().isLessThanOrEqualTo(Copies.MEGABYTES * 1024L * 1024);
    }

    private static String visit(Copies filter, String address, Supplier<String> page) throws Exception {
        var answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", address), answer, (request, response) -> take(request, response, page.get()));
        return answer.getContentAsString();
    }

    private static MockHttpServletResponse answer(Copies filter, String address, Consumer<MockHttpServletResponse> also, String page)
            throws Exception {
        var answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", address), answer, (request, response) -> {
            also.accept(answer);
            take(request, response, page);
        });
        return answer;
    }

    private static void take(jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response, String page) {
        response.setContentType("text/html;charset=UTF-8");
        var copier = (Pages.Copier) request.getAttribute(Pages.Copier.class.getName());
        copier.take(page.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"br|br|true", "gzip, br|br|true", "gzip,deflate , br;q=0.5|br|true", "br;q=0|br|false",
            "br;q=0.000|br|false", "BR|br|true", "brx|br|false", "''|gzip|false", "*|gzip|false", "gzip ; q=0.1|gzip|true"})
    void aCodingIsUsedOnlyByThoseWhoTakeIt(String accepted, String coding, boolean taken) {
        assertThat(Copy.accepts(accepted, coding)).isEqualTo(taken);
    }

    @Test
    void anApplicationIsBegunFromACardWithoutATokenButNotFromAnotherSite() {
        assertThat(begun("Sec-Fetch-Site", "same-origin")).hasStatus(303);
        assertThat(begun("Origin", "http://localhost")).hasStatus(303);
        assertThat(begun("Origin", "http://localhost.example")).hasStatus(403);
        assertThat(begun("Origin", "null")).hasStatus(403);
        assertThat(begun("Origin", "http://[")).hasStatus(403);
        assertThat(begun("Sec-Fetch-Site", "cross-site")).hasStatus(403);
        assertThat(begun("Sec-Fetch-Site", "same-site")).hasStatus(403);
    }

    private MvcTestResult begun(String header, String value) {
        return browser.post().uri("/apply").param("service", "residence").header(header, value).exchange();
    }

    private MockHttpServletResponse got(String address, String accepted) {
        var answer = browser.get().uri(address).header("Accept-Encoding", accepted).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }
}
