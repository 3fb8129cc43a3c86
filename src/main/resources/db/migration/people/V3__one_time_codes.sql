-- A way in that works once: given out at a counter, or by a command to the first administrator.
create table people.one_time_code (
    digest       bytea primary key check (length(digest) = 32), -- SHA-256
    person_id    uuid not null references people.person,
    by_person_id uuid, -- who gave it out; null for a command on the server
    made_at      timestamptz not null,
    expires_at   timestamptz not null check (expires_at > made_at),
    used_at      timestamptz check (used_at >= made_at)
);
create index on people.one_time_code (person_id);
create index on people.one_time_code (by_person_id);
