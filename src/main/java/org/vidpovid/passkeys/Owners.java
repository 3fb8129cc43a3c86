package org.vidpovid.passkeys;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.*;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.vidpovid.people.*;
import org.vidpovid.web.NotFound;

/** Under which random handle a person is known to authenticators. What the library calls a user name is here the id of a person. */
@Component
record Owners(JdbcClient db, People people) implements PublicKeyCredentialUserEntityRepository {

    @SuppressWarnings("ArrayRecordComponent") // read once and compared with nothing
    private record Row(UUID personId, byte[] handle) {}

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return db.sql("select person_id, handle from passkeys.owner where handle = :handle").param("handle", handle.getBytes())
                .query(Row.class).optional().flatMap(this::known).orElse(null);
    }

    /** Nobody is known by a name: whoever has none yet is given a handle. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String personId) {
        var id = UUID.fromString(personId);
        if (people.account(id).isEmpty()) return null;
        db.sql("insert into passkeys.owner (person_id, handle) values (:id, :handle) on conflict do nothing")
                .param("id", id).param("handle", Bytes.random().getBytes()).update();
        return db.sql("select person_id, handle from passkeys.owner where person_id = :id").param("id", id)
                .query(Row.class).optional().flatMap(this::known).orElse(null);
    }

    /** Asked for those who were not found above. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new NotFound();
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("a person keeps their handle");
    }

    private Optional<PublicKeyCredentialUserEntity> known(Row row) {
        return people.account(row.personId()).map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.handle())).name(person.name().full()).displayName(person.name().full()).build());
    }
}
