package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;
import java.sql.DriverManager;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Which databases the portal takes, and in which profile. */
class StartChecksTest {

    @TempDir static Path folder;
    private static EmbeddedPostgres postgres;
    private static String password;

    @BeforeAll
    static void start() throws Exception {
        postgres = new EmbeddedPostgres(DatabaseFolder.hold(folder, Duration.ZERO), Path.of("target"), true);
        password = postgres.password();
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres",
                password); var statement = connection.createStatement()) {
            statement.execute(new String(StartChecksTest.class.getResourceAsStream("/db/demonstration/__root/R__demonstration.sql")
                    .readAllBytes(),
                    StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void a_demonstration_may_use_the_embedded_database_or_another() {
        check("embedded", "demonstration").doesNotThrowAnyException();
        check(postgres.url(), "demonstration").doesNotThrowAnyException();
    }

    @Test
    void production_takes_an_empty_database_only() {
        check(database("template1"), "production").doesNotThrowAnyException();
        check(postgres.url(), "production").hasMessageContaining("holds demonstration data");
        check("embedded", "production").hasMessageContaining("needs a PostgreSQL 18 of its own");
    }

    @Test
    void production_never_runs_with_the_demonstration() {
        check(database("template1"), "production", "demonstration").hasMessageContaining("leave out one of the two profiles");
    }

    @Test
    void a_database_that_cannot_be_used_is_named_without_its_password() {
        check("jdbc:postgresql://127.0.0.1:1/none").hasMessageContaining("no PostgreSQL answers there").hasMessageNotContaining(password);
        check("postgres://somewhere").hasMessageContaining("is not the address of a PostgreSQL");
        check("").hasMessageContaining("is not the address of a PostgreSQL");
        check(database("nowhere")).hasMessageContaining("has no database of that name");
        check(postgres.url() + "?password=wrong").hasMessageContaining("refuses the user and password").hasMessageNotContaining("wrong");
    }

    /** Each is an honest setting, made wrong in one place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            issuer=http://id.example.org       | [0].issuer is http://id.example.org: it must begin with https
            issuer=ftp://localhost             | it must begin with https
            issuer=https://id.example.org?a=b  | it must begin with https
            issuer=                            | [0].issuer is missing
            client-id=                         | [0].client-id is missing
            name.en=                           | [0].name.en is missing
            name.uk=\u00d0\u009c\u00d1  | [0].name is garbled: write it in a YAML file
            id=My City                         | small Latin letters, digits and dashes only
            levels[gold]=golden                | [0].levels[gold] is golden, and must be low, substantial or high
            level=none                         | [0].level is none, and must be low, substantial or high
            numbers-from=always                | [0].numbers-from is always
            claims.shoe-size=shoe              | has shoe-size, and knows only last, first
            userinfo=perhaps                   | cannot be read
            clientsecret-of-ours=x             | cannot be read
            vidpovid.address=http://portal.gov | make it the https address of this portal
            """)
    void a_wrong_identity_provider_is_one_sentence(String wrong, String sentence) {
        var setting = wrong.split("=", 2);
        check("embedded", provider(setting[0].startsWith("vidpovid") ? setting[0] : ONE + setting[0], setting[1]), "demonstration")
                .hasMessageContaining(sentence).hasMessageNotContaining("very secret").message().doesNotContain("\n");
    }

    @Test
    void a_right_identity_provider_is_not_asked_for_anything() {
        check("embedded", provider(ONE + "level", "high"), "demonstration").doesNotThrowAnyException();
        check("embedded", provider(ONE + "issuer", "http://localhost:1/nobody/there"), "demonstration").doesNotThrowAnyException();
        var twice = provider(ONE + "level", "high");
        for (var setting : List.of("id=city", "name.uk=B", "name.en=B", "issuer=https://b.example.org", "client-id=b")) {
            var pair = setting.split("=", 2);
            twice.put(ONE.replace('0', '1') + pair[0], pair[1]);
        }
        check("embedded", twice, "demonstration").hasMessageContaining("Two identity providers");
    }

    private static final String ONE = "vidpovid.signin.providers[0].";

    private static Map<String, String> provider(String changed, String value) {
        var settings = new LinkedHashMap<>(Map.of("vidpovid.address", "https://portal.example.org", ONE + "id", "city", ONE + "name.uk",
                "A", ONE + "name.en", "A",
                ONE + "issuer", "https://id.example.org", ONE + "client-id", "portal", ONE + "client-secret", "very secret",
                ONE + "levels[gold]", "high"));
        settings.put(changed, value);
        return settings;
    }

    private static String database(String name) {
        return postgres.url().replace("/postgres", "/" + name);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> check(String url, String... profiles) {
        return check(url, Map.of(), profiles);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> check(String url, Map<String, String> settings, String... profiles) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "postgres")
                .withProperty("spring.datasource.password", password);
        settings.forEach(environment::withProperty);
        environment.setActiveProfiles(profiles);
        var context = new StaticApplicationContext();
        context.setEnvironment(environment);
        return assertThatCode(() -> new StartChecks().initialize(context));
    }
}
