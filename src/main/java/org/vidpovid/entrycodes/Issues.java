package org.vidpovid.entrycodes;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.authorities.Authorities;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Gives out codes at a counter. Each is on record, and told to the person whom it lets in. */
@Service
class Issues {

    /** What a clerk saw in a document of somebody who stands before them. */
    record Looked(Paper paper, String number) {}

    /** Somebody who has no account yet, as their document has it. */
    record Newcomer(PersonName name, LocalDate born) {}

    /** The code is told now or never. */
    record Given(UUID id, String code) {}

    private static final String PAGE = "/my/sessions";

    private final JdbcClient db;
    private final Holders holders;
    private final Roles roles;
    private final Authorities authorities;
    private final OneTimeCodes codes;
    private final Notices notices;
    private final Clock clock;

    Issues(JdbcClient db, Holders holders, Roles roles, Authorities authorities, OneTimeCodes codes, Notices notices, Clock clock) {
        this.db = db;
        this.holders = holders;
        this.roles = roles;
        this.authorities = authorities;
        this.codes = codes;
        this.notices = notices;
        this.clock = clock;
    }

    /** Why this viewer may give no code to this person, if they may not: one clerk alone must not become an official, nor themselves. */
    Optional<Wording> refusal(UUID personId, Viewer viewer) {
        if (personId.equals(viewer.personId())) return Optional.of(Message.of("entrycodes.refused.self"));
        return actsForTheState(personId) ? Optional.of(Message.of("entrycodes.refused.official")) : Optional.empty();
    }

    /** Asked again when a code is used: somebody may have been appointed since. */
    boolean actsForTheState(UUID personId) {
        return !roles.of(personId).isEmpty() || !authorities.seatsOf(personId).isEmpty();
    }

    /**
     * Opens an account and gives its first code.
     *
     * @param recordNumber null if their document has none
     * @throws org.springframework.dao.DuplicateKeyException if somebody has an account under one of these numbers
     */
    @Transactional
    Given register(Newcomer newcomer, By.Sought sought, @Nullable String recordNumber, Looked looked, Duration lasts, Viewer viewer) {
        return give(holders.open(newcomer, sought, recordNumber), looked, lasts, viewer, true);
    }

    /** @throws ChangedMeanwhile if this person may not be given one by this viewer */
    @Transactional
    Given give(UUID personId, Looked looked, Duration lasts, Viewer viewer) {
        return give(personId, looked, lasts, viewer, false);
    }

    private Given give(UUID personId, Looked looked, Duration lasts, Viewer viewer, boolean opened) {
        refusal(personId, viewer).ifPresent(why -> {
            throw new ChangedMeanwhile(why);
        });
        var clerk = Objects.requireNonNull(viewer.personId());
        var id = UuidCreator.getTimeOrderedEpoch();
        var now = OffsetDateTime.now(clock);
        db.sql("""
                insert into entrycodes.issue (id, person_id, by_person_id, by_name, paper, paper_number, opened_account, issued_at,
                expires_at)
                values (:id, :person, :by, :name, :paper, :number, :opened, :now, :expires)""")
                .param("id", id).param("person", personId).param("by", clerk).param("name", viewer.name())
                .param("paper", looked.paper().name())
                .param("number", looked.number()).param("opened", opened).param("now", now).param("expires", now.plus(lasts)).update();
        notices.tell(personId, personId, PAGE, Message.of("entrycodes.notice.subject"),
                Message.of("entrycodes.notice.body", viewer.name(), looked.paper().title(), now.plus(lasts).toInstant()));
        return new Given(id, codes.issue(personId, clerk, Assurance.SUBSTANTIAL, lasts));
    }

    /** A code that this viewer gave. */
    Optional<Issue> given(UUID id, Viewer viewer) {
        record Row(UUID id, UUID personId, String byName, OffsetDateTime expiresAt) {}
        @Nullable UUID clerk = viewer.personId();
        return db.sql("select id, person_id, by_name, expires_at from entrycodes.issue where id = :id and by_person_id = :by")
                .param("id", id).param("by", clerk).query(Row.class).optional()
                .map(row -> new Issue(row.id(), row.personId(), row.byName(), row.expiresAt().toInstant()));
    }
}
