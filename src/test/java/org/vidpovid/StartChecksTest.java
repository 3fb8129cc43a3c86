package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;
import java.sql.DriverManager;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
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
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", password); var statement = connection.createStatement()) {
            statement.execute(new String(StartChecksTest.class.getResourceAsStream("/db/demonstration/__root/R__demonstration.sql").readAllBytes(),
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

    private static String database(String name) {
        return postgres.url().replace("/postgres", "/" + name);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> check(String url, String... profiles) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "postgres")
                .withProperty("spring.datasource.password", password);
        environment.setActiveProfiles(profiles);
        var context = new StaticApplicationContext();
        context.setEnvironment(environment);
        return assertThatCode(() -> new StartChecks().initialize(context));
    }
}
