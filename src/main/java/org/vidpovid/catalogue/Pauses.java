package org.vidpovid.catalogue;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Which services are paused, by whom, why, and what to do meanwhile. Editors pause them, and so do the heads of the units that decide. */
@org.springframework.stereotype.Service
public class Pauses {

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final Authorities authorities;
    private final Clock clock;

    Pauses(JdbcClient db, Catalogue catalogue, Authorities authorities, Clock clock) {
        this.db = db;
        this.catalogue = catalogue;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** Whether somebody may pause a service and end that. */
    public boolean mayPause(Service service, Viewer viewer) {
        var unit = authorities.find(service.procedure().unit());
        return viewer.personId() != null && (viewer.is(Role.EDITOR)
                || (unit.isPresent() && authorities.seatsIn(unit.get().id()).stream().limit(1)
                        .anyMatch(head -> isHead(head, unit.get(), viewer))));
    }

    /** Whoever answers for the unit today: the head, or their deputy while the post is empty. */
    private boolean isHead(Seat seat, Unit unit, Viewer viewer) {
        try {
            return authorities.headOf(unit.id()).official().personId().equals(viewer.personId());
        } catch (IllegalStateException _) {
            return seat.personId().equals(viewer.personId()); // not three people: nothing is decided there, which is a reason to pause
        }
    }

    /**
     * Pauses a service from now on.
     *
     * @throws NotFound if there is none, or the viewer may not
     * @throws ChangedMeanwhile if somebody has just done so
     */
    @Transactional
    public void pause(String slug, Text reason, Text meanwhile, Viewer viewer) {
        allowed(slug, viewer);
        try {
            db.sql("""
                    insert into catalogue.pause (id, slug, reason_uk, reason_en, meanwhile_uk, meanwhile_en, since, by_person_id, by_name)
                    values (:id, :slug, :reasonUk, :reasonEn, :meanwhileUk, :meanwhileEn, :now, :personId, :name)""")
                    .param("id", UuidCreator.getTimeOrderedEpoch()).param("slug", slug).param("reasonUk", reason.uk())
                    .param("reasonEn", reason.en())
                    .param("meanwhileUk", meanwhile.uk()).param("meanwhileEn", meanwhile.en()).param("now", OffsetDateTime.now(clock))
                    .param("personId", viewer.personId()).param("name", viewer.name()).update();
        } catch (DuplicateKeyException _) {
            throw new ChangedMeanwhile(Message.of("catalogue.paused.already"));
        }
        catalogue.forget();
    }

    /** Ends a pause as of now. Fails as {@link #pause} does. */
    @Transactional
    public void end(String slug, Viewer viewer) {
        allowed(slug, viewer);
        var ended = db.sql("""
                update catalogue.pause set until = greatest(since, :now), ended_person_id = :personId, ended_name = :name
                where slug = :slug and until is null""")
                .param("now", OffsetDateTime.now(clock)).param("personId", viewer.personId()).param("name", viewer.name())
                .param("slug", slug).update();
        if (ended == 0) throw new ChangedMeanwhile(Message.of("catalogue.paused.ended"));
        catalogue.forget();
    }

    private void allowed(String slug, Viewer viewer) {
        if (!mayPause(catalogue.service(slug), viewer)) throw new NotFound();
    }
}
