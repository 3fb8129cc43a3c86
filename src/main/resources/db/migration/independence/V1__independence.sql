create schema if not exists independence;

-- Who may not act in a case for good.
create table independence.bar (
    case_id   uuid not null,
    person_id uuid not null,
    why       text not null check (why <> ''),
    primary key (case_id, person_id)
);
create index on independence.bar (person_id);

-- A conflict of interest that an official declared of themselves, or the applicant claimed of an official. It bars them until it is denied.
create table independence.conflict (
    case_id              uuid not null,
    id                   uuid not null,
    number               text not null check (number <> ''),
    kind                 text not null check (kind in ('DECLARED', 'CLAIMED')),
    about_person_id      uuid not null,
    about                jsonb not null check (coalesce(about ->> 'name' <> '' and (about ->> 'personId')::uuid = about_person_id, false)),
    by_person_id         uuid not null,
    by_name              text not null check (by_name <> ''),
    why                  text not null check (why ~ '[[:alnum:]]'),
    at                   timestamptz not null,
    decide_by            date not null,
    superior_person_id   uuid not null, -- who is asked to decide; whoever is the superior later may too
    superior             jsonb not null check (coalesce(superior ->> 'name' <> '', false)),
    ended_at             timestamptz,
    upheld               boolean, -- null in one that ended with its case
    decided_by_person_id uuid,
    decided_by           jsonb,
    reasons              text check (length(reasons) >= 20),
    primary key (case_id, id),
    constraint declared_of_oneself check ((kind = 'DECLARED') = (by_person_id = about_person_id)),
    constraint nobody_decides_of_themselves check (decided_by_person_id <> about_person_id and superior_person_id <> about_person_id),
    constraint denied_by_somebody check (upheld is null or upheld or decided_by_person_id is not null), -- silence upholds
    check ((decided_by_person_id is null) = (reasons is null) and (decided_by_person_id is null) = (decided_by is null)),
    check (ended_at is not null or num_nonnulls(upheld, decided_by_person_id) = 0)
);
create unique index one_open_about_a_person on independence.conflict (case_id, about_person_id) where ended_at is null;
create index on independence.conflict (superior_person_id, at) where ended_at is null;
create index on independence.conflict (decide_by) where ended_at is null;
-- everything about a person is found without reading everybody's
create index on independence.conflict (about_person_id);
create index on independence.conflict (by_person_id);
create index on independence.conflict (superior_person_id);
create index on independence.conflict (decided_by_person_id);

create function independence.conflict_is_ended_once() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or (new.case_id, new.id, new.kind, new.about, new.by_person_id, new.why, new.at, new.decide_by)
        is distinct from (old.case_id, old.id, old.kind, old.about, old.by_person_id, old.why, old.at, old.decide_by)
    then raise exception 'conflict is written once and ended once'; end if;
    return new;
end
$$;
create trigger ended_once before update on independence.conflict for each row execute function independence.conflict_is_ended_once();

-- Posts whose holders look at what officials of other authorities intend. Two people agree on each: one of the authority, one of the portal.
create table independence.pool_member (
    id                    uuid primary key,
    post_id               uuid not null,
    proposed_at           timestamptz not null default now(),
    proposed_by_person_id uuid not null,
    proposed_by           text not null check (proposed_by <> ''),
    agreed_by_person_id   uuid check (agreed_by_person_id <> proposed_by_person_id),
    agreed_by             text check (agreed_by <> ''),
    since                 date, -- from when both agree
    until                 date check (until >= since), -- the first day on which it is in the pool no more
    check (num_nonnulls(agreed_by_person_id, agreed_by, since) in (0, 3))
);
create unique index one_of_a_post on independence.pool_member (post_id) where until is null;
create index on independence.pool_member (proposed_by_person_id);
create index on independence.pool_member (agreed_by_person_id);
