package org.vidpovid.publiclog;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import org.vidpovid.tlog.*;
import picocli.CommandLine.*;

/** Makes the key of a log that begins now. It is made once and for ever: another key is another log. */
@Command(name = "create-log-key", sortOptions = false,
        description = "Makes the key of the public log, in a file that only its owner can read.")
final class CreateLogKey implements Task {

    @Parameters(paramLabel = "FILE", description = "A new file; name it in VIDPOVID_LOG_KEY, and keep a copy in a safe.")
    private Path file = Path.of("");
    @Option(names = "--origin", required = true, description = "The address of the log without https://, such as portal.example.gov.ua/log")
    private String origin = "";

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
            var key = SigningKey.generate(origin, VerifierKey.Type.ED25519, new SecureRandom());
            NewFile.write(file, out -> out.write((key.secret() + "\n").getBytes(StandardCharsets.UTF_8)), _ -> {});
            System.out.printf("The key is in %s. Whoever has that file can sign as this log.%nPublish this half of it: %s%n", file,
                    key.verifier());
            return 0;
        } catch (Rejected _) {
            throw new CannotDo("--origin is not a name for a log: give its address without https://, and without spaces and pluses.");
        }
    }
}
