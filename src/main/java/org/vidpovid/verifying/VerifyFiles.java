package org.vidpovid.verifying;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import org.vidpovid.tlog.*;
import org.vidpovid.web.Language;
import picocli.CommandLine.*;

/** Checks the files of a receipt on any machine, without a network and without a database, by a key that was published elsewhere. */
@Command(name = "verify", sortOptions = false,
        description = "Checks the files of a receipt: promise, tlog-proof, opening. It asks nobody and trusts only the given keys.")
public final class VerifyFiles implements Task.WithoutDatabase {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of one receipt, in any order.")
    private List<Path> files = List.of();
    @Option(names = "--key", required = true, description = "The key of the log, as /log/key or a newspaper has it: NAME+ID+KEY")
    private String key = "";
    @Option(names = "--origin", description = "The first line of its checkpoints, if that is not the name of its key.")
    private Optional<String> origin = Optional.empty();
    @Option(names = "--witness", paramLabel = "KEY", description = "The key of a witness that is known to you; as often as needed.")
    private List<String> witnesses = new ArrayList<>();
    @Option(names = "--number", description = "The number of the case that the receipt should be of; needs the opening.")
    private Optional<String> number = Optional.empty();
    @Option(names = "--cosigned", defaultValue = "0", paramLabel = "HOW-MANY",
            description = "Refuse it if fewer of these witnesses have cosigned.")
    private int least;

    public static List<Task> commands() {
        return List.of(new VerifyFiles());
    }

    @Override
    public int run(ApplicationContext portal, Portal about) {
        return run(portal.getBean(Clock.class).instant(), System.out);
    }

    int run(Instant now, PrintStream out) {
        var log = key(key);
        var trust = new Trust(origin.orElse(log.name()), log, witnesses.stream().map(VerifyFiles::key).toList());
        var verdict = Checking.of(files.stream().map(VerifyFiles::read).toList(), number.orElse(""), trust, now);
        for (var finding : verdict.findings()) {
            out.println(switch (finding) {
                case Finding.True _ -> "yes    ";
                case Finding.False _ -> "NO     ";
                case Finding.Open _ -> "open   ";
            } + finding.said().in(Language.EN));
        }
        verdict.entry().ifPresent(entry -> out.println("entry  " + entry));
        if (verdict.witnesses().size() < least) {
            throw new CannotDo("Of the given witnesses %d have cosigned, not %d.", verdict.witnesses().size(), least);
        }
        return verdict.isProven() ? 0 : 1;
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (Rejected e) {
            throw new CannotDo("That is no key of a log or witness: %s", e.getMessage());
        }
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > Evidence.LONGEST) throw new CannotDo("%s is too long for a file of a receipt.", file);
            return Files.readAllBytes(file);
        } catch (IOException _) {
            throw new CannotDo("%s cannot be read.", file);
        }
    }
}
