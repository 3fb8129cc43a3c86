create schema admin;

-- a list that somebody sent and has not confirmed yet; kept for a day
create table admin.upload (
    id        uuid primary key,
    person_id uuid not null,
    at        timestamptz not null,
    listing   text not null check (listing in ('TREE', 'OFFICIALS', 'ABSENCES', 'PLACES')),
    filename  text not null,
    content   bytea not null
);
create index on admin.upload (at);
create index on admin.upload (person_id);
