-- By which proposal two people published it; null: it came with a release of the portal.
alter table catalogue.procedure add column proposal_id uuid unique;

-- While a service is paused nobody can begin an application or send one; what was sent goes on. What was said of it stays on record.
create table catalogue.pause (
    id              uuid primary key,
    slug            text not null check (slug <> ''),
    reason_uk       text not null check (reason_uk <> ''),
    reason_en       text not null check (reason_en <> ''),
    meanwhile_uk    text not null check (meanwhile_uk <> ''), -- what to do meanwhile
    meanwhile_en    text not null check (meanwhile_en <> ''),
    since           timestamptz not null,
    by_person_id    uuid not null,
    by_name         text not null check (by_name <> ''),
    until           timestamptz check (until >= since),
    ended_person_id uuid,
    ended_name      text check (ended_name <> ''),
    constraint whoever_ends_it_has_a_name check ((until is null) = (ended_person_id is null) and (until is null) = (ended_name is null))
);
create unique index one_pause_at_a_time on catalogue.pause (slug) where until is null;
create index on catalogue.pause (by_person_id);
create index on catalogue.pause (ended_person_id);
