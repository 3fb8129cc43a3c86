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

    @Bean
    EmbeddedPostgres postgres(@Value("${vidpovid.database.folder}") Path folder, @Value("${vidpovid.database.keep}") boolean keep,
            @Value("${vidpovid.database.programs}") Path programs) {
        try {
            return new EmbeddedPostgres(DatabaseFolder.hold(folder, Duration.ofSeconds(10)), programs, keep);
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL cannot be set up: %s".formatted(e));
        }
    }

    /** The data source needs this and this needs PostgreSQL, so Spring stops PostgreSQL after both. */
    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres postgres) throws IOException {
        var password = postgres.password();
        return new JdbcConnectionDetails() {
            @Override public String getJdbcUrl() { return postgres.url(); }
            @Override public String getUsername() { return "postgres"; }
            @Override public String getPassword() { return password; }
        };
    }

    /** PostgreSQL for this kind of machine, which the jar has not, nor what unpacks it: asked for here, where neither is needed. */
    static @Nullable URL programs() {
        var system = Map.of("Linux", "linux", "Mac OS X", "darwin").getOrDefault(System.getProperty("os.name"), "unknown");
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return EmbeddedDatabase.class.getResource("/postgres-" + system + "-" + processor + ".txz");
    }
}
