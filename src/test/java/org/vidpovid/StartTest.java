package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** The portal as its operators meet it: it starts, dies, starts again, or says in one sentence why it does not. */
@Beside
class StartTest {

    @TempDir Path folder;

    @Test
    void what_was_committed_outlives_a_kill_of_the_portal_and_a_kill_of_everything() throws Exception {
        try (var first = RunningPortal.started(folder)) {
            tell(first, "create table kept as select 1 as row");
            first.kill();
            var orphan = first.postgres().orElseThrow();
            assertThat(orphan.isAlive()).isTrue();

            try (var second = RunningPortal.started(folder)) {
                assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(5));
                tell(second, "insert into kept values (2)");
                second.killWithPostgres();
            }
            try (var third = RunningPortal.started(folder)) {
                assertThat(ask(third, "select string_agg(row::text, ', ' order by row) from kept")).isEqualTo("1, 2");
                assertThat(ask(third, "show fsync")).isEqualTo("on");
                assertThat(ask(third, "show synchronous_commit")).isEqualTo("on");
                assertThat(third.said().strip()).contains("Vidpovid is ready").endsWith("is kept in the data folder.");
                assertThatThrownBy(() -> DatabaseFolder.hold(folder, Duration.ZERO))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("in use by another running portal (process ");

                var postgres = third.postgres().orElseThrow();
                third.stop();
                assertThat(postgres.onExit()).succeedsWithin(Duration.ofSeconds(5));
                assertThat(Files.readString(folder.resolve("postgresql.log"))).contains("database system is shut down");
            }
        }
    }

    @Test
    void a_taken_port_ends_in_one_sentence() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertEndsSaying("Port " + other.getLocalPort() + " is in use by another program", "server.port=" + other.getLocalPort());
        }
    }

    @Test
    void production_with_the_embedded_database_ends_in_one_sentence() throws Exception {
        assertEndsSaying("Production needs a PostgreSQL 18 of its own", "spring.profiles.active=production");
    }

    private void assertEndsSaying(String sentence, String... settings) throws Exception {
        var portal = RunningPortal.launched(folder, settings);
        assertThat(portal.ended()).isEqualTo(1);
        assertThat(portal.complained().strip()).contains(sentence).hasLineCount(1);
        assertThat(portal.said()).doesNotContain("\tat ");
    }

    private static void tell(RunningPortal portal, String sql) throws Exception {
        try (var connection = portal.database(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(RunningPortal portal, String sql) throws Exception {
        try (var connection = portal.database(); var statement = connection.createStatement(); var answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
