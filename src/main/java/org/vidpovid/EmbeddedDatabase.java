package org.vidpovid;

import module java.base;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.*;

/** A real PostgreSQL that starts and stops with the application, unless it is given the address of another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded")
class Database {

    @Bean
    EmbeddedPostgres postgres(@Value("${org.vidpovid.database.folder}") String folder, @Value("${org.vidpovid.database.keep}") boolean keep)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(!keep)
                .setServerConfig("fsync", "on") // the library's defaults are for tests: they lose what was committed
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale-provider", "builtin") // the same letters and order on every machine
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setRegisterShutdownHook(false) // Spring stops it last; a hook would pull it from under open requests
                .setDataDirectoryCustomizer(Database::stopOrphan)
                .start();
    }

    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override public String getJdbcUrl() { return postgres.getJdbcUrl("postgres", "postgres"); }
            @Override public String getUsername() { return "postgres"; }
            @Override public String getPassword() { return ""; }
        };
    }

    /** A PostgreSQL outlives a {@code kill -9} of its application. The folder's lock is ours by now, so one in it is nobody's. */
    private static void stopOrphan(File folder) {
        try (var lines = Files.lines(folder.toPath().resolve("postmaster.pid"))) {
            ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres")) // the number may be another's by now
                    .ifPresent(orphan -> {
                        orphan.destroy();
                        orphan.onExit().join();
                    });
        } catch (NoSuchFileException _) {
            // it was stopped in order
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
