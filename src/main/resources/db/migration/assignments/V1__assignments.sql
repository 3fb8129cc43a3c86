create schema if not exists assignments;

-- Cases for which there was nothing to draw, and among how few.
create table assignments.needless (
    case_id  uuid primary key,
    eligible int  not null check (eligible in (0, 1))
);

-- Cases about whose hands two people have agreed: no lot undoes that.
create table assignments.agreed (
    case_id uuid primary key
);

-- Cases that somebody has only until it is drawn to whom they go: they do not count as work of theirs.
create table assignments.pending (
    case_id uuid primary key,
    unit_id uuid not null
);
create index on assignments.pending (unit_id);

-- One official proposes to give cases to another; a third says yes or no.
create table assignments.reassignment (
    id                 uuid  primary key,
    unit_id            uuid  not null,
    post_id            uuid  not null, -- to which they would go
    from_person_id     uuid  not null,
    from_seat          jsonb not null, -- people as they were then
    to_person_id       uuid  not null,
    to_seat            jsonb not null,
    reason             text  not null check (reason <> ''),
    proposer_person_id uuid  not null,
    proposer           jsonb not null,
    superior_person_id uuid  not null, -- may say yes or no too, though of another unit; and whoever is the superior later
    at                 timestamptz not null,
    cases              jsonb not null, -- id and number of each
    case_ids           uuid[] not null check (cardinality(case_ids) > 0),
    ended_at           timestamptz,
    ended_as           text check (ended_as in ('confirmed', 'sent-back', 'withdrawn', 'lapsed')),
    ended_by_person_id uuid,
    constraint not_to_oneself check (proposer_person_id <> to_person_id),
    check ((ended_at is null) = (ended_as is null)),
    check ((ended_by_person_id is null) = (ended_as is null or ended_as = 'lapsed')), -- it lapses when no case of it is left
    constraint two_people check (ended_as is null or case ended_as
        when 'lapsed' then true
        when 'withdrawn' then ended_by_person_id = proposer_person_id
        else ended_by_person_id not in (proposer_person_id, to_person_id) end)
);
create index on assignments.reassignment (unit_id, id) where ended_at is null;
create index on assignments.reassignment (superior_person_id, id) where ended_at is null;
create index on assignments.reassignment (proposer_person_id, id);
create index on assignments.reassignment using gin (case_ids) where ended_at is null;
-- everything about a person is found without reading everybody's
create index on assignments.reassignment (from_person_id);
create index on assignments.reassignment (to_person_id);
create index on assignments.reassignment (superior_person_id);
create index on assignments.reassignment (ended_by_person_id);
