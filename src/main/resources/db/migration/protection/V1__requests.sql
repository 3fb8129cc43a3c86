create schema protection;

-- One who answers for a unit asks that an official of it be protected; another agrees or does not. Neither is the official.
create table protection.request (
    id                   uuid primary key,
    person_id            uuid not null,
    unit_id              uuid not null,
    unit_uk              text not null check (unit_uk <> ''),
    unit_en              text not null check (unit_en <> ''),
    official             text not null check (official <> ''), -- as they were called then: only those who decide see it
    norm                 text not null check (norm ~ '[[:alnum:]]'),
    reason               text not null check (length(regexp_replace(reason, '[^[:alnum:]]', '', 'g')) >= 60),
    until                date not null,
    asked_at             timestamptz not null,
    asked_by_person_id   uuid not null check (asked_by_person_id <> person_id),
    asked_by             text not null check (asked_by <> ''),
    decided_at           timestamptz,
    decided_by_person_id uuid check (decided_by_person_id <> person_id and decided_by_person_id <> asked_by_person_id),
    decided_by           text check (decided_by <> ''),
    why                  text check (length(why) >= 20),
    pseudonym_id         uuid, -- null: not granted
    constraint decided_by_somebody check (coalesce(case when decided_at is null then num_nonnulls(decided_by_person_id, decided_by, why, pseudonym_id) = 0
        else num_nonnulls(decided_by_person_id, decided_by, why) = 3 end, false))
);
create unique index one_at_a_time on protection.request (person_id) where decided_at is null;
create index on protection.request (unit_id, id);
create index on protection.request (asked_by_person_id);
create index on protection.request (decided_by_person_id);

create function protection.stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.decided_at is null and (old.id, old.person_id, old.unit_id, old.official, old.norm, old.reason, old.until, old.asked_at, old.asked_by_person_id, old.asked_by)
        is not distinct from (new.id, new.person_id, new.unit_id, new.official, new.norm, new.reason, new.until, new.asked_at, new.asked_by_person_id, new.asked_by)
    then return new; end if;
    raise exception 'what was asked for and decided is written once and never changed';
end
$$;
create trigger stays before update or delete on protection.request for each row execute function protection.stays();
create trigger never_emptied before truncate on protection.request execute function protection.stays();
