package org.vidpovid.identities;

import module java.base;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.Viewer;
import org.vidpovid.web.*;

/** How I sign in: which providers lead to my account and why, and whether they changed my name. */
@Controller
record IdentitiesPage(IdentityRecords records, Notices notices, Pages pages) {

    record Model(List<Identity> identities, List<Renaming> renamings) {}

    @GetMapping(Identities.PAGE)
    View show(Viewer viewer) {
        if (viewer.personId() == null) throw new NotFound();
        notices.markRead(viewer, viewer.personId());
        return pages.show(JteidentitiesGenerated::render, new Model(records.of(viewer.personId()), records.renamings(viewer.personId())));
    }
}
