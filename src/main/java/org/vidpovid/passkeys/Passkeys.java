package org.vidpovid.passkeys;

import module java.base;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** The passkeys of a person: registered while they are surely known, and removed by them. Both are told to them. */
@Service
class Passkeys {

    static final String PAGE = "/my/passkeys";

    /** Who has come in. */
    record Entered(Person person, Assurance assurance) {}

    private final JdbcClient db;
    private final RelyingParty party;
    private final People people;
    private final Notices notices;

    Passkeys(JdbcClient db, RelyingParty party, People people, Notices notices) {
        this.db = db;
        this.party = party;
        this.people = people;
        this.notices = notices;
    }

    List<Passkey> of(UUID personId) {
        return db.sql("select * from passkeys.passkey where person_id = :person order by id").param("person", personId)
                .query(Row.class).list().stream().map(Row::passkey).toList();
    }

    /** Whether the browser's answer made a new passkey of this viewer; it will let them in at the level that they have now. */
    @Transactional
    boolean register(Viewer viewer, String label, String answer, HttpSession session) {
        var personId = Objects.requireNonNull(viewer.personId());
        var made = party.created(answer, label, session);
        made.ifPresent(credential -> {
            var mine = db.sql("update passkeys.passkey set assurance = :level where credential_id = :credential and person_id = :person")
                    .param("level", viewer.assurance().name()).param("credential", credential.getBytes()).param("person", personId)
                    .update();
            if (mine != 1) throw new IllegalStateException("a passkey of somebody else");
            notices.tell(personId, personId, PAGE, Message.of("passkeys.notice.added"), Message.of("passkeys.notice.added.body", label));
        });
        return made.isPresent();
    }

    /** Who came by the browser's answer, and how surely: not above substantial if nobody verified who holds the key. */
    @Transactional
    Optional<Entered> enter(String answer, HttpSession session) {
        return party.shown(answer, session).flatMap(shown -> db.sql("select * from passkeys.passkey where credential_id = :credential")
                .param("credential", shown.credentialId().getBytes()).query(Row.class).optional().map(Row::passkey)
                .flatMap(passkey -> people.account(passkey.personId())
                        .map(person -> new Entered(person, shown.verified() ? passkey.assurance() : Assurance.SUBSTANTIAL))));
    }

    /** @throws NotFound if this person has none of this id */
    @Transactional
    void remove(UUID personId, UUID id) {
        var label = db.sql("delete from passkeys.passkey where id = :id and person_id = :person returning label")
                .param("id", id).param("person", personId).query(String.class).optional().orElseThrow(NotFound::new);
        notices.tell(personId, personId, PAGE, Message.of("passkeys.notice.removed"), Message.of("passkeys.notice.removed.body", label));
    }

    private record Row(UUID id, UUID personId, String label, Assurance assurance, OffsetDateTime createdAt,
            @Nullable OffsetDateTime usedAt) {

        Passkey passkey() {
            return new Passkey(id, personId, label, assurance, createdAt.toInstant(), usedAt == null ? null : usedAt.toInstant());
        }
    }
}
