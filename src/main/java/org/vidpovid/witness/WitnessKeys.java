package org.vidpovid.witness;

import module java.base;
import org.vidpovid.commands.*;
import org.vidpovid.tlog.*;

/** The file with the keys of a witness, one a line: only its owner may read it. */
public final class WitnessKeys {

    private WitnessKeys() {}

    /**
     * The keys in a file.
     *
     * @throws CannotDo if it holds anything else; what it holds is never told
     */
    public static List<SigningKey> read(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(SigningKey::parse).toList();
        } catch (IOException | Rejected e) {
            throw new CannotDo("The keys in %s cannot be read (%s): make some with create-witness-key.", file,
                    e.getClass().getSimpleName());
        }
    }

    /**
     * Makes new keys in a new file.
     *
     * @param name of the witness: its address without https://
     * @param types one key of each
     */
    public static List<SigningKey> create(Path file, String name, List<VerifierKey.Type> types) throws Exception {
        var random = new SecureRandom();
        var keys = types.stream().map(type -> SigningKey.generate(name, type, random)).toList();
        var text = keys.stream().map(key -> key.secret() + "\n").collect(Collectors.joining());
        NewFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
        return keys;
    }
}
