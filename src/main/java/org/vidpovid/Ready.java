package org.vidpovid;

import module java.base;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.vidpovid.signin.DemonstrationPeople;

/** Says, as the last thing at start, where the portal is and whom to sign in as. */
@Component
@ConditionalOnWebApplication // not where a command was given
record Ready(Environment environment, ObjectProvider<DemonstrationPeople> demonstration) {

    @EventListener(ApplicationReadyEvent.class)
    @Order // last
    void say() {
        var address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        var lines = new ArrayList<>(List.of("", "Vidpovid is ready: " + address + "   (English: " + address + "/en/)"));
        if (environment.matchesProfiles("demonstration")) {
            lines.add("This is a demonstration: at " + address
                    + "/sign-in anybody may sign in as anybody below. Put no real person into it.");
            demonstration.ifAvailable(people -> people.suggestions().forEach(name -> lines.add("  - " + name)));
            lines.add("Ctrl-C stops it; what was entered is kept in the data folder.");
        }
        lines.add("");
        System.out.println(String.join(System.lineSeparator(), lines));
    }
}
