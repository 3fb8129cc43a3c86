create schema passkeys;

-- By what authenticators know a person: random, so that it says nothing to whoever reads it there.
create table passkeys.owner (
    person_id uuid primary key,
    handle    bytea not null unique check (length(handle) between 16 and 64)
);

create table passkeys.passkey (
    id              uuid primary key,
    person_id       uuid not null references passkeys.owner,
    credential_id   bytea not null unique check (length(credential_id) between 1 and 1023),
    public_key      bytea not null, -- COSE
    attestation     bytea not null, -- what the device said when it made the key: the library checks later answers against it
    sign_count      bigint not null check (sign_count >= 0), -- one that goes back betrays a copy
    assurance       text not null check (assurance in ('SUBSTANTIAL', 'HIGH')), -- of the session in which it was registered
    label           text not null check (label <> ''),
    verifies_user   boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    transports      text not null,
    created_at      timestamptz not null,
    used_at         timestamptz check (used_at >= created_at)
);
create index on passkeys.passkey (person_id, id);
