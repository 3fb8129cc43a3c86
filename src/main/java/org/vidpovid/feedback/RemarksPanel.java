package org.vidpovid.feedback;

import module java.base;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vidpovid.cases.*;
import org.vidpovid.web.*;

/** What was said of a case and answered, on its page: both sides read the same. For its applicant, where to say something. */
@Component
@Order(90)
record RemarksPanel(Remarks remarks, Answering answering, Clock clock) implements CasePanel {

    record Model(Case matter, List<Remark> remarks, LocalDate today) {

        /** An official says nothing of themselves, and whoever asks something of the state says it on their own page. */
        static boolean isOwn(Page page) {
            return page.path().startsWith("/status/");
        }
    }

    @Override
    public Optional<Panel> of(Case matter) {
        return Optional.of(new Panel(Place.BESIDE, Message.of("feedback.panel"), Pages.part(JtepanelGenerated::render,
                new Model(matter, remarks.of(matter), LocalDate.now(clock)))));
    }
}
