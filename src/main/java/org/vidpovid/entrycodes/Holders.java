package org.vidpovid.entrycodes;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.entrycodes.By.Sought;
import org.vidpovid.identities.Identities;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/** Whose a number is: taxpayer numbers are with the person, record numbers with their identities, documents here. */
@Component
record Holders(JdbcClient db, People people, Identities identities, Clock clock) {

    private static final String COUNTER = "counter";

    /** The account that a number leads to; nothing else ever does, neither a name nor an e-mail. */
    Optional<Person> find(Sought sought) {
        return switch (sought.by()) {
            case TAX_NUMBER -> people.accountWith(sought.number());
            case RECORD_NUMBER -> identities.withRecordNumber(sought.number()).flatMap(people::account);
            case PASSPORT_BOOKLET, ID_CARD, FOREIGN_PASSPORT, RESIDENCE_PERMIT, REFUGEE_CERTIFICATE ->
                    db.sql("select person_id from entrycodes.known_by where kind = :kind and number = :number")
                            .param("kind", sought.by().name()).param("number", sought.number()).query(UUID.class).optional()
                            .flatMap(people::account);
        };
    }

    /**
     * An account for somebody new, who is found by this from now on.
     *
     * @param recordNumber null if the document has none
     * @throws DuplicateKeyException if somebody was quicker
     */
    UUID open(Issues.Newcomer newcomer, Sought sought, @Nullable String recordNumber) {
        var id = people.open(newcomer.name(), newcomer.born(), sought.by() == By.TAX_NUMBER ? sought.number() : null,
                new Contact(null, null, Language.UK));
        var record = sought.by() == By.RECORD_NUMBER ? sought.number() : recordNumber;
        if (record != null) identities.keepRecordNumber(id, record, COUNTER);
        if (sought.by().paper().isPresent()) know(id, sought);
        return id;
    }

    private void know(UUID personId, Sought sought) {
        db.sql("insert into entrycodes.known_by (kind, number, person_id, since) values (:kind, :number, :person, :now)")
                .param("kind", sought.by().name()).param("number", sought.number()).param("person", personId)
                .param("now", OffsetDateTime.now(clock)).update();
    }
}
