package org.vidpovid.complaints;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.Seat;
import org.vidpovid.cases.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.notices.Notices.News;
import org.vidpovid.web.*;

/** Whoever is complained about learns it, and how it ended; so does whoever hears it. */
@Component
record ComplaintNews(Notices notices) {

    void filed(Case about, Case complaint, Seat author) {
        notices.tellInPortal(new News(author.personId(), about.id(), "/office/cases/" + about.id(),
                Message.of("complaints.notice.filed.subject", about.number().toString()),
                Message.of("complaints.notice.filed", about.service(), complaint.inCharge().official().name(), complaint.due().on())));
        notices.tellInPortal(new News(complaint.inCharge().official().personId(), complaint.id(), "/office/complaints/" + complaint.id(),
                Message.of("complaints.notice.hear.subject", complaint.number().toString()),
                Message.of("complaints.notice.hear", about.service(), author.name(), complaint.due().on())));
    }

    /** @param people in charge of the case that it was about, and the author: who is to put it right hears it by name */
    void decided(Complaint complaint, Complaint.Decision decision, Stream<Seat> people) {
        people.map(Seat::personId).distinct().forEach(person -> notices.tellInPortal(new News(person, complaint.about().caseId(),
                "/office/cases/" + complaint.about().caseId(),
                Message.of("complaints.notice.decided.subject", complaint.aboutNumber()),
                Message.of("complaints.notice.decided", decision.outcome().wording(), decision.signer().name(),
                        decision.puttingRight().orElse("–")))));
    }
}
