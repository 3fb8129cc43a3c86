package org.vidpovid.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vidpovid.openid.TestProviders.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vidpovid.Needs;
import org.vidpovid.people.Assurance;
import org.vidpovid.signin.*;
import org.vidpovid.web.Language;

/** The whole way through the pages of a real identity provider. */
@TestProviders
@Needs(Keycloak.PROGRAM)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTest {

    private static final String OUR_SITE = "localhost:" + PORTAL;
    private static Keycloak keycloak;

    @Autowired JdbcClient db;
    @Autowired RequestMappingHandlerMapping routes;

    @BeforeAll
    static void starts() throws Exception {
        keycloak = new Keycloak(KEYCLOAK, KeycloakRealm.described(SITE));
    }

    @AfterAll
    static void stops() {
        if (keycloak != null) keycloak.close();
    }

    @Test
    void theFirstTimeMakesAPersonAndTheSecondFindsThem() {
        var surfer = signedIn("solomiia");
        assertThat(surfer.address()).isEqualTo(SITE + "/my");
        assertThat(surfer.page().select(".user").text()).contains("Kalynovych Solomiia");
        var person = person("solomiia");
        assertThat(signedIn("solomiia").address()).isEqualTo(SITE + "/my");
        assertThat(person("solomiia")).isEqualTo(person);
        assertThat(surfer.opens("/my/identities").reads()).contains("Provider keycloak", Language.UK.text("identities.ground.new-person"));
    }

    @Test
    void theLanguageIsThatInWhichOneLeft() {
        var surfer = new Surfer().opens(SITE + "/en/sign-in").follows("Provider keycloak");
        assertThat(surfer.address()).contains("code_challenge_method=S256", "ui_locales=en", "nonce=", "state=").doesNotContain("prompt=");
        assertThat(password(surfer, "solomiia").address()).isEqualTo(SITE + "/en/my");
    }

    @Test
    void aWrongPasswordStaysAtTheProvider() {
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider keycloak");
        surfer.sends("form#kc-form-login", "username", "solomiia", "password", "wrong");
        assertThat(surfer.address()).startsWith("http://localhost:" + KEYCLOAK);
        assertThat(surfer.reads()).contains("Invalid");
        assertThat(surfer.opens(SITE + "/my").address()).isEqualTo(SITE + "/sign-in");
    }

    @Test
    void signingOutHereSignsOutThere() {
        var surfer = signedIn("solomiia");
        surfer.sends("form[action$=/sign-out]");
        assertThat(surfer.address()).isEqualTo(SITE + "/sign-in/left");
        surfer.refreshes();
        assertThat(surfer.address()).isEqualTo(SITE + "/sign-in/out");
        assertThat(surfer.reads()).contains(Language.UK.text("openid.left.both"));
        assertThat(surfer.cookiesOf(OUR_SITE)).doesNotContain("parting", "signed-in");
        assertThat(surfer.opens(SITE + "/my").address()).isEqualTo(SITE + "/sign-in");
        assertThat(surfer.follows("Provider keycloak").page().select("form#kc-form-login")).as("the provider asks for the password again")
                .isNotEmpty();
    }

    @Test
    void signingOutInEnglishEndsInEnglish() {
        var surfer = password(new Surfer().opens(SITE + "/en/sign-in").follows("Provider keycloak"), "solomiia");
        assertThat(surfer.sends("form[action$=/sign-out]").refreshes().address()).isEqualTo(SITE + "/en/sign-in/out");
    }

    @Test
    void whoeverIsThrownOutThereIsOutHere() throws Exception {
        var surfer = signedIn("taras");
        var other = signedIn("solomiia");
        keycloak.throwsOut("taras");
        assertThat(surfer.opens(SITE + "/my").address()).as("by the back channel").isEqualTo(SITE + "/sign-in");
        assertThat(other.opens(SITE + "/my").address()).as("and nobody else").isEqualTo(SITE + "/my");
    }

    @Test
    void aSurerProofIsAskedForWhereItIsNeededAndNothingTypedIsLost() throws Exception {
        try (var _ = DemandingRoom.at(routes, Assurance.HIGH, "/my/demanding")) {
            var surfer = signedIn("solomiia").opens(SITE + "/my/demanding");
            assertThat(surfer.address()).isEqualTo(SITE + "/sign-in?level=high");
            assertThat(surfer.reads()).contains(Language.UK.text("signin.needed"), "Provider keycloak").doesNotContain("Provider down");
            surfer.opens(SITE + "/my/form").sends("main form", "text", "a long story");
            assertThat(surfer.address()).isEqualTo(SITE + "/sign-in?level=high");
            surfer.follows("Provider keycloak");
            assertThat(surfer.address()).startsWith("http://localhost:" + KEYCLOAK);
            surfer.sends("form#kc-form-login, form#kc-passwd-login-form, form", "password", "secret of solomiia");
            assertThat(surfer.reads()).contains("POST a long story by Kalynovych Solomiia at HIGH");
        }
    }

    @Test
    void keysMayChangeBetweenTwoSignIns() throws Exception {
        assertThat(signedIn("solomiia").address()).isEqualTo(SITE + "/my");
        keycloak.changesKeys();
        assertThat(signedIn("taras").address()).isEqualTo(SITE + "/my");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aProviderThatStopsInTheMiddleHasAPage() {
        var inside = signedIn("taras");
        var surfer = new Surfer().opens(SITE + "/sign-in").follows("Provider keycloak")
                .haltingAt(address -> address.contains("/sign-in/back/"));
        password(surfer, "solomiia").haltingAt(_ -> false);
        keycloak.close();
        assertThat(surfer.opens(surfer.address()).address()).isEqualTo(SITE + "/sign-in/trouble/keycloak/unreachable");
        assertThat(surfer.opens("/services").status()).isEqualTo(200);
        assertThat(inside.opens("/my").address()).as("who is in stays in").isEqualTo(SITE + "/my");
    }

    private static Surfer signedIn(String user) {
        return password(new Surfer().opens(SITE + "/sign-in").follows("Provider keycloak"), user);
    }

    private static Surfer password(Surfer surfer, String user) {
        return surfer.sends("form#kc-form-login", "username", user, "password", "secret of " + user);
    }

    private UUID person(String user) {
        return db.sql("select person_id from identities.identity join people.person on id = person_id where issuer = :issuer and "
                + "first = :first")
                .param("issuer", REALM).param("first", user.substring(0, 1).toUpperCase(Locale.ROOT) + user.substring(1)).query(UUID.class)
                .single();
    }
}
