package org.vidpovid.people;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who looked at whose data, when and why. */
@Service
public class AccessLog {

    /** A matter looked at, and the person whose it is. */
    public record Look(UUID matterId, UUID subjectId) {}

    /** Stands for whoever works on the server itself and so is no person of the portal. */
    private static final UUID OPERATOR = new UUID(0, 0);

    private final JdbcClient db;
    private final Clock clock;

    AccessLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Call it before data leave your module: what cannot be recorded is not shown. One's own data are not recorded;
     * whoever holds a matter by its code looks at their own.
     *
     * @throws NullPointerException if somebody without an account looks at what is not theirs, which nobody should have let them
     */
    public void looked(Viewer viewer, Purpose purpose, List<Look> looks) {
        var others = looks.stream().filter(look -> !isOwn(viewer, purpose, look)).toList();
        if (others.isEmpty()) return;
        db.sql("""
                insert into people.access (id, at, viewer_person_id, viewer_name, purpose, matter_id, subject_person_id)
                select id, :at, :viewer, :name, :purpose, matter_id, subject_id
                from unnest(:ids, :matters, :subjects) as look (id, matter_id, subject_id)""")
                .param("at", OffsetDateTime.now(clock))
                .param("viewer", Objects.requireNonNull(viewer.personId(), "nobody in particular looked at a person's data"))
                .param("name", viewer.name())
                .param("purpose", purpose.name())
                .param("ids", others.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new))
                .param("matters", others.stream().map(Look::matterId).toArray(UUID[]::new))
                .param("subjects", others.stream().map(Look::subjectId).toArray(UUID[]::new))
                .update();
    }

    /**
     * Somebody with access to the server takes out everything that is kept about a person, on that person's request.
     *
     * @param operator the name of their account on the server: all that is known of them
     */
    public void exported(String operator, UUID subjectId) {
        db.sql("""
                insert into people.access (id, at, viewer_person_id, viewer_name, purpose, matter_id, subject_person_id)
                values (:id, :at, :nobody, :name, 'EXPORT', :subject, :subject)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("at", OffsetDateTime.now(clock)).param("nobody", OPERATOR)
                .param("name", operator).param("subject", subjectId).update();
    }

    private static boolean isOwn(Viewer viewer, Purpose purpose, Look look) {
        return look.subjectId().equals(viewer.personId())
                || (purpose == Purpose.OWN_AFFAIRS && viewer.heldIds().contains(look.matterId()));
    }
}
