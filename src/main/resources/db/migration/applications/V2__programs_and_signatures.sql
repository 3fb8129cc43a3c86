-- While others are to sign it, nothing in it changes: the round of signatures that it waits for.
alter table applications.draft add column signing uuid;

-- What a program has sent under an Idempotency-Key: sent again, it is the same application.
create table applications.program_request (
    person_id   uuid not null,
    key         text not null check (length(key) between 8 and 100),
    digest      bytea not null check (length(digest) = 32), -- SHA-256 of the body
    case_id     uuid not null,
    at          timestamptz not null,
    primary key (person_id, key)
);
create index on applications.program_request (at);
