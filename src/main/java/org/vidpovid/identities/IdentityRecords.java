package org.vidpovid.identities;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vidpovid.law.Text;

/** The tables of this room. */
@Component
record IdentityRecords(JdbcClient db, Clock clock) {

    /** Whoever else comes as this subject waits until this transaction ends, and then finds what it has done. */
    void oneAtATime(String issuer, String subject) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:issuer || ' ' || :subject, 0))").param("issuer", issuer)
                .param("subject", subject)
                .query((_, _) -> true).single();
    }

    Optional<UUID> personOf(String issuer, String subject) {
        return db.sql("select person_id from identities.identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer).param("subject", subject).query(UUID.class).optional();
    }

    boolean hasOneOf(String issuer, UUID personId) {
        return db.sql("select exists (select from identities.identity where person_id = :person and issuer = :issuer)")
                .param("person", personId).param("issuer", issuer).query(Boolean.class).single();
    }

    Optional<UUID> personWith(String recordNumber) {
        return db.sql("select person_id from identities.record_number where number = :number").param("number", recordNumber)
                .query(UUID.class).optional();
    }

    Optional<String> recordNumberOf(UUID personId) {
        return db.sql("select number from identities.record_number where person_id = :person").param("person", personId).query(String.class)
                .optional();
    }

    void link(Assertion said, UUID personId, Ground ground) {
        db.sql("""
                insert into identities.identity (issuer, subject, person_id, ground, assurance, provider_uk, provider_en, linked_at)
                values (:issuer, :subject, :person, :ground, :assurance, :uk, :en, :at)""")
                .param("issuer", said.issuer()).param("subject", said.subject()).param("person", personId)
                .param("ground", ground.name()).param("assurance", said.assurance().name())
                .param("uk", said.provider().uk()).param("en", said.provider().en()).param("at", OffsetDateTime.now(clock)).update();
    }

    void keepNumber(UUID personId, String recordNumber, String issuer) {
        db.sql("insert into identities.record_number (number, person_id, issuer, proven_at) values (:number, :person, :issuer, :at)")
                .param("number", recordNumber).param("person", personId).param("issuer", issuer).param("at", OffsetDateTime.now(clock))
                .update();
    }

    void keepRenaming(Assertion said, UUID personId, String before, String after) {
        db.sql("""
                insert into identities.renaming (id, person_id, issuer, provider_uk, provider_en, before, after, at)
                values (:id, :person, :issuer, :uk, :en, :before, :after, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("person", personId).param("issuer", said.issuer())
                .param("uk", said.provider().uk()).param("en", said.provider().en())
                .param("before", before).param("after", after).param("at", OffsetDateTime.now(clock)).update();
    }

    List<Identity> of(UUID personId) {
        record Row(String providerUk, String providerEn, Ground ground, OffsetDateTime linkedAt) {}
        return db.sql("select * from identities.identity where person_id = :person order by linked_at").param("person", personId)
                .query(Row.class).list().stream()
                .map(row -> new Identity(new Text(row.providerUk, row.providerEn), row.ground, row.linkedAt.toInstant())).toList();
    }

    List<Renaming> renamings(UUID personId) {
        record Row(String providerUk, String providerEn, String before, String after, OffsetDateTime at) {}
        return db.sql("select * from identities.renaming where person_id = :person order by id desc").param("person", personId)
                .query(Row.class).list().stream()
                .map(row -> new Renaming(new Text(row.providerUk, row.providerEn), row.before, row.after, row.at.toInstant())).toList();
    }
}
