package org.vidpovid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.DriverManager;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded PostgreSQL finds in its folder, and what it makes of that. */
class EmbeddedPostgresTest {

    @TempDir Path folder;

    @Test
    void a_first_start_that_died_half_way_is_made_anew() throws Exception {
        Files.createDirectories(folder.resolve("postgresql.new/base"));
        Files.writeString(folder.resolve("postgresql.new/PG_VERSION"), "18");
        try (var postgres = started(true)) {
            assertThat(answers(postgres)).isTrue();
        }
    }

    @Test
    void a_process_that_got_the_number_of_a_former_postgres_is_left_alone() throws Exception {
        started(true).close();
        Files.writeString(folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n0\n5432\n\n\n 0 0\n");
        try (var postgres = started(true)) {
            assertThat(answers(postgres)).isTrue();
        }
    }

    @Test
    void a_database_that_is_not_kept_leaves_no_folder() throws Exception {
        started(false).close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_folder_of_another_postgresql_is_refused() throws Exception {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");
        assertRefused("was made by PostgreSQL 17, and this portal brings PostgreSQL 18");
    }

    @Test
    void a_folder_of_somebody_else_is_refused() throws Exception {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a folder away");
        Files.createDirectories(folder.resolve("postgresql"));
        Files.setAttribute(folder.resolve("postgresql"), "unix:uid", 12345);
        assertRefused("belongs to 12345");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws Exception {
        assertThatThrownBy(() -> DatabaseFolder.hold(Files.createFile(folder.resolve("data")), Duration.ZERO))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("there is a file of that name");
    }

    @Test
    void what_postgres_says_against_a_broken_folder_is_passed_on() throws Exception {
        started(true).close();
        Files.delete(folder.resolve("postgresql/global/pg_control"));
        assertThatThrownBy(() -> started(true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("could not start in " + folder)
                .hasMessageContaining("pg_control");
    }

    private EmbeddedPostgres started(boolean keep) throws IOException {
        return new EmbeddedPostgres(DatabaseFolder.hold(folder, Duration.ZERO), Path.of("target"), keep);
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> DatabaseFolder.hold(folder, Duration.ZERO)).isInstanceOf(CannotStart.class).hasMessageContaining(sentence);
    }

    private static boolean answers(EmbeddedPostgres postgres) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.url(), "postgres", postgres.password())) {
            return connection.isValid(5);
        }
    }
}
