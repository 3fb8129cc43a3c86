-- The name under which an official acts for a time, because their own would endanger them: asked for by one, agreed to by another, for a reason, by a norm.
-- It is written once: what was signed under it stays signed by somebody whom a court can find.
create table authorities.pseudonym (
    id                  uuid primary key,
    person_id           uuid not null,
    unit_id             uuid not null references authorities.unit, -- where they worked when it was granted
    name                text not null check (name <> ''),
    norm                text not null check (norm ~ '[[:alnum:]]'),
    reason              text not null check (length(regexp_replace(reason, '[^[:alnum:]]', '', 'g')) >= 60),
    since               date not null,
    until               date not null check (until > since and until <= since + 366), -- the first day without it
    asked_by_person_id  uuid not null check (asked_by_person_id <> person_id),
    asked_by            text not null check (asked_by <> ''),
    agreed_at           timestamptz not null,
    agreed_by_person_id uuid not null check (agreed_by_person_id <> person_id and agreed_by_person_id <> asked_by_person_id),
    agreed_by           text not null check (agreed_by <> ''),
    exclude using gist (person_id with =, daterange(since, until) with &&), -- one at a time
    exclude using gist (person_id with =, name with <>), -- always the same for one person
    exclude using gist (name with =, person_id with <>)  -- and never another's
);
create index on authorities.pseudonym (until);
create index on authorities.pseudonym (asked_by_person_id);
create index on authorities.pseudonym (agreed_by_person_id);

-- A court, or the ombudsman, asked who that is; each time is here.
create table authorities.pseudonym_opening (
    id           uuid primary key,
    pseudonym_id uuid not null references authorities.pseudonym,
    at           timestamptz not null,
    by_person_id uuid not null,
    by_name      text not null check (by_name <> ''),
    reason       text not null check (length(reason) >= 20)
);
create index on authorities.pseudonym_opening (by_person_id, id);
create index on authorities.pseudonym_opening (pseudonym_id);

create function authorities.stays() returns trigger language plpgsql as
    $$ begin raise exception 'who was protected, by whom, and who asked for their name, is written once and never changed'; end $$;
create trigger written_once before update or delete or truncate on authorities.pseudonym for each statement execute function authorities.stays();
create trigger written_once before update or delete or truncate on authorities.pseudonym_opening for each statement execute function authorities.stays();
