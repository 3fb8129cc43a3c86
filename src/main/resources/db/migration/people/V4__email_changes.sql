-- An address that somebody gave and has not yet shown to be theirs. One to a person: the last counts.
create table people.email_change (
    person_id  uuid primary key references people.person,
    email      text not null check (email like '%_@_%'),
    digest     bytea not null check (length(digest) = 32), -- of the code that was sent there
    asked_at   timestamptz not null,
    attempts   int not null default 0
);
-- Whose accounts these are is looked up by taxpayer number, which has its index; the log is also read by who looked.
create index on people.access (viewer_person_id, id);
