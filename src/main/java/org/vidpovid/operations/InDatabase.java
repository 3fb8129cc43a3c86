package org.vidpovid.operations;

import module java.base;
import java.sql.*;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.catalogue.Service;
import org.vidpovid.commands.*;
import org.vidpovid.people.*;

/** What {@code check-config} looks at in the database: PostgreSQL itself, the migrations, and whether there is somebody for everything. */
final class InDatabase {

    private static final Duration TOLERATED = Duration.ofSeconds(2);
    private static final Duration TOO_MUCH = Duration.ofMinutes(1);

    private InDatabase() {}

    static List<Finding> of(DataSource database, ApplicationContext portal) throws Exception {
        var found = new ArrayList<Finding>();
        try (var connection = database.getConnection()) {
            found.add(Finding.ok("PostgreSQL %s answers.", connection.getMetaData().getDatabaseProductVersion()));
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var value = asked(connection, "show " + setting);
                found.add(value.equals("off") ? Finding.wrong("switch it on: a receipt is a promise that the application is on the disk",
                        "PostgreSQL’s %s is off.", setting)
                        : Finding.ok("PostgreSQL’s %s is %s.", setting, value));
            }
            var encoding = asked(connection, "show server_encoding");
            found.add(encoding.equals("UTF8") ? Finding.ok("The database speaks UTF-8.")
                    : Finding.wrong("make a database with encoding 'UTF8', as docs/operations.md says",
                            "The encoding of the database is %s.", encoding));
            found.add(clock(Instant.parse(asked(connection,
                    "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"))));
        }
        var migrations = Migrations.of(database);
        if (!migrations.wrong().isEmpty()) {
            found.add(Finding.wrong("start the release that the database is of, or restore a backup of this one",
                    "Migrations that are not this portal’s, or failed: %s.", String.join(", ", migrations.wrong())));
        } else if (!migrations.pending().isEmpty()) {
            found.add(Finding.warning(
                    "take a backup, then start the portal: it brings the database up to date by itself; who answers for what can be looked "
                    + "at after that",
                    "Migrations to come: %s.", String.join(", ", migrations.pending())));
        } else {
            found.add(Finding.ok("The database is of this release."));
            found.addAll(people(portal));
        }
        return found;
    }

    private static List<Finding> people(ApplicationContext portal) {
        var found = new ArrayList<Finding>();
        var authorities = portal.getBean(Authorities.class);
        for (var service : portal.getBean(Catalogue.class).services()) answers(service, authorities).ifPresent(found::add);
        if (found.isEmpty()) found.add(Finding.ok("Behind every service stand three named people."));
        var admins = portal.getBean(Roles.class).holders().values().stream().filter(roles -> roles.contains(Role.ADMIN)).count();
        found.add(admins > 0 ? Finding.ok("Administrators: %d.", admins)
                : Finding.warning("make the first by create-admin", "There is no administrator."));
        return found;
    }

    private static Optional<Finding> answers(Service service, Authorities authorities) {
        var unit = service.procedure().unit();
        try {
            authorities.headOf(authorities.unit(unit).id());
            return Optional.empty();
        } catch (NoSuchElementException e) {
            return Optional.of(Finding.wrong("make the unit at /admin, or give the service another",
                    "The service %s is decided by the unit %s, which there is none of.", service.slug(), unit));
        } catch (IllegalStateException e) {
            return Optional.of(Finding.wrong("appoint a head, a deputy and a superior at /admin",
                    "The unit %s, which decides on %s, has no three people who answer for it.", unit, service.slug()));
        }
    }

    private static Finding clock(Instant database) {
        var apart = Duration.between(database, Instant.now()).abs();
        if (apart.compareTo(TOLERATED) <= 0) return Finding.ok("This machine and the database agree about the time.");
        var advice = "let both machines set their clocks by the network (NTP): days that the law counts depend on it";
        return apart.compareTo(TOO_MUCH) > 0 ? Finding.wrong(advice, "The clocks of this machine and the database are %d seconds apart.",
                apart.toSeconds())
                : Finding.warning(advice, "The clocks of this machine and the database are %d seconds apart.", apart.toSeconds());
    }

    private static String asked(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement(); var answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
