package org.vidpovid.keys;

import module java.base;
import org.vidpovid.commands.*;
import org.vidpovid.tlog.*;

/** A file with signing keys, one a line as {@link SigningKey#secret} writes them: only its owner may read it. */
public final class KeyFile {

    private KeyFile() {}

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
     * Makes new keys in a new file. If we die within, there is no file of that name.
     *
     * @param name of all of them
     * @param types one key of each
     * @throws Rejected unless a key may have this name
     * @throws CannotDo if the file is there already, or cannot be
     */
    public static List<SigningKey> create(Path file, String name, List<VerifierKey.Type> types) throws Exception {
        var random = new SecureRandom();
        var keys = types.stream().map(type -> SigningKey.generate(name, type, random)).toList();
        var text = keys.stream().map(key -> key.secret() + "\n").collect(Collectors.joining());
        NewFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
        return keys;
    }
}
