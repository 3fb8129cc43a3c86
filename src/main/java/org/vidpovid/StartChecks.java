package org.vidpovid;

import module java.base;
import module java.sql;
import org.springframework.context.*;
import org.springframework.core.env.*;
import org.vidpovid.openid.ProviderSettings;

/** What must be right before anything starts. */
class StartChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int OLDEST = 18;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        boolean production = environment.matchesProfiles("production");
        if (production && environment.matchesProfiles("demonstration")) {
            throw new CannotStart("Production never runs with the demonstration, in which anybody may sign in as anybody: "
                    + "leave out one of the two profiles.");
        }
        ProviderSettings.fault(environment).ifPresent(sentence -> {
            throw new CannotStart(sentence);
        });
        if (!environment.getProperty("spring.datasource.url", "").equals("embedded")) {
            checkDatabase(environment, production);
        } else if (production) {
            throw new CannotStart(("Production needs a PostgreSQL %d of its own: give its address in VIDPOVID_DB_URL, "
                    + "VIDPOVID_DB_USER and VIDPOVID_DB_PASSWORD.")
                            .formatted(OLDEST));
        } else if (EmbeddedDatabase.programs() == null && !joinsAnother(environment)) {
            throw PostgresPrograms.none();
        }
    }

    /** A command that is given beside a running portal needs no PostgreSQL of its own. */
    private static boolean joinsAnother(Environment environment) {
        return environment.getProperty("vidpovid.database.join", Boolean.class, false)
                && Files.exists(Path.of(environment.getProperty("vidpovid.database.folder", "data"), "postgresql", "postmaster.pid"));
    }

    private static void checkDatabase(Environment environment, boolean production) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("VIDPOVID_DB_URL is not the address of a PostgreSQL: "
                    + "it looks like jdbc:postgresql://localhost:5432/vidpovid");
        }
        try (var connection = DriverManager.getConnection(url,
                environment.getProperty("spring.datasource.username"), environment.getProperty("spring.datasource.password"))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("The database in VIDPOVID_DB_URL is PostgreSQL %d, and the portal needs PostgreSQL %d or newer."
                            .formatted(version, OLDEST));
            }
            if (production && hasDemonstrationData(connection)) {
                throw new CannotStart("The database in VIDPOVID_DB_URL holds demonstration data, so it cannot be used in production: "
                        + "give the portal an empty database.");
            }
            if (!production && environment.matchesProfiles("demonstration") && !hasDemonstrationData(connection)
                    && has(connection, "flyway_schema_history")) {
                throw new CannotStart("The database in VIDPOVID_DB_URL is a real one, and a demonstration would let anybody in as anybody: "
                        + "start with SPRING_PROFILES_ACTIVE=production, or give the demonstration another database.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database in VIDPOVID_DB_URL cannot be used: %s"
                            .formatted(reason(e)));
        }
    }

    /** The table is made by db/demonstration/__root, before any of the demonstration's data. */
    private static boolean hasDemonstrationData(Connection connection) throws SQLException {
        return has(connection, "demonstration_data");
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_catalog.pg_class where relname = ? and relkind = 'r'")) {
            statement.setString(1, table);
            return statement.executeQuery().next();
        }
    }

    /** By PostgreSQL's own error codes. An address can hold a password, so it is never repeated. */
    private static String reason(SQLException failure) {
        return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
            case "28P01", "28000" -> "it refuses the user and password of VIDPOVID_DB_USER and VIDPOVID_DB_PASSWORD.";
            case "3D000" -> "the server has no database of that name; create it first.";
            case "53300" -> "the server has no free connections.";
            case String state when state.startsWith("08") -> "no PostgreSQL answers there; is it running, and is the address right?";
            case String state -> "PostgreSQL answers with error %s.".formatted(state);
        };
    }
}
