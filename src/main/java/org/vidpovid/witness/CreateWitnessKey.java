package org.vidpovid.witness;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import org.vidpovid.tlog.*;
import picocli.CommandLine.*;

/** Makes the keys of a witness: one that all clients know, and one that no quantum computer breaks. */
@Command(name = "create-witness-key", sortOptions = false,
        description = "Makes the keys of a witness, in a file that only its owner can read.")
final class CreateWitnessKey implements Task {

    @Parameters(paramLabel = "FILE", description = "A new file; give it to the command witness, and keep a copy in a safe.")
    private Path file = Path.of("");
    @Option(names = "--name", required = true, description = "The address of the witness without https://, such as witness.example.org/w1")
    private String name = "";
    @Option(names = "--only-ed25519", description = "No ML-DSA-44 key: its cosignatures are 3 KB each, too long for a QR code.")
    private boolean isShort;

    @Override
    public List<String> settings() {
        return List.of(UNMIGRATED);
    }

    @Override
    public boolean isCheckedAtStart() {
        return false; // it needs no database
    }

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        try {
            var types = isShort ? List.of(VerifierKey.Type.COSIGNATURE)
                    : List.of(VerifierKey.Type.COSIGNATURE, VerifierKey.Type.ML_DSA_COSIGNATURE);
            var keys = WitnessKeys.create(file, name, types);
            System.out.printf("The keys are in %s. Whoever has that file can sign as this witness.%nGive these halves to the logs:%n",
                    file);
            keys.forEach(key -> System.out.println(key.verifier()));
            return 0;
        } catch (Rejected _) {
            throw new CannotDo("--name is not a name for a witness: give its address without https://, and without spaces and pluses.");
        }
    }
}
