package org.vidpovid.operations;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vidpovid.PortalTest;
import org.vidpovid.commands.*;

/** Backups that are not whole, not ours, or not for here: each is refused with a sentence, and nothing is changed. */
@PortalTest
class RestoreTest {

    @Autowired ApplicationContext portal;
    @Autowired JdbcClient db;
    @TempDir static Path folder;
    static final Map<Boolean, byte[]> WHOLE = new ConcurrentHashMap<>();
    static Path passphrase = Path.of("");

    @BeforeEach
    void aBackupIsTaken() throws Exception {
        if (!WHOLE.isEmpty()) return;
        passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple");
        var plain = folder.resolve("plain");
        var sealed = folder.resolve("sealed");
        assertThat(Given.to(portal, new BackUp(), plain.toString())).startsWith("0 Backed up").contains("It is not sealed");
        assertThat(Given.to(portal, new BackUp(), sealed.toString(), "--passphrase-file=" + passphrase)).startsWith("0 Backed up")
                .doesNotContain("not sealed");
        WHOLE.put(false, Files.readAllBytes(plain));
        WHOLE.put(true, Files.readAllBytes(sealed));
        assertThat(new String(whole(true), StandardCharsets.ISO_8859_1)).doesNotContain("manifest");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWholeBackupIsFoundWhole(boolean sealed) throws Exception {
        var manifest = new BackupFile(written(whole(sealed)), sealed ? "correct horse battery staple" : null).verified();

        assertThat(manifest.demonstration()).isTrue();
        assertThat(manifest.tables()).extracting(Manifest.Table::name)
                .contains("people.person", "files.file", "cases.journal", "public.flyway_schema_history_people")
                .doesNotContain("public.spring_session", "public.spring_session_attributes");
        assertThat(manifest.tables()).extracting(Manifest.Table::name)
                .containsSubsequence("authorities.unit", "authorities.post", "authorities.official");
        assertThat(manifest.sequences()).extracting(Manifest.Sequence::name).contains("cases.serial");
        assertThat(manifest.migrations()).containsKeys("flyway_schema_history", "flyway_schema_history_cases");
    }

    @ParameterizedTest
    @CsvSource({"false, 0.0", "false, 0.1", "false, 0.5", "false, 0.9", "false, 0.9999", "true, 0.0", "true, 0.1", "true, 0.5",
            "true, 0.9", "true, 0.9999"})
    void aBackupThatIsCutShortIsRefused(boolean sealed, double kept) throws Exception {
        var whole = whole(sealed);
        refused(written(Arrays.copyOf(whole, (int) (whole.length * kept))), sealed, "cut short|not a backup|does not open");
    }

    @ParameterizedTest
    @CsvSource({"false, 0.0", "false, 0.2", "false, 0.5", "false, 0.98", "false, 0.99999", "true, 0.0", "true, 0.001", "true, 0.2",
            "true, 0.5", "true, 0.99999"})
    void aBackupOfWhichOneBitWasChangedIsRefused(boolean sealed, double where) throws Exception {
        var changed = whole(sealed).clone();
        changed[(int) (changed.length * where)] ^= 4;
        refused(written(changed), sealed, "cut short or changed|not a backup|does not open");
    }

    @Test
    void aSealedBackupOpensWithItsPassphraseOnly() throws Exception {
        var sealed = written(whole(true));
        refused(sealed, false, "is sealed: give its passphrase");
        var other = Files.writeString(folder.resolve("other"), "Correct horse battery staple");
        assertThatThrownBy(() -> Given.to(portal, new Restore(), sealed.toString(), "--passphrase-file=" + other))
                .isInstanceOf(CannotDo.class).hasMessageContaining("does not open");
        var brief = Files.writeString(folder.resolve("brief"), "secret");
        assertThatThrownBy(() -> Given.to(portal, new Restore(), sealed.toString(), "--passphrase-file=" + brief))
                .isInstanceOf(CannotDo.class).hasMessageContaining("fewer than 12");
        assertThatThrownBy(() -> Given.to(portal, new Restore(), sealed.toString(), "--passphrase-file=" + folder.resolve("none")))
                .isInstanceOf(CannotDo.class).hasMessageContaining("cannot be read");
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        refused(written("It was a dark and stormy night".getBytes(StandardCharsets.UTF_8)), false, "not a backup");
        refused(written(new byte[0]), false, "not a backup");
        refused(folder.resolve("nowhere"), false, "There is no file");
        refused(folder, false, "There is no file");
    }

    @Test
    void aBackupOfAnotherReleaseFormatOrKindIsRefused() throws Exception {
        refused(rewritten(one -> new Manifest(2, one.release(), one.madeAt(), one.migrations(), one.demonstration(), one.tables(),
                one.sequences())), false, "has the format 2");
        refused(rewritten(one -> {
            var others = new TreeMap<>(one.migrations());
            others.put("flyway_schema_history_cases", List.of(new Migrations.Step("1", "V1__cases.sql", 7)));
            return new Manifest(1, "0.0", one.madeAt(), others, one.demonstration(), one.tables(), one.sequences());
        }), false, "made by another release of the portal \\(0.0\\)");
        refused(rewritten(one -> new Manifest(1, one.release(), one.madeAt(), one.migrations(), false, one.tables(), one.sequences())),
                false, "is of a real portal");
        refused(rewritten(one -> new Manifest(1, one.release(), one.madeAt(), one.migrations(), true,
                one.tables().subList(1, one.tables().size()), one.sequences())),
                false, "cut short or changed");
    }

    @Test
    void aDatabaseThatHoldsSomethingIsLeftAsItIs() throws Exception {
        refused(written(whole(false)), false, "The database is not empty");
    }

    @Test
    void nothingIsOverwrittenAndNothingHalfIsLeft() throws Exception {
        var there = Files.writeString(folder.resolve("there"), "mine");
        assertThatThrownBy(() -> Given.to(portal, new BackUp(), there.toString())).isInstanceOf(CannotDo.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> Given.to(portal, new BackUp(), folder.resolve("no/such/folder").toString())).isInstanceOf(CannotDo.class)
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> NewFile.write(folder.resolve("half"), out -> {
            out.write(1);
            throw new IOException("the disk is full");
        }, _ -> {})).hasMessage("the disk is full");
        assertThat(there).hasContent("mine");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".partial") || name.equals("half"));
        }
    }

    @Test
    void namesThatBecomeStatementsAreThoseThatThereAre() throws Exception {
        var there = Map.of("cases.journal", List.of("case_id", "position"), "cases.number", List.of("year"));
        Restore.checkNames(claiming("cases.journal", "case_id", "position"), there);
        Restore.checkNames(claiming("somebody.elses", "x"), there); // which is left in the backup
        assertThatThrownBy(() -> Restore.checkNames(claiming("cases.journal", "case_id) from program 'touch /tmp/x' --"), there))
                .isInstanceOf(CannotDo.class).hasMessageContaining("nothing was restored");
    }

    private static Manifest claiming(String table, String... columns) {
        return new Manifest(1, "1", Instant.EPOCH, Map.of(), true, List.of(new Manifest.Table(table, List.of(columns), 0, "")), List.of());
    }

    private void refused(Path backup, boolean sealed, String sentence) {
        var before = db.sql("select count(*) from pg_catalog.pg_class").query(Long.class).single();
        var arguments = sealed ? new String[] {backup.toString(), "--passphrase-file=" + passphrase} : new String[] {backup.toString()};
        assertThatThrownBy(() -> Given.to(portal, new Restore(), arguments)).isInstanceOf(CannotDo.class).message()
                .containsPattern(sentence);
        assertThat(db.sql("select count(*) from pg_catalog.pg_class").query(Long.class).single()).isEqualTo(before);
    }

    private static byte[] whole(boolean sealed) {
        return Objects.requireNonNull(WHOLE.get(sealed));
    }

    private static Path written(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "backup", ""), content);
    }

    /** A backup that is whole, but says something else of itself. */
    private static Path rewritten(UnaryOperator<Manifest> change) throws Exception {
        var file = Files.createTempFile(folder, "backup", "");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            new BackupFile(written(whole(false)), null).each((entry, content) -> {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(Manifest.NAME) ? change.apply(Manifest.of(content.readAllBytes())).json()
                        : content.readAllBytes());
            });
            zip.setComment(BackupFile.PLACE);
        }
        BackupFile.finish(file);
        return file;
    }
}
