package org.vidpovid.operations;

import module java.base;
import org.springframework.context.ApplicationContext;
import org.vidpovid.commands.*;
import picocli.CommandLine;

/** A command given to the portal of the tests, without a process of its own. */
final class Given {

    static final Portal PORTAL = new Portal(Object.class, Operations::commands, _ -> {},
            failure -> Optional.ofNullable(failure.getMessage()), new Portal.Tables(
            Set.of("public.spring_session", "public.spring_session_attributes", "signin.session"), "public.demonstration_data",
            "create table if not exists public.demonstration_data (since timestamptz not null)", List.of()));

    private Given() {}

    /** What it says, after its exit code. */
    static String to(ApplicationContext portal, Task task, String... arguments) throws Exception {
        new CommandLine(task).parseArgs(arguments);
        var said = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var code = task.run(portal, PORTAL);
            // the log is not the command's word
            return code + " " + said.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.matches("\\d{4}-.* --- .*"))
                    .collect(Collectors.joining("\n"));
        } finally {
            System.setOut(out);
        }
    }
}
