package org.vidpovid.decisions;

import module java.base;
import org.springframework.context.annotation.*;
import org.springframework.core.annotation.Order;
import org.vidpovid.cases.CasePanel;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.web.*;

/** What this room shows on the page of a case: the decision first of all, then what was asked to be mended. */
@Configuration(proxyBeanMethods = false)
class DecisionPanels {

    @Bean
    @Order(10)
    CasePanel decision(Decisions decisions) {
        return matter -> decisions.actOf(matter)
                .map(act -> new Panel(Place.ANSWER, Message.of("decisions.decision"), Pages.part(JtedecisionGenerated::render, act)));
    }

    @Bean
    @Order(20)
    CasePanel correction(Decisions decisions) {
        return matter -> decisions.correctionOf(matter)
                .map(request -> new Panel(Place.ANSWER, Message.of("decisions.correction"),
                        Pages.part(JtecorrectionGenerated::render, request)));
    }
}
