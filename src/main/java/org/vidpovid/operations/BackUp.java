package org.vidpovid.operations;

import module java.base;
import java.sql.*;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.vidpovid.commands.*;
import picocli.CommandLine.*;

/**
 * Takes all tables as they are at one moment, while the portal goes on working. In memory is never more than a few rows.
 * If the machine dies meanwhile, there is a {@code .partial} file and no backup.
 */
@Command(name = "backup",
        description = "Writes all that the portal keeps into one new file, as of one moment; the portal may go on working.")
final class BackUp implements Task {

    @Mixin
    private final BackupPlace place = new BackupPlace();

    @Override
    public List<String> settings() {
        return List.of(UNMIGRATED);
    }

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        var file = place.file();
        var passphrase = place.passphrase();
        var database = portal.getBean(DataSource.class);
        var migrations = Migrations.of(database);
        if (migrations.applied().values().stream().allMatch(List::isEmpty)) {
            throw new CannotDo("The database is empty: there is nothing to back up.");
        }
        if (!migrations.pending().isEmpty() || !migrations.wrong().isEmpty()) {
            throw new CannotDo("The database is of another release than this portal, which could not restore the backup: take it with the "
                    + "release that the database is of.");
        }
        var written = new Manifest[1];
        NewFile.write(file, out -> {
            var target = passphrase == null ? out : Seal.around(out, passphrase);
            written[0] = write(target, database, migrations, about.tables(), portal.getEnvironment());
            target.close();
        }, unnamed -> {
            if (passphrase == null) BackupFile.finish(unnamed);
            new BackupFile(unnamed, passphrase).verified();
        });
        System.out.printf("Backed up %d tables with %d rows into %s (%d KB), and read it back: it is whole.%n", written[0].tables().size(),
                written[0].rows(), file, Files.size(file) / 1024);
        if (passphrase == null) {
            System.out.println("It is not sealed and holds people’s data: keep it where nobody else can read it, or use "
                    + "--passphrase-file.");
        }
        return 0;
    }

    private static Manifest write(OutputStream out, DataSource database, Migrations migrations, Portal.Tables particular,
            Environment environment) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return write(out, connection, migrations, particular, environment);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Manifest write(OutputStream out, Connection connection, Migrations migrations, Portal.Tables particular,
            Environment environment) throws Exception {
        var catalog = new Catalog(connection);
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var tables = new ArrayList<Manifest.Table>();
        for (var table : catalog.tables()) {
            if (particular.leftOut().contains(table.table())) continue;
            zip.putNextEntry(new ZipEntry("tables/" + table.table() + ".copy"));
            var content = new DigestOutputStream(new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }
            }, MessageDigest.getInstance("SHA-256"));
            long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("copy %s (%s) to stdout (format binary)".formatted(table.table(), String.join(", ", table.columns())),
                            content);
            zip.closeEntry();
            tables.add(new Manifest.Table(table.table(), table.columns(), rows,
                    HexFormat.of().formatHex(content.getMessageDigest().digest())));
        }
        // read after the rows: a number that was given out meanwhile is skipped, never given out twice
        var manifest = new Manifest(Manifest.FORMAT, release(environment), Instant.now(), migrations.ofPortal(),
                tables.stream().anyMatch(table -> table.name().equals(particular.demonstration())), tables, catalog.sequences());
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.setComment(BackupFile.PLACE);
        zip.finish();
        return manifest;
    }

    static String release(Environment environment) {
        return environment.getProperty("spring.application.version", "unreleased");
    }
}
