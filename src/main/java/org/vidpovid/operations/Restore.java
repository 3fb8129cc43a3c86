package org.vidpovid.operations;

import module java.base;
import java.sql.*;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import picocli.CommandLine.*;

/**
 * Puts a backup into an empty database. The whole file is read and checked before anything is changed; then the migrations make the
 * tables, and one transaction fills them, in an order that the foreign keys allow and with all triggers in force. If the machine dies
 * meanwhile, the database is still empty, and the command can be given again.
 */
@Command(name = "restore",
        description = "Puts a backup into an empty database. What is wrong with the backup is found out before anything is changed.")
final class Restore implements Task {

    @Mixin
    private final BackupPlace place = new BackupPlace();

    @Override
    public List<String> settings() {
        return List.of(UNMIGRATED);
    }

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        var backup = new BackupFile(place.file(), place.passphrase());
        var manifest = backup.verified();
        var database = portal.getBean(DataSource.class);
        var migrations = Migrations.of(database);
        checkRelease(manifest, migrations);
        checkKind(manifest, portal.getEnvironment().matchesProfiles("demonstration"));
        try (var connection = database.getConnection()) {
            checkEmpty(new Catalog(connection), about.tables());
        }
        migrations.migrate(database); // the tables, but nobody of the demonstration: those come from the backup if they were in it
        var leftOver = load(backup, manifest, database, about.tables());
        System.out.printf("Restored %d rows of %d tables, as they were at %s.%n", manifest.rows(),
                manifest.tables().size() - leftOver.size(), manifest.madeAt());
        if (!leftOver.isEmpty()) {
            System.out.println("Left in the backup, as they are not the portal’s: " + String.join(", ", leftOver) + ".");
        }
        if (!manifest.demonstration()) {
            System.out.println("The public log signs nothing until you decide: see docs/operations.md, Backup.");
        }
        System.out.println("Nobody is signed in. Jobs that were under way begin again. Now start the portal.");
        return 0;
    }

    private static void checkRelease(Manifest manifest, Migrations migrations) {
        if (!migrations.ofPortal().equals(manifest.migrations())) {
            throw new CannotDo("The backup was made by another release of the portal (%s) with other tables: restore it with that release, "
                    + "then upgrade.", manifest.release());
        }
    }

    private static void checkKind(Manifest manifest, boolean demonstration) {
        if (manifest.demonstration() && !demonstration) {
            throw new CannotDo("The backup is of a demonstration, whose people are invented: it cannot be restored for production.");
        }
        if (!manifest.demonstration() && demonstration) {
            throw new CannotDo("The backup is of a real portal, and a demonstration would let anybody in as anybody: restore it with "
                    + "SPRING_PROFILES_ACTIVE=production.");
        }
    }

    private static void checkEmpty(Catalog catalog, Portal.Tables particular) throws SQLException {
        for (var table : catalog.tables()) {
            if (Migrations.isHistory(table.table()) || particular.leftOut().contains(table.table())) continue;
            if (!catalog.isEmpty(table.table())) {
                throw new CannotDo("The database is not empty: restore into a new one, so that nothing is lost or mixed.");
            }
        }
    }

    /** All of it or nothing. Gives the tables of the backup that there are none for: somebody had put them beside ours. */
    private static List<String> load(BackupFile backup, Manifest manifest, DataSource database, Portal.Tables particular) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var catalog = new Catalog(connection);
            if (manifest.demonstration()) catalog.tell(particular.makesDemonstration());
            var columns = catalog.tables().stream().collect(Collectors.toMap(Catalog.Columns::table, Catalog.Columns::columns));
            checkNames(manifest, columns);
            var there = columns.keySet();
            // the database was empty: what is there now the migrations have put there, their histories too, and it comes from the backup
            for (var table : there) if (!catalog.isEmpty(table)) catalog.tell("delete from " + table);
            catalog.tell("set constraints all deferred");
            var tables = manifest.tables().stream().filter(table -> there.contains(table.name()))
                    .collect(Collectors.toMap(Manifest.Table::entry, table -> table));
            backup.each((entry, content) -> {
                var table = tables.get(entry.getName());
                if (table != null) fill(connection, table, content);
            });
            for (var table : tables.values()) {
                if (catalog.count(table.name()) != table.rows()) {
                    throw new CannotDo("The table %s did not take all its rows: nothing was restored.", table.name());
                }
            }
            for (var sequence : manifest.sequences()) {
                catalog.tell("select setval('%s', %d, %b)".formatted(sequence.name().replace("'", "''"), sequence.last(),
                        sequence.called()));
            }
            var counting = catalog.sequences().stream().map(Manifest.Sequence::name).collect(Collectors.toSet());
            for (var sequence : manifest.sequences()) {
                if (counting.contains(sequence.name())) {
                    catalog.tell("select setval('%s', %d, %b)".formatted(sequence.name().replace("'", "''"), sequence.last(),
                            sequence.called()));
                }
            }
            for (var statement : particular.afterwards()) catalog.tell(statement);
            connection.commit();
            connection.setAutoCommit(true);
            catalog.tell("analyze");
            return manifest.tables().stream().map(Manifest.Table::name).filter(table -> !there.contains(table)).toList();
        }
    }

    /** These names become part of statements, and whoever made the file may have written anything there. */
    static void checkNames(Manifest manifest, Map<String, List<String>> columns) {
        for (var table : manifest.tables()) {
            if (!columns.getOrDefault(table.name(), table.columns()).containsAll(table.columns())) {
                throw new CannotDo("The backup has columns in %s that there are none of: nothing was restored.", table.name());
            }
        }
    }

    /** The file may have been changed since it was checked: what goes in is what was promised. */
    private static void fill(Connection connection, Manifest.Table table, InputStream content) throws Exception {
        var digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
        connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy %s (%s) from stdin (format binary)".formatted(table.name(), String.join(", ", table.columns())), digested);
        digested.transferTo(OutputStream.nullOutputStream());
        if (!HexFormat.of().formatHex(digested.getMessageDigest().digest()).equals(table.sha256())) {
            throw new CannotDo("The backup was changed while it was being restored: nothing was restored.");
        }
    }
}
