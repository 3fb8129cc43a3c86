package org.vidpovid.operations;

import module java.base;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.*;

/** Which file is meant, for those commands that write or read a backup. */
final class BackupPlace {

    @Parameters(paramLabel = "FILE", description = "The file of the backup.")
    private Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "TEXT",
            description = "Its first line is the passphrase that the backup is sealed under. Without one, whoever has the backup "
            + "can read it.")
    private @Nullable Path passphraseFile;

    Path file() {
        return file;
    }

    /** Null for a backup that is not sealed. */
    @Nullable String passphrase() {
        return passphraseFile == null ? null : Seal.passphrase(passphraseFile);
    }
}
