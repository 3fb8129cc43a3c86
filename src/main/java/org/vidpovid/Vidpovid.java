package org.vidpovid;

import module java.base;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.vidpovid.commands.*;
import org.vidpovid.imports.ImportFrom;
import org.vidpovid.keys.CreateKeys;
import org.vidpovid.operations.Operations;
import org.vidpovid.publiclog.PublicLog;
import org.vidpovid.verifying.VerifyFiles;
import org.vidpovid.web.Language;
import org.vidpovid.witness.RunWitness;

/** The portal. Its rooms are the packages beside this file. */
@SpringBootApplication
public class Vidpovid {

    /** What the commands of the jar have to know of it. Sessions are keys to the portal: they are in no backup. */
    static final Portal PORTAL = new Portal(Vidpovid.class, Vidpovid::tasks, new StartChecks(), StartFailure::said, new Portal.Tables(
            Set.of("public.spring_session", "public.spring_session_attributes", "signin.session"),
            "public.demonstration_data", "create table if not exists public.demonstration_data (since timestamptz not null)",
            // by nodes that are gone
            Stream.concat(Stream.of("update public.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"),
                    PublicLog.AFTER_RESTORE.stream()).toList()));

    private static List<Task> tasks() {
        return Stream.of(Operations.commands(), ImportFrom.commands(), CreateKeys.commands(), RunWitness.commands(),
                VerifyFiles.commands()).flatMap(List::stream).toList();
    }

    public static void main(String[] args) {
        if (Commands.areIn(args)) System.exit(new Commands(PORTAL).run(args));
        SpringApplication.run(Vidpovid.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(Language.KYIV);
    }
}
