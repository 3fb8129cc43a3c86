package org.vidpovid.keys;

import static org.assertj.core.api.Assertions.*;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vidpovid.commands.CannotDo;
import org.vidpovid.tlog.*;
import picocli.CommandLine;

/** Keys are made once, for their owner alone; what is told are their public halves. */
class CreateKeysTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aLogHasOneKeyAndAWitnessTwo() throws Exception {
        var log = folder.resolve("log");
        assertThat(made(new CreateKeys.OfLog(), log, "--origin=portal.example/log")).isZero();
        assertThat(types(log)).containsExactly(VerifierKey.Type.ED25519);
        var witness = folder.resolve("witness");
        made(new CreateKeys.OfWitness(), witness, "--name=witness.example/w1");
        assertThat(types(witness)).containsExactly(VerifierKey.Type.COSIGNATURE, VerifierKey.Type.ML_DSA_COSIGNATURE);
        var brief = folder.resolve("brief");
        made(new CreateKeys.OfWitness(), brief, "--name=witness.example/w1", "--only-ed25519");
        assertThat(types(brief)).containsExactly(VerifierKey.Type.COSIGNATURE);
    }

    @Test
    void theSecretIsInTheFileOfItsOwnerAndNowhereElse() throws Exception {
        var file = folder.resolve("key");
        made(new CreateKeys.OfLog(), file, "--origin=portal.example/log");
        var key = KeyFile.read(file).getFirst();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(key.verifier().toString(), file.toString()).doesNotContain(key.secret());
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE);
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> made(new CreateKeys.OfLog(), file, "--origin=portal.example/log"))
                .withMessageContaining("there already");
        assertThat(KeyFile.read(file).getFirst().secret()).isEqualTo(key.secret());
    }

    @Test
    void whatIsNoNameOrNoKeyIsToldWithoutTellingWhatItIs() throws IOException {
        var file = folder.resolve("key");
        for (var name : List.of("a name", "a+b", "")) {
            assertThatExceptionOfType(CannotDo.class).as(name).isThrownBy(() -> made(new CreateKeys.OfLog(), file, "--origin=" + name))
                    .withMessageContaining("no name for a key");
        }
        assertThat(file).doesNotExist();
        Files.writeString(file, "PRIVATE+KEY+secret\n");
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> KeyFile.read(file)).withMessageNotContaining("secret");
    }

    private int made(CreateKeys command, Path file, String... options) throws Exception {
        new CommandLine(command).parseArgs(Stream.concat(Stream.of(file.toString()), Stream.of(options)).toArray(String[]::new));
        return command.run(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static List<VerifierKey.Type> types(Path file) {
        return KeyFile.read(file).stream().map(key -> key.verifier().type()).toList();
    }
}
