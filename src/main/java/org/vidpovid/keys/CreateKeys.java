package org.vidpovid.keys;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import org.vidpovid.tlog.*;
import picocli.CommandLine.*;

/** Makes keys in a new file, and tells the halves of them that are public. */
public abstract sealed class CreateKeys implements Task.WithoutDatabase {

    @Parameters(paramLabel = "FILE", description = "A new file. Keep a copy of it in a safe.")
    private Path file = Path.of("");

    public static List<Task> commands() {
        return List.of(new OfLog(), new OfWitness());
    }

    /** The address without https://, of whatever they are the keys of. */
    abstract String named();

    /** One key of each. */
    abstract List<VerifierKey.Type> types();

    /** What the public halves are for. */
    abstract String forWhom();

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        return run(System.out);
    }

    int run(PrintStream out) throws Exception {
        try {
            var keys = KeyFile.create(file, named(), types());
            out.printf("Made in %s. Whoever has that file can sign as %s.%n%s%n", file, named(), forWhom());
            keys.forEach(key -> out.println(key.verifier()));
            return 0;
        } catch (Rejected _) {
            throw new CannotDo("That is no name for a key: give an address without https://, and without spaces and pluses.");
        }
    }

    /** The key of a log that begins now. It is made once and for ever: another key is another log. */
    @Command(name = "create-log-key", sortOptions = false,
            description = "Makes the key of the public log, in a file that only its owner can read: name it in VIDPOVID_LOG_KEY.")
    static final class OfLog extends CreateKeys {

        @Option(names = "--origin", required = true,
                description = "The address of the log without https://, such as portal.example.gov.ua/log")
        private String origin = "";

        @Override
        String named() {
            return origin;
        }

        @Override
        List<VerifierKey.Type> types() {
            return List.of(VerifierKey.Type.ED25519); // as C2SP tlog-tiles demands
        }

        @Override
        String forWhom() {
            return "Publish this half of it, where it can be found without the portal:";
        }
    }

    /** The keys of a witness: one that all clients know, and one that no quantum computer breaks. */
    @Command(name = "create-witness-key", sortOptions = false,
            description = "Makes the keys of a witness, in a file that only its owner can read: give it to the command witness.")
    static final class OfWitness extends CreateKeys {

        @Option(names = "--name", required = true,
                description = "The address of the witness without https://, such as witness.example.org/w1")
        private String name = "";
        @Option(names = "--only-ed25519", description = "No ML-DSA-44 key: its cosignatures are 3 KB each, too long for a QR code.")
        private boolean isShort;

        @Override
        String named() {
            return name;
        }

        @Override
        List<VerifierKey.Type> types() {
            return isShort ? List.of(VerifierKey.Type.COSIGNATURE)
                    : List.of(VerifierKey.Type.COSIGNATURE, VerifierKey.Type.ML_DSA_COSIGNATURE);
        }

        @Override
        String forWhom() {
            return "Give these halves to the logs:";
        }
    }
}
