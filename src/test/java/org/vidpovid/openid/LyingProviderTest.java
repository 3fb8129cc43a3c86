package org.vidpovid.openid;

import static org.assertj.core.api.Assertions.*;
import static org.vidpovid.openid.TestProviders.*;
import static org.vidpovid.openid.Trouble.*;

import module java.base;
import com.nimbusds.jose.*;
import com.nimbusds.jwt.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.law.Text;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.people.Assurance;
import org.vidpovid.web.*;

/** Whatever a provider says that is not so lets nobody in, and each lie has its page. */
@TestProviders
@ExtendWith(OutputCaptureExtension.class)
class LyingProviderTest {

    @Autowired JdbcClient db;
    @Autowired RequestMappingHandlerMapping routes;

    final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void honest() {
        LIAR.knows(subject);
    }

    @ParameterizedTest
    @MethodSource("org.vidpovid.openid.Lie#lies")
    void nobodyIsLetIn(Lie lie, CapturedOutput log) {
        lie.told().accept(LIAR.says);
        var persons = persons();
        var surfer = new Surfer().opens(SITE + "/en/sign-in").follows("Provider liar");

        assertThat(surfer.address()).isEqualTo(SITE + "/en/sign-in/trouble/liar/" + lie.trouble().word());
        assertThat(surfer.reads()).startsWith(lie.trouble().status.value() + " ").contains(Language.EN.text("openid.trouble"))
                .contains(lie.trouble().happened(Text.same("Provider liar")).in(Language.EN));
        assertThat(surfer.opens(SITE + "/my").address()).as("not signed in").isEqualTo(SITE + "/sign-in");
        assertThat(persons()).as("nobody was made").isEqualTo(persons);
        assertThat(log.getAll()).doesNotContain("eyJ", subject, "<script>", "Terence");
    }

    @ParameterizedTest
    @MethodSource("org.vidpovid.openid.Lie#moods")
    void nobodyIsSentToAProviderThatIsNotRight(Lie lie) {
        lie.told().accept(MOODY.knows(subject).says);
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider moody");
        assertThat(surfer.address()).isEqualTo(SITE + "/sign-in/trouble/moody/" + lie.trouble().word());
        assertThat(MOODY.asked("/authorize")).isZero();
    }

    @Test
    void aProviderThatIsDownHasAPageAndNothingElseSuffers() {
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider down");
        assertThat(surfer.reads()).startsWith("502").contains(Language.UK.text("openid.without"));
        assertThat(surfer.follows(Language.UK.text("openid.without")).reads()).startsWith("200");
        LIAR.says.person.put("given_name", "Other");
        assertThat(surfer.opens("/sign-in").follows("Provider liar").address()).isEqualTo(SITE + "/my");
    }

    @Test
    void theTruthIsBelieved() {
        LIAR.says.claims = claims -> claims.audience(List.of(LyingProvider.CLIENT, "another")).claim("azp", LyingProvider.CLIENT);
        var surfer = new Surfer().opens(SITE + "/en/sign-in").follows("Provider liar");
        assertThat(surfer.address()).isEqualTo(SITE + "/en/my");
        assertThat(surfer.page().select(".user").text()).contains("Tester Terence");
    }

    @Test
    void anAnswerIsGoodForOnce() {
        var first = new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        var answer = first.been().stream().filter(address -> address.contains("/sign-in/back/")).findFirst().orElseThrow();
        assertThat(first.opens(answer).address()).endsWith("/sign-in/trouble/liar/stale");
        assertThat(new Surfer().opens(answer).address()).as("in another browser").endsWith("/sign-in/trouble/liar/stale");
        assertThat(new Surfer().opens(answer.replace("/liar?", "/second?")).address()).as("at another provider")
                .endsWith("/sign-in/trouble/second/stale");
    }

    @Test
    void anAnswerThatWasCaughtBeforeItArrivedIsOfNoUseInAnotherBrowser() {
        var victim = new Surfer().haltingAt(address -> address.contains("/sign-in/back/")).opens(SITE + "/sign-in")
                .follows("Provider liar");
        var thief = new Surfer().opens(SITE + "/sign-in").haltingAt(address -> address.contains("/sign-in/back/")).follows("Provider liar");
        thief.haltingAt(_ -> false);
        assertThat(thief.opens(victim.address()).address()).endsWith("/stale");
        var code = victim.address().replaceFirst(".*code=([^&]*).*", "$1");
        var mixed = new Surfer().opens(SITE + "/sign-in").haltingAt(address -> address.contains("/sign-in/back/")).follows("Provider liar");
        mixed.haltingAt(_ -> false);
        assertThat(mixed.opens(mixed.address().replaceFirst("code=[^&]*", "code=" + code)).address()).as("its proof key is another")
                .endsWith("/untrustworthy");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        var former = LIAR.given().getLast();
        LIAR.says.sealed = _ -> former;
        assertThat(new Surfer().opens(SITE + "/sign-in").follows("Provider liar").address()).endsWith("/untrustworthy");
    }

    @Test
    void aLowerLevelThanWasNeededLetsNobodyInAndWhatWasTypedWaits() throws Exception {
        try (var _ = DemandingRoom.at(routes, Assurance.SUBSTANTIAL, "/my/demanding")) {
            var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar").opens("/my/form")
                    .sends("main form", "text", "a long story");
            assertThat(surfer.address()).isEqualTo(SITE + "/sign-in?level=substantial");
            assertThat(surfer.reads()).contains(Language.UK.text("signin.level.low"), "Provider liar", "Provider second")
                    .doesNotContain("Provider down");
            assertThat(surfer.follows("Provider liar").address()).as("it gives less than it was asked for")
                    .endsWith("/sign-in/trouble/liar/level-too-low");
            assertThat(surfer.been().stream().filter(address -> address.contains("/authorize"))).last().asString()
                    .contains("acr_values=substantial+high");
            LIAR.says.person.put("acr", "high");
            assertThat(surfer.opens("/sign-in?level=substantial").follows("Provider liar").reads())
                    .contains("POST a long story by Tester Terence at HIGH");
        }
    }

    @Test
    void whatOnePersonTypedIsNotSentByAnotherWhoCameInBetween() throws Exception {
        try (var _ = DemandingRoom.at(routes, Assurance.SUBSTANTIAL, "/my/demanding")) {
            var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar").opens("/my/form")
                    .sends("main form", "text", "a long story");
            LIAR.knows("another " + subject, "acr", "high");
            assertThat(surfer.follows("Provider liar").address()).isEqualTo(SITE + "/my");
        }
    }

    @Test
    void newKeysAreFetchedOnce() throws InterruptedException {
        new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        Thread.sleep(10_500); // the tests before have used up what may be fetched at a time
        var before = LIAR.asked("/keys");
        LIAR.key = LyingProvider.key("new-" + subject);
        assertThat(new Surfer().opens(SITE + "/sign-in").follows("Provider liar").address()).isEqualTo(SITE + "/my");
        assertThat(LIAR.asked("/keys")).isEqualTo(before + 1);
        LIAR.says.sealed = claims -> Lie.signed(JWSAlgorithm.RS256, "none-" + UUID.randomUUID(), claims, LIAR.key);
        for (int i = 0; i < 5; i++) new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        assertThat(LIAR.asked("/keys")).as("unknown keys do not make us a burden").isLessThanOrEqualTo(before + 3);
    }

    @Test
    void theDatabaseKeepsNoTokenOfAPersonThatCanBeRead() {
        LIAR.says.person.put("drfocode", "3331004122");
        LIAR.says.person.put("email", "who@example.org");
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider liar");
        var kept = db.sql("select string_agg(encode(attribute_bytes, 'escape'), '') from spring_session_attributes").query(String.class)
                .single();
        assertThat(kept).contains("Tester Terence").doesNotContain("who@example.org", "family_name")
                // what is sealed may hold any three letters, but none of these parts
                .doesNotContain(LIAR.given().getLast().split("\\.", 3));
        assertThat(surfer.cookiesOf("localhost:" + PORTAL)).contains("parting");
        assertThat(kept).doesNotContain(surfer.cookie("localhost:" + PORTAL, "parting"));
        assertThat(surfer.been().stream().filter(address -> address.startsWith(SITE)))
                .noneMatch(address -> address.contains("eyJ") || address.contains("example.org"));
    }

    private long persons() {
        return db.sql("select count(*) from people.person").query(Long.class).single();
    }
}
