package org.vidpovid;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.*;

/** A real PostgreSQL that starts and stops with the portal, unless that is given the address of another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded")
class EmbeddedDatabase {

    /** A PostgreSQL that answers; {@code end} stops it, if it is ours to stop. */
    record Server(String url, String password, AutoCloseable end) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            end.close();
        }

        /** That of a portal which runs on the folder just now, for a command that is given beside it. */
        static Server ofAnother(Path folder) throws IOException {
            var cluster = folder.toAbsolutePath().normalize().resolve("postgresql");
            var port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3);
            return new Server("jdbc:postgresql://127.0.0.1:" + port + "/postgres", Files.readString(cluster.resolve("password")), () -> {});
        }
    }

    /** @param join whether it may be that of another portal */
    @Bean
    Server postgres(@Value("${vidpovid.database.folder}") Path folder, @Value("${vidpovid.database.keep}") boolean keep,
            @Value("${vidpovid.database.programs}") Path programs, @Value("${vidpovid.database.join}") boolean join) {
        try {
            var postgres = new EmbeddedPostgres(DatabaseFolder.hold(folder, Duration.ofSeconds(join ? 0 : 10)), programs, keep);
            return new Server(postgres.url(), postgres.password(), postgres);
        } catch (DatabaseFolder.InUse e) {
            if (!join) throw e;
            try {
                return Server.ofAnother(folder);
            } catch (IOException | IndexOutOfBoundsException _) {
                throw e; // it is just starting or stopping
            }
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL cannot be set up: %s".formatted(e));
        }
    }

    /** The data source needs this and this needs PostgreSQL, so Spring stops PostgreSQL after both. */
    @Bean
    JdbcConnectionDetails connection(Server postgres) {
        return new JdbcConnectionDetails() {
            @Override public String getJdbcUrl() { return postgres.url(); }
            @Override public String getUsername() { return "postgres"; }
            @Override public String getPassword() { return postgres.password(); }
        };
    }

    /** PostgreSQL for this kind of machine, which the jar has not, nor what unpacks it: asked for here, where neither is needed. */
    static @Nullable URL programs() {
        var system = Map.of("Linux", "linux", "Mac OS X", "darwin").getOrDefault(System.getProperty("os.name"), "unknown");
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return EmbeddedDatabase.class.getResource("/postgres-" + system + "-" + processor + ".txz");
    }
}
