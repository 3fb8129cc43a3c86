create schema programs;

-- A key by which a program of a person applies and reads for them. Only its digest is kept.
create table programs.key (
    id           uuid primary key,
    person_id    uuid not null,
    name         text not null check (length(name) between 1 and 100),
    digest       bytea not null unique check (length(digest) = 32), -- SHA-256
    assurance    text not null check (assurance in ('NONE', 'LOW', 'SUBSTANTIAL', 'HIGH')), -- of the session in which it was made
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '1 year 1 day'),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index on programs.key (person_id, id);
