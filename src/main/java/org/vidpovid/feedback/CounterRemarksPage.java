package org.vidpovid.feedback;

import jakarta.servlet.http.HttpSession;
import module java.base;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;
import org.vidpovid.authorities.Unit;
import org.vidpovid.people.*;
import org.vidpovid.signin.Levels;
import org.vidpovid.web.*;

/** A clerk writes down what somebody says who came, called or wrote, and gives them the code by which the answer is read. */
@Controller
record CounterRemarksPage(Remarks remarks, Answering answering, Environment environment, Pages pages) {

    static final Ask CHANNEL = Ask.of("channel", "feedback.channel");

    private static final String CODE = "org.vidpovid.feedback.code."; // for one look, in the clerk's session

    record Model(List<Unit> units, Form form) {

        static List<Option> channels() {
            return Channel.recorded().stream().map(channel -> new Option(channel.name(), channel.wording())).toList();
        }
    }

    /** @param code empty once it can be seen no more */
    record Given(Optional<String> code, String address) {}

    @GetMapping("/counter/remarks")
    View ask(Viewer clerk) {
        Levels.demand(clerk, Assurance.SUBSTANTIAL);
        return page(Form.filled(Map.of(CHANNEL.name(), Channel.COUNTER.name())));
    }

    @PostMapping("/counter/remarks")
    View record(@RequestParam MultiValueMap<String, String> sent, Viewer clerk, HttpSession session) {
        Levels.demand(clerk, Assurance.SUBSTANTIAL);
        var reading = Reading.of(sent);
        var channel = reading.choice(CHANNEL, Channel.recorded().stream().map(Channel::name).toList()).map(Channel::valueOf);
        var written = Written.read(reading, answering.units());
        if (channel.isEmpty() || written.isEmpty()) return page(reading.form());
        var kept = remarks.record(written.get(), channel.get(), clerk);
        session.setAttribute(CODE + kept.id(), kept.code().orElseThrow());
        return pages.go("/counter/remarks/" + kept.id());
    }

    @GetMapping("/counter/remarks/{id}")
    View given(@PathVariable UUID id, Viewer clerk, HttpSession session) {
        Levels.demand(clerk, Assurance.SUBSTANTIAL);
        var code = Optional.ofNullable((String) session.getAttribute(CODE + id));
        session.removeAttribute(CODE + id);
        return pages.show(JtegivenGenerated::render, new Given(code,
                environment.getProperty("vidpovid.address", "") + "/remarks/answer"));
    }

    private View page(Form form) {
        return pages.show(form, JtecounterGenerated::render, new Model(answering.units(), form));
    }
}
