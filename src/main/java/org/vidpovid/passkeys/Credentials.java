package org.vidpovid.passkeys;

import module java.base;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.*;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as the library that checks signatures knows them. */
@Component
record Credentials(JdbcClient db, Clock clock) implements UserCredentialRepository {

    private static final String ALL = """
            select p.credential_id, o.handle, p.public_key, p.attestation, p.sign_count, p.label, p.verifies_user, p.backup_eligible,
                p.backed_up, p.transports, p.created_at, p.used_at
            from passkeys.passkey p join passkeys.owner o on o.person_id = p.person_id""";

    @SuppressWarnings("ArrayRecordComponent") // read once and compared with nothing
    private record Row(byte[] credentialId, byte[] handle, byte[] publicKey, byte[] attestation, long signCount, String label,
            boolean verifiesUser,
            boolean backupEligible, boolean backedUp, String transports, OffsetDateTime createdAt, @Nullable OffsetDateTime usedAt) {

        CredentialRecord credential() {
            var ways = Stream.of(transports.split(",", -1)).filter(way -> !way.isEmpty())
                    .map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
            return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(new Bytes(credentialId))
                    .userEntityUserId(new Bytes(handle)).publicKey(new ImmutablePublicKeyCose(publicKey)).signatureCount(signCount)
                    .label(label)
                    .uvInitialized(verifiesUser).backupEligible(backupEligible).backupState(backedUp).transports(ways)
                    .attestationObject(new Bytes(attestation)).created(createdAt.toInstant())
                    .lastUsed((usedAt == null ? createdAt : usedAt).toInstant()).build();
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        db.sql("delete from passkeys.passkey where credential_id = :id").param("id", credentialId.getBytes()).update();
    }

    /** A new one, at the lowest level that registers any; or one that was used. The key and its owner never change. */
    @Override
    public void save(CredentialRecord record) {
        var now = OffsetDateTime.now(clock);
        var used = db.sql("""
                update passkeys.passkey set sign_count = :count, verifies_user = :verifies, backed_up = :backed, used_at = :now
                where credential_id = :credential""")
                .param("count", record.getSignatureCount()).param("verifies", record.isUvInitialized())
                .param("backed", record.isBackupState())
                .param("now", now).param("credential", record.getCredentialId().getBytes()).update();
        if (used == 0) insert(record, now);
    }

    private void insert(CredentialRecord record, OffsetDateTime now) {
        db.sql("""
                insert into passkeys.passkey (id, person_id, credential_id, public_key, attestation, sign_count, assurance, label,
                verifies_user,
                    backup_eligible, backed_up, transports, created_at)
                select :id, person_id, :credential, :key, :attestation, :count, 'SUBSTANTIAL', :label, :verifies, :eligible, :backed,
                :transports, :now
                from passkeys.owner where handle = :handle""")
                .param("id", UuidCreator.getTimeOrderedEpoch()).param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", Objects.requireNonNull(record.getAttestationObject(), "the device says nothing").getBytes())
                .param("count", record.getSignatureCount()).param("label", record.getLabel())
                .param("verifies", record.isUvInitialized()).param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("transports", record.getTransports().stream().map(AuthenticatorTransport::getValue).sorted()
                        .collect(Collectors.joining(",")))
                .param("now", now).param("handle", record.getUserEntityUserId().getBytes()).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return db.sql(ALL + " where p.credential_id = :id").param("id", credentialId.getBytes()).query(Row.class).optional()
                .map(Row::credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(ALL + " where o.handle = :handle").param("handle", handle.getBytes()).query(Row.class).list().stream()
                .map(Row::credential).toList();
    }
}
