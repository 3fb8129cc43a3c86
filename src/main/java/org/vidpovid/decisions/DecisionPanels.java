package org.vidpovid.decisions;

import module java.base;
import org.springframework.context.annotation.*;
import org.springframework.core.annotation.Order;
import org.vidpovid.cases.*;
import org.vidpovid.cases.CasePanel.*;
import org.vidpovid.cases.Stage.BeingHeard;
import org.vidpovid.people.Viewer;
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

    @Bean
    @Order(15)
    CasePanel intended(Refusals refusals) {
        return new Intended(refusals);
    }

    /** What is intended, on both pages of the case, until there is an act: nobody is to learn of it from the act alone. */
    private record Intended(Refusals refusals) implements CasePanel {

        @Override
        public Optional<Panel> of(Case matter) {
            return intent(matter).map(intent ->
                    new Panel(Place.ANSWER, Message.of("decisions.intended"), Pages.part(JteintendedGenerated::render, intent)));
        }

        @Override
        public List<Action> actions(Case matter, Viewer who) {
            return intent(matter).stream().flatMap(_ -> Stream.of(new Action(Message.of(matter.stage() instanceof BeingHeard
                    ? "decisions.intended.see" : "decisions.intended.go-on"), "/office/cases/" + matter.id() + "/hearing", Whose.OFFICIAL),
                    new Action(Message.of("decisions.intended.answer"), "/status/" + matter.id() + "/hearing", Whose.APPLICANT)))
                    .filter(action -> action.whose() == Whose.OFFICIAL || matter.stage() instanceof BeingHeard).toList();
        }

        private Optional<IntentView> intent(Case matter) {
            return matter.isOpen() ? refusals.intentOf(matter) : Optional.empty();
        }
    }
}
