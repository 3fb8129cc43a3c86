package org.vidpovid;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.*;

import module java.base;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.people.*;

@PortalTest
class RoutesTest {

    static final UUID CITIZEN = UUID.fromString("00000000-0000-7000-8000-000000000003");

    @Autowired MockMvcTester browser;
    @Autowired RequestMappingHandlerMapping routes;
    private RequestPostProcessor token = request -> request;

    /** A new route fails here until somebody has said whom it is for. */
    @Test
    void everyRouteIsForTheseAndNobodyElse() {
        assertThat(routes.getHandlerMethods().keySet().stream().flatMap(this::withThoseWhoGetIn)).containsExactlyInAnyOrder(
                "GET / EVERYBODY",
                "GET /acts EVERYBODY",
                "GET /acts.atom EVERYBODY",
                "GET /acts.csv EVERYBODY",
                "GET /acts.json EVERYBODY",
                "GET /acts/{id} EVERYBODY",
                "GET /officials/{slug} EVERYBODY",
                "GET /units/{code} EVERYBODY",
                "GET /overdue EVERYBODY",
                "GET /office/redactions OFFICIAL",
                "GET /office/redactions/{id} OFFICIAL",
                "POST /office/redactions/{id} OFFICIAL",
                "GET /admin ADMIN",
                "GET /admin/absences ADMIN",
                "GET /admin/absences/{person}/{since} ADMIN",
                "POST /admin/absences/{person}/{since} ADMIN",
                "GET /admin/absences/{person}/{since}/end ADMIN",
                "POST /admin/absences/{person}/{since}/end ADMIN",
                "GET /admin/authorities ADMIN",
                "GET /admin/authorities/new ADMIN",
                "POST /admin/authorities/new ADMIN",
                "GET /admin/authorities/{code}/change ADMIN",
                "POST /admin/authorities/{code}/change ADMIN",
                "GET /admin/authorities/{code}/units ADMIN",
                "POST /admin/authorities/{code}/units ADMIN",
                "GET /admin/changes ADMIN AUDITOR",
                "GET /admin/export/{listing}.csv ADMIN",
                "GET /admin/import ADMIN",
                "POST /admin/import ADMIN",
                "GET /admin/import/{id} ADMIN",
                "POST /admin/import/{id} ADMIN",
                "GET /admin/persons ADMIN",
                "POST /admin/persons ADMIN",
                "GET /admin/persons/{id} ADMIN",
                "GET /admin/persons/{id}/roles/{role} ADMIN",
                "POST /admin/persons/{id}/roles/{role} ADMIN",
                "GET /admin/places ADMIN",
                "GET /admin/places/{code} ADMIN",
                "POST /admin/places/{code} ADMIN",
                "GET /admin/places/{code}/close ADMIN",
                "POST /admin/places/{code}/close ADMIN",
                "GET /admin/posts/{code} ADMIN",
                "GET /admin/posts/{code}/absences ADMIN",
                "POST /admin/posts/{code}/absences ADMIN",
                "GET /admin/posts/{code}/change ADMIN",
                "POST /admin/posts/{code}/change ADMIN",
                "GET /admin/posts/{code}/close ADMIN",
                "POST /admin/posts/{code}/close ADMIN",
                "GET /admin/posts/{code}/officials ADMIN",
                "POST /admin/posts/{code}/officials ADMIN",
                "GET /admin/posts/{code}/officials/{since}/end ADMIN",
                "POST /admin/posts/{code}/officials/{since}/end ADMIN",
                "GET /admin/roles ADMIN",
                "GET /admin/units/{code} ADMIN",
                "GET /admin/units/{code}/change ADMIN",
                "POST /admin/units/{code}/change ADMIN",
                "GET /admin/units/{code}/close ADMIN",
                "POST /admin/units/{code}/close ADMIN",
                "GET /admin/units/{code}/places ADMIN",
                "POST /admin/units/{code}/places ADMIN",
                "GET /admin/units/{code}/posts ADMIN",
                "POST /admin/units/{code}/posts ADMIN",
                "POST /api/applications SIGNED-IN",
                "GET /api/applications/{id} SIGNED-IN",
                "POST /apply/{id}/code EVERYBODY",
                "GET /apply/{id}/signatures EVERYBODY",
                "POST /apply/{id}/signatures/change EVERYBODY",
                "POST /apply/{id}/signatures/reminders EVERYBODY",
                "POST /apply/{id}/signatures/withdrawal EVERYBODY",
                "GET /sign EVERYBODY",
                "POST /sign EVERYBODY",
                "GET /sign/{id} EVERYBODY",
                "POST /sign/{id} EVERYBODY",
                "GET /sign/{id}/files/{fileId} EVERYBODY",
                "GET /my/programs SIGNED-IN",
                "POST /my/programs SIGNED-IN",
                "POST /my/programs/{id}/revocation SIGNED-IN",
                "GET /problems EVERYBODY",
                "POST /apply EVERYBODY",
                "GET /apply/resume EVERYBODY",
                "POST /apply/resume EVERYBODY",
                "GET /apply/{id} EVERYBODY",
                "GET /apply/{id}/check EVERYBODY",
                "POST /apply/{id}/check EVERYBODY",
                "GET /apply/{id}/files/{fileId} EVERYBODY",
                "GET /apply/{id}/questions/{question} EVERYBODY",
                "POST /apply/{id}/questions/{question} EVERYBODY",
                "GET /apply/{id}/receipt EVERYBODY",
                "GET /cases/{id}/act EVERYBODY",
                "GET /cases/{id}/document EVERYBODY",
                "GET /cases/{id}/files/{fileId} EVERYBODY",
                "GET /counter/codes COUNTER",
                "POST /counter/codes COUNTER",
                "GET /counter/codes/person COUNTER",
                "POST /counter/codes/person COUNTER",
                "GET /counter/codes/{id} COUNTER",
                "GET /demonstration/outbox EVERYBODY",
                "GET /editor EDITOR",
                "GET /editor/imports EDITOR",
                "GET /editor/imports/{id} EDITOR",
                "GET /editor/proposals EDITOR",
                "POST /editor/proposals EDITOR",
                "GET /editor/proposals/{id} EDITOR",
                "POST /editor/proposals/{id}/proposer EDITOR",
                "POST /editor/proposals/{id}/publication EDITOR",
                "GET /editor/proposals/{id}/questions/{question} EDITOR",
                "GET /editor/proposals/{id}/return EDITOR",
                "POST /editor/proposals/{id}/return EDITOR",
                "GET /editor/proposals/{id}/text EDITOR",
                "POST /editor/proposals/{id}/text EDITOR",
                "POST /editor/proposals/{id}/withdrawal EDITOR",
                "GET /editor/services/{slug} EDITOR",
                "GET /editor/services/{slug}/pause EDITOR",
                "POST /editor/services/{slug}/pause EDITOR",
                "POST /editor/services/{slug}/pause/end EDITOR",
                "GET /error EVERYBODY",
                "GET /erased EVERYBODY",
                "GET /healthz EVERYBODY",
                "GET /office/cases/{id}/extension OFFICIAL",
                "POST /office/cases/{id}/extension OFFICIAL",
                "GET /office/pool OFFICIAL",
                "POST /office/pool OFFICIAL",
                "POST /office/pool/{id}/end OFFICIAL",
                "GET /admin/pool ADMIN",
                "POST /admin/pool/{id}/agreement ADMIN",
                "GET /office/cases/{id}/conflict OFFICIAL",
                "POST /office/cases/{id}/conflict OFFICIAL",
                "GET /office/conflicts OFFICIAL",
                "GET /office/conflicts/{id} OFFICIAL",
                "POST /office/conflicts/{id} OFFICIAL",
                "GET /status/{id}/conflict EVERYBODY",
                "POST /status/{id}/conflict EVERYBODY",
                "GET /my SIGNED-IN",
                "GET /my/contacts SIGNED-IN",
                "POST /my/contacts SIGNED-IN",
                "GET /my/contacts/email SIGNED-IN",
                "POST /my/contacts/email SIGNED-IN",
                "GET /my/data SIGNED-IN",
                "GET /my/data/archive SIGNED-IN",
                "POST /my/data/archive SIGNED-IN",
                "GET /my/data/erase SIGNED-IN",
                "POST /my/data/erase SIGNED-IN",
                "GET /my/matters SIGNED-IN",
                "GET /my/identities SIGNED-IN",
                "GET /my/passkeys SIGNED-IN",
                "GET /my/passkeys/new SIGNED-IN",
                "POST /my/passkeys SIGNED-IN",
                "POST /my/passkeys/{id}/remove SIGNED-IN",
                "GET /my/sessions SIGNED-IN",
                "POST /my/sessions/others/end SIGNED-IN",
                "POST /my/sessions/{id}/end SIGNED-IN",
                "GET /office OFFICIAL",
                "GET /office/appointments OFFICIAL",
                "POST /office/appointments OFFICIAL",
                "POST /office/appointments/reopened OFFICIAL",
                "GET /office/appointments/timetable OFFICIAL",
                "POST /office/appointments/timetable OFFICIAL",
                "POST /office/appointments/timetable/{id}/end OFFICIAL",
                "GET /office/cases/{id} OFFICIAL",
                "POST /office/cases/{id}/checked OFFICIAL",
                "GET /office/cases/{id}/correction OFFICIAL",
                "POST /office/cases/{id}/correction OFFICIAL",
                "GET /office/cases/{id}/file OFFICIAL",
                "GET /office/cases/{id}/grant OFFICIAL",
                "POST /office/cases/{id}/grant OFFICIAL",
                "GET /office/cases/{id}/messages OFFICIAL",
                "POST /office/cases/{id}/messages OFFICIAL",
                "GET /office/cases/{id}/notes OFFICIAL",
                "POST /office/cases/{id}/notes OFFICIAL",
                "GET /office/cases/{id}/official OFFICIAL",
                "POST /office/cases/{id}/official OFFICIAL",
                "GET /office/cases/{id}/refusal OFFICIAL",
                "POST /office/cases/{id}/refusal OFFICIAL",
                "GET /office/cases/{id}/hearing OFFICIAL",
                "POST /office/cases/{id}/hearing OFFICIAL",
                "GET /office/cases/{id}/intent/drop OFFICIAL",
                "POST /office/cases/{id}/intent/drop OFFICIAL",
                "GET /office/confirmations OFFICIAL",
                "GET /office/confirmations/{id} OFFICIAL",
                "POST /office/confirmations/{id} OFFICIAL",
                "GET /office/services/{slug}/pause OFFICIAL",
                "POST /office/services/{slug}/pause OFFICIAL",
                "POST /office/services/{slug}/pause/end OFFICIAL",
                "GET /office/hand-over OFFICIAL",
                "POST /office/hand-over OFFICIAL",
                "GET /office/hand-overs OFFICIAL",
                "POST /office/hand-overs/{id}/confirmation OFFICIAL",
                "POST /office/hand-overs/{id}/return OFFICIAL",
                "POST /office/hand-overs/{id}/withdrawal OFFICIAL",
                "GET /office/cases/{id}/opinions OFFICIAL",
                "POST /office/cases/{id}/opinions OFFICIAL",
                "GET /office/opinions OFFICIAL",
                "GET /office/opinions/{id} OFFICIAL",
                "POST /office/opinions/{id} OFFICIAL",
                "GET /office/opinions/{id}/files/{fileId} OFFICIAL",
                "GET /office/phrases OFFICIAL",
                "POST /office/phrases OFFICIAL",
                "POST /office/phrases/{id}/retire OFFICIAL",
                "GET /office/search OFFICIAL",
                "POST /office/search OFFICIAL",
                "GET /office/together OFFICIAL",
                "POST /office/together OFFICIAL",
                "GET /ombudsman EVERYBODY",
                "POST /ombudsman EVERYBODY",
                "GET /ombudsman/{id} EVERYBODY",
                "GET /ombudsman/answer EVERYBODY",
                "POST /ombudsman/answer EVERYBODY",
                "GET /ombudsman/desk OMBUDSMAN",
                "GET /ombudsman/desk/intakes/{id} OMBUDSMAN",
                "POST /ombudsman/desk/intakes/{id} OMBUDSMAN",
                "POST /ombudsman/desk/inquiries OMBUDSMAN",
                "GET /ombudsman/desk/inquiries/{id} OMBUDSMAN",
                "POST /ombudsman/desk/inquiries/{id}/cases OMBUDSMAN",
                "GET /ombudsman/desk/inquiries/{id}/cases/{caseId} OMBUDSMAN",
                "POST /ombudsman/desk/inquiries/{id}/recommendations OMBUDSMAN",
                "GET /recommendations EVERYBODY",
                "GET /office/recommendations OFFICIAL",
                "GET /office/recommendations/{id} OFFICIAL",
                "POST /office/recommendations/{id} OFFICIAL",
                "GET /status/{id}/complaint EVERYBODY",
                "POST /status/{id}/complaint EVERYBODY",
                "GET /office/complaints/{id} OFFICIAL",
                "POST /office/complaints/{id} OFFICIAL",
                "GET /protection EVERYBODY",
                "GET /protection/resolution OMBUDSMAN COURT",
                "POST /protection/resolution OMBUDSMAN COURT",
                "GET /protection/resolution/{id} OMBUDSMAN COURT",
                "GET /office/protection OFFICIAL ADMIN",
                "POST /office/protection OFFICIAL ADMIN",
                "GET /office/protection/{id} OFFICIAL ADMIN",
                "POST /office/protection/{id} OFFICIAL ADMIN",
                "GET /remarks EVERYBODY",
                "POST /remarks EVERYBODY",
                "GET /remarks/{id} EVERYBODY",
                "GET /remarks/answer EVERYBODY",
                "POST /remarks/answer EVERYBODY",
                "GET /remarks/units EVERYBODY",
                "GET /status/{id}/remark EVERYBODY",
                "POST /status/{id}/remark EVERYBODY",
                "GET /counter/remarks COUNTER",
                "POST /counter/remarks COUNTER",
                "GET /counter/remarks/{id} COUNTER",
                "GET /office/remarks OFFICIAL",
                "GET /office/remarks/{id} OFFICIAL",
                "POST /office/remarks/{id} OFFICIAL",
                "GET /listed/{slug} EVERYBODY",
                "GET /draws/{id} EVERYBODY",
                "GET /draws/{id}.json EVERYBODY",
                "GET /log EVERYBODY",
                "GET /log/checkpoint EVERYBODY",
                "GET /log/key EVERYBODY",
                "GET /log/daily EVERYBODY",
                "GET /log/tile/** EVERYBODY",
                "GET /log/witnesses EVERYBODY",
                "GET /verify EVERYBODY",
                "POST /verify EVERYBODY",
                "GET /verify/offline EVERYBODY",
                "GET /status/{id}/log EVERYBODY",
                "GET /status/{id}/log/{entry}.opening.json EVERYBODY",
                "GET /status/{id}/log/{entry}.promise EVERYBODY",
                "GET /status/{id}/log/{entry}.tlog-proof EVERYBODY",
                "GET /search EVERYBODY",
                "GET /search.json EVERYBODY",
                "GET /suggest EVERYBODY",
                "GET /services EVERYBODY",
                "GET /services/{slug} EVERYBODY",
                "GET /services/{slug}/form.json EVERYBODY",
                "GET /services/{slug}/versions EVERYBODY",
                "GET /services/{slug}/versions/{version} EVERYBODY",
                "GET /sign-in EVERYBODY",
                "POST /sign-in EVERYBODY",
                "GET /sign-in/back/{id} EVERYBODY",
                "GET /sign-in/code EVERYBODY",
                "POST /sign-in/code EVERYBODY",
                "GET /sign-in/ended/{id} EVERYBODY",
                "POST /sign-in/ended/{id} EVERYBODY",
                "GET /sign-in/leave EVERYBODY",
                "GET /sign-in/left EVERYBODY",
                "GET /sign-in/out EVERYBODY",
                "GET /sign-in/passkey EVERYBODY",
                "POST /sign-in/passkey EVERYBODY",
                "GET /sign-in/trouble/{id}/{word} EVERYBODY",
                "GET /sign-in/with/{id} EVERYBODY",
                "GET /status EVERYBODY",
                "POST /status EVERYBODY",
                "GET /status/{id} EVERYBODY",
                "GET /status/{id}/contacts EVERYBODY",
                "POST /status/{id}/contacts EVERYBODY",
                "GET /status/{id}/contacts/email EVERYBODY",
                "POST /status/{id}/contacts/email EVERYBODY",
                "GET /status/{id}/withdrawal EVERYBODY",
                "POST /status/{id}/withdrawal EVERYBODY",
                "GET /status/{id}/hearing EVERYBODY",
                "POST /status/{id}/hearing EVERYBODY",
                "GET /status/{id}/hearing/late EVERYBODY",
                "GET /status/{id}/appointments/{question} EVERYBODY",
                "POST /status/{id}/appointments/{question} EVERYBODY",
                "GET /status/{id}/appointments/{question}/calendar EVERYBODY",
                "POST /status/{id}/appointments/{question}/cancellation EVERYBODY",
                "GET /status/{id}/messages EVERYBODY",
                "POST /status/{id}/messages EVERYBODY");
    }

    @Test
    void whatIsNotForOneIsRefusedAndWhatDoesNotExistIsNotFound() {
        assertThat(status("/office", as("ROLE_PERSON"))).isEqualTo(403);
        assertThat(status("/no-such-place", as("ROLE_PERSON"))).isEqualTo(404);
        assertThat(status("/no-such-place", anonymous())).isEqualTo(404);
        assertThat(browser.get().uri("/en/my/x").exchange()).redirectedUrl().endsWith("/en/sign-in");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(browser.post().uri("/sign-in").param("person", "anybody").exchange()).hasStatus(403);
    }

    /**
     * Browsers deal with passkeys by script only: two pages may run a file of ours. Three with a search may run one that suggests, and one
     * checks receipts without us. No other
     * page runs anything.
     */
    @Test
    void noPageMayRunAScriptButThoseForPasskeysAndThoseThatSuggest() {
        var pages = routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream()).filter(path -> !path.contains("{")).toList();
        assertThat(pages).hasSizeGreaterThan(40).filteredOn(path -> policy(path).contains("script"))
                .containsExactlyInAnyOrder("/my/passkeys", "/sign-in/passkey", "/", "/search", "/services", "/verify/offline");
        assertThat(pages).allSatisfy(path -> assertThat(policy(path).replace("; script-src 'self'", "").replace("; connect-src 'self'", ""))
                .startsWith("default-src 'none'").doesNotContain("script", "connect", "unsafe", "*", "http"));
        assertThat(browser.get().uri("/no-such-place").exchange()).headers().hasHeaderSatisfying("Content-Security-Policy",
                policy -> assertThat(policy).singleElement().asString().contains("default-src 'none'").doesNotContain("script", "unsafe"));
    }

    private String policy(String path) {
        return browser.get().uri(path).with(as(CITIZEN, "ROLE_PERSON", "ROLE_OFFICIAL", "ROLE_ADMIN", "ROLE_EDITOR", "ROLE_COUNTER"))
                .exchange()
                .getResponse().getHeaders("Content-Security-Policy").toString().replaceAll("^\\[|]$", "");
    }

    private Stream<String> withThoseWhoGetIn(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream().flatMap(method ->
                route.getPatternValues().stream().map(path -> method + " " + path + whoGetsIn(method, path)));
    }

    private String whoGetsIn(RequestMethod method, String path) {
        var visitors = new LinkedHashMap<String, RequestPostProcessor>();
        visitors.put(" ANYBODY", anonymous());
        visitors.put(" PERSON", as("ROLE_PERSON"));
        visitors.put(" OFFICIAL", as("ROLE_PERSON", "ROLE_OFFICIAL"));
        for (var role : Role.values()) visitors.put(" " + role, as("ROLE_PERSON", "ROLE_" + role));
        var admitted = visitors.entrySet().stream().filter(visitor -> getsIn(method, path, visitor.getValue())).map(Map.Entry::getKey)
                .toList();
        if (admitted.size() == visitors.size()) return " EVERYBODY";
        return admitted.size() == visitors.size() - 1 && !admitted.contains(" ANYBODY") ? " SIGNED-IN" : String.join("", admitted);
    }

    /** As a page gives it. Spring's own for tests would change the portal of all tests that follow: their tokens would be in sessions. */
    @BeforeEach
    void token() {
        var page = browser.get().uri("/sign-in").exchange().getResponse();
        var field = Jsoup.parse(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)).select("[name=_csrf]").val();
        var cookies = page.getCookies();
        token = request -> {
            request.setCookies(cookies);
            request.addParameter("_csrf", field);
            return request;
        };
    }

    /** Whether the request reaches the room, whatever the room then says to one who has nothing there. */
    private boolean getsIn(RequestMethod method, String path, RequestPostProcessor who) {
        var variables = Collections.nCopies((int) path.chars().filter(letter -> letter == '{').count(), UUID.randomUUID()).toArray();
        var result = browser.method(method.asHttpMethod()).uri(path, variables).with(who).with(token).exchange();
        var isCopy = result.getResponse().getHeader("ETag") != null; // handed out to everybody before any room is asked
        return isCopy || result.getUnresolvedException() != null || result.getMvcResult().getHandler() != null;
    }

    private int status(String path, RequestPostProcessor who) {
        return browser.get().uri(path).with(who).exchange().getResponse().getStatus();
    }

    private static RequestPostProcessor as(String... roles) {
        return as(UUID.randomUUID(), roles);
    }

    private static RequestPostProcessor as(UUID person, String... roles) {
        var viewer = new Viewer(person, "x", person, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
        return authentication(new TestingAuthenticationToken(viewer, null, roles));
    }
}
