package org.vidpovid.operations;

import module java.base;
import javax.sql.DataSource;
import org.springframework.context.*;
import org.springframework.core.env.Environment;
import org.vidpovid.commands.*;
import picocli.CommandLine.*;

/** Looks at everything that the portal depends on, changes nothing, and says of each thing whether it is right and what to do if not. */
@Command(name = "check-config", description = "Looks at every setting and at all that the portal depends on; 1 if something is wrong.")
final class CheckConfig implements Task {

    private static final List<String> SHOWN = List.of("spring.datasource.url", "spring.datasource.username", "server.port",
            "vidpovid.address",
            "vidpovid.database.folder", "vidpovid.notices.from", "spring.mail.host", "spring.mail.port", "server.forward-headers-strategy");

    @Override
    public List<String> settings() {
        return List.of(UNMIGRATED);
    }

    /** What would keep the portal from starting is one of the things to be told. */
    @Override
    public boolean isCheckedAtStart() {
        return false;
    }

    @Override
    public int run(ApplicationContext portal, Portal about) {
        var environment = portal.getEnvironment();
        var found = new ArrayList<Finding>();
        found.add(Finding.ok("Profile: %s. Release: %s. Java: %s.",
                environment.matchesProfiles("production") ? "production" : "demonstration",
                BackUp.release(environment), Runtime.version()));
        SHOWN.forEach(setting -> found.add(Finding.ok("%s = %s", setting, shown(environment, setting))));
        var starts = starts((ConfigurableApplicationContext) portal, about);
        found.add(starts);
        if (starts.level() == Finding.Level.OK) found.addAll(inDatabase(portal));
        found.addAll(Surroundings.of(environment));
        found.addAll(Outside.of(environment));
        found.forEach(System.out::println);
        long wrong = found.stream().filter(one -> one.level() == Finding.Level.WRONG).count();
        long warnings = found.stream().filter(one -> one.level() == Finding.Level.WARNING).count();
        System.out.printf("%d wrong, %d warnings.%n", wrong, warnings);
        return wrong == 0 ? 0 : 1;
    }

    private static Finding starts(ConfigurableApplicationContext portal, Portal about) {
        try {
            about.checks().initialize(portal);
            return Finding.ok("Nothing keeps the portal from starting.");
        } catch (RuntimeException e) {
            return Finding.wrong("mend this first: without it nothing else in the database can be looked at",
                    about.sentence().apply(e).orElse(e.getClass().getSimpleName()).replace("%", "%%"));
        }
    }

    private static List<Finding> inDatabase(ApplicationContext portal) {
        try {
            return InDatabase.of(portal.getBean(DataSource.class), portal);
        } catch (Exception e) {
            return List.of(Finding.wrong("look at the database", "The database cannot be looked at: %s.", e.getClass().getSimpleName()));
        }
    }

    /** An address can hold a password. */
    private static String shown(Environment environment, String setting) {
        var value = environment.getProperty(setting, "");
        return value.isEmpty() ? "(not set)" : value.replaceAll("(?i)(password|sslpassword)=[^&;]*", "$1=***")
                .replaceAll("//[^/@]*@", "//***@");
    }
}
