create schema changes;

create table changes.change (
    id                uuid primary key,
    at                timestamptz not null,
    by_person_id      uuid not null,
    by_name           text not null, -- as of then
    about             text not null check (about in ('AUTHORITY', 'UNIT', 'POST', 'OFFICIAL', 'ABSENCE', 'PLACE', 'ROLE')),
    subject           text not null, -- the code of what was changed; of a person, their id
    subject_person_id uuid,
    what_uk           text not null,
    what_en           text not null,
    reason            text check (reason <> ''),
    before            json, -- not jsonb: in the order in which people know the columns
    after             json,
    check (before is not null or after is not null)
);
create index on changes.change (about, id);
create index on changes.change (subject, id);
create index on changes.change (by_person_id, id);
create index on changes.change (subject_person_id) where subject_person_id is not null;

create function changes.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'who changed what is never changed'; end $$;
create trigger append_only before update or delete or truncate on changes.change
    for each statement execute function changes.refuse_change();
