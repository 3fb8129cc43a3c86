package org.vidpovid.proof;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.*;

/**
 * A backup is taken while citizens go on applying, and is restored elsewhere: whoever had a receipt before it began has it there, nothing
 * is there by half, and the portal goes on from where it was. With {@code -Pproof} there are more citizens.
 */
@Beside
class BackupTest {

    private static final int BEFORE = Boolean.getBoolean("vidpovid.proof") ? 200 : 8;
    private static final int AT_ONCE = 3;

    @TempDir Path folder;
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    @Test
    void everyReceiptFromBeforeABackupUnderLoadIsTrueInTheRestoredPortal() throws Exception {
        var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple\n");
        var backup = folder.resolve("portal.backup");
        List<Receipt> before;
        int during;
        String key;
        try (var portal = RunningPortal.started(folder.resolve("data"), "server.forward-headers-strategy=native");
                var citizens = Executors.newFixedThreadPool(AT_ONCE)) {
            var root = portal.address("/");
            var all = Stream.generate(() -> citizens.submit(() -> apply(root))).limit(AT_ONCE).toList();
            while (receipts.size() < BEFORE && all.stream().noneMatch(Future::isDone)) Thread.sleep(20);
            before = List.copyOf(receipts);
            var taken = RunningPortal.commanded(folder.resolve("data"), "backup", backup.toString(), "--passphrase-file=" + passphrase);
            during = receipts.size() - before.size();
            key = key(root);
            isOver = true;
            for (var one : all) one.get();
            assertThat(taken.complained()).isEmpty();
            assertThat(taken.code()).isZero();
        }
        assertThat(before).hasSizeGreaterThanOrEqualTo(BEFORE);
        assertThat(during).as("receipts handed out while the backup was taken").isPositive();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");

        var elsewhere = folder.resolve("elsewhere/data");
        var cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) - 1));
        var refused = RunningPortal.commanded(elsewhere, "restore", cut.toString(), "--passphrase-file=" + passphrase);
        assertThat(refused.complained().strip()).containsPattern("does not open|cut short or changed").hasLineCount(1);
        assertThat(refused.code()).isEqualTo(1);
        var restored = RunningPortal.commanded(elsewhere, "restore", backup.toString(), "--passphrase-file=" + passphrase);
        assertThat(restored.complained()).isEmpty();
        assertThat(restored.said()).contains("Restored ", "Nobody is signed in");

        try (var portal = RunningPortal.started(elsewhere, "server.forward-headers-strategy=native")) {
            var root = portal.address("/");
            var books = new Books(portal);
            assertThat(books.halves()).isEmpty();
            assertThat(key(root)).as("the log goes on as another: what was signed after the backup is not signed anew").isNotEqualTo(key);
            var numbers = books.numbers();
            for (var receipt : before) assertThat(receipt.found(root)).isEqualTo(receipt);
            var anew = new Citizen();
            anew.fill(root);
            assertThat(numbers.values()).doesNotContain(anew.send(root).number());
            assertThat(books.halves()).isEmpty();
            System.out.printf("Receipts before the backup: %d, all true in the restored portal, which has %d cases; %d came while it "
                    + "was taken.%n",
                    before.size(), numbers.size(), during);
        }
    }

    private static String key(URI root) throws IOException {
        try (var answer = root.resolve("/log/key").toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Void apply(URI root) throws IOException {
        while (!isOver) {
            var citizen = new Citizen();
            citizen.fill(root);
            receipts.add(citizen.send(root));
        }
        return null;
    }
}
