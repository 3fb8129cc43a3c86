package org.vidpovid.witness;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import org.vidpovid.keys.KeyFile;
import picocli.CommandLine.*;

/** A witness as a process of its own: on a machine that is not the log's, in hands that are not the log's. */
@Command(name = "witness", sortOptions = false,
        description = "Watches logs and cosigns their checkpoints (C2SP tlog-witness), until it is stopped.")
public final class RunWitness implements Task.WithoutDatabase {

    @Option(names = "--keys", required = true, paramLabel = "FILE", description = "Made by create-witness-key.")
    private Path keys = Path.of("");
    @Option(names = "--logs", required = true, paramLabel = "FILE",
            description = "One log a line: ORIGIN KEY [ADDRESS]. One with an address, https://portal.example.gov.ua/log, is asked for "
            + "its news.")
    private Path logs = Path.of("");
    @Option(names = "--storage", required = true, paramLabel = "FOLDER",
            description = "What it has seen. Never run two witnesses on copies of it.")
    private Path storage = Path.of("");
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private String host = "";
    @Option(names = "--port", defaultValue = "8090", description = "0 is any that is free (default: ${DEFAULT-VALUE}).")
    private int port;
    @Option(names = "--every", defaultValue = "5", paramLabel = "SECONDS",
            description = "How often logs are asked (default: ${DEFAULT-VALUE}).")
    private int every;
    @Option(names = "--patience", defaultValue = "120", paramLabel = "SECONDS",
            description = "How long an older checkpoint may be a cache's fault (default: ${DEFAULT-VALUE}).")
    private int patience;
    @Option(names = "--on-alarm", paramLabel = "PROGRAM",
            description = "Is run at an alarm, with the file of the evidence as its argument; without one if the disk is full.")
    private Optional<Path> hook = Optional.empty();

    public static List<Task> commands() {
        return List.of(new RunWitness());
    }

    @Override
    public int run(ApplicationContext portal, Portal about) throws Exception {
        var watch = new Told(System.err, hook);
        var clock = portal.getBean(Clock.class);
        try (var witness = Witness.open(KnownLog.read(lines()), KeyFile.read(keys), storage, clock, watch);
                var server = WitnessServer.start(witness, new InetSocketAddress(host, port))) {
            System.out.printf("The witness listens at http://%s:%d/%n", host, server.address().getPort());
            witness.verifiers().forEach(System.out::println);
            witness.logs().stream().filter(WitnessedLog::isConvicted).map(log -> log.known().origin())
                    .forEach(origin -> System.err.printf("ALARM stands: nothing of %s is cosigned; see %s%n", origin, storage));
            System.out.flush();
            new Follower(witness, watch, clock, Duration.ofSeconds(patience)).run(Duration.ofSeconds(Math.max(1, every)));
        } catch (BindException _) {
            throw new CannotDo("Nothing can listen at %s, port %d: choose another --port.", host, port);
        }
        return 0;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(logs);
        } catch (IOException _) {
            throw new CannotDo("The list of logs %s cannot be read.", logs);
        }
    }
}
