package org.vidpovid.commands;

import module java.base;
import org.springframework.boot.*;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.*;

/**
 * {@code java -jar vidpovid.jar COMMAND}: no web server and no jobs, only what the command needs. It says plain sentences, and ends with 0
 * if it did what was asked, 1 if it could not, 2 if it did not understand. Settings are given as to the portal: in the environment, or as
 * {@code --name.of.setting=value}.
 */
public final class Commands {

    /** A setting has a dot in its name, an option of a command has none. */
    private static final String SETTING = "--[a-z-]+[.][^=]*(=.*)?";

    @Command(name = "vidpovid", mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
            description = "Without a command, the portal starts. Settings: docs/operations.md.")
    static final class All {}

    private final Portal portal;

    public Commands(Portal portal) {
        this.portal = portal;
    }

    /** Whether these arguments are a command, or ask for help; settings alone start the portal. */
    public static boolean areIn(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> !argument.matches(SETTING + "|--debug|--trace"));
    }

    /** Does what the arguments say. */
    public int run(String... arguments) {
        var settings = Stream.of(arguments).filter(argument -> argument.matches(SETTING)).toList();
        var others = Stream.of(arguments).filter(argument -> !argument.matches(SETTING)).toArray(String[]::new);
        var line = new CommandLine(new All());
        portal.tasks().get().forEach(task -> line.addSubcommand(task.name(), task));
        line.setExecutionStrategy(parsed -> {
            var last = parsed.asCommandLineList().getLast();
            if (!(last.getCommand() instanceof Task task) || last.isUsageHelpRequested()) {
                var asked = new CommandLine.RunLast().execute(parsed);
                return parsed.isUsageHelpRequested() ? asked : tell(line, ExitCode.USAGE);
            }
            return inPortal(task, settings);
        });
        line.setParameterExceptionHandler((failure, _) -> {
            System.err.println(failure.getMessage());
            System.err.println("For help: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        });
        return line.execute(others);
    }

    private static int tell(CommandLine line, int code) {
        line.usage(System.err);
        return code;
    }

    private int inPortal(Task task, List<String> settings) {
        try (var context = start(task, settings)) {
            return task.run(context, portal);
        } catch (StartFailed e) {
            return ExitCode.SOFTWARE; // its sentence was said
        } catch (CannotDo e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            System.err.println(portal.sentence().apply(e).orElseGet(() -> unforeseen(e)));
        }
        return ExitCode.SOFTWARE;
    }

    private ConfigurableApplicationContext start(Task task, List<String> settings) {
        var application = new SpringApplication(portal.application());
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true); // a bean that the command does not use is not made
        application.setBannerMode(Banner.Mode.OFF);
        if (!task.isCheckedAtStart()) {
            application.setInitializers(application.getInitializers().stream().filter(one -> !isChecks(one)).toList());
        }
        try {
            return application.run(Stream.of(settings.stream(), task.settings().stream(), Stream.of("--logging.level.root=off",
                    "--spring.main.log-startup-info=false", "--db-scheduler.enabled=false",
                    "--vidpovid.database.join=true",
                    "--spring.datasource.hikari.maximum-pool-size=4", "--spring.datasource.hikari.minimum-idle=0"))
                    .flatMap(all -> all).toArray(String[]::new));
        } catch (RuntimeException e) {
            // otherwise whoever reports failed starts has said it
            if (portal.sentence().apply(e).isEmpty()) System.err.println(unforeseen(e));
            throw new StartFailed(e);
        }
    }

    private boolean isChecks(Object initializer) {
        return initializer.getClass() == portal.checks().getClass();
    }

    /** What its message would say nobody knows: it may name people. The kinds of the failures are for whoever mends the portal. */
    private static String unforeseen(Throwable failure) {
        return "It failed in a way that nobody foresaw; please tell the makers of the portal: "
                + Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName() + Stream.of(cause.getStackTrace())
                        .filter(at -> at.getClassName().startsWith("org.vidpovid."))
                        .findFirst().map(at -> " at " + at.getFileName() + ":" + at.getLineNumber()).orElse(""))
                .distinct().collect(Collectors.joining(" < "));
    }

    private static final class StartFailed extends RuntimeException {
        StartFailed(Throwable cause) {
            super(cause);
        }
    }
}
