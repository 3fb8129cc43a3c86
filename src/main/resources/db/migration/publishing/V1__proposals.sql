create schema publishing;

-- A version of a procedure as somebody wants it to be. Two people make it one that decides: whoever proposes and whoever publishes.
create table publishing.proposal (
    id                     uuid primary key,
    slug                   text not null check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 60),
    based_on               int not null check (based_on >= 0), -- the version that was the latest then; 0 if there was none
    revision               int not null check (revision > 0), -- whoever publishes must have seen the last
    yaml                   text not null,
    definition             jsonb, -- null while something is wrong in the text: it is kept, and cannot be published
    why                    text not null check (why <> ''),
    started_at             timestamptz not null,
    changed_at             timestamptz not null,
    by_release             boolean not null, -- it came with a release of the portal, and somebody has to take it up
    proposed_by_person_id  uuid,
    proposed_by            text check (proposed_by <> ''),
    outcome                text,
    reason                 text check (reason <> ''),
    decided_at             timestamptz check (decided_at >= started_at),
    decided_by_person_id   uuid,
    decided_by             text check (decided_by <> ''),
    proposer_decides_there boolean, -- whether they held a post in the deciding authority as it was published
    publisher_decides_there boolean,
    procedure_id           uuid unique,
    version                int,
    constraint whoever_proposes_has_a_name check ((proposed_by_person_id is null) = (proposed_by is null) and (by_release or proposed_by is not null)),
    -- coalesce: a check that is null would pass
    constraint an_outcome_has_what_it_needs_and_no_more check (coalesce(case
        when outcome is null then reason is null and decided_at is null and decided_by_person_id is null and decided_by is null
            and procedure_id is null and version is null and proposer_decides_there is null and publisher_decides_there is null
        when outcome = 'published' then definition is not null and procedure_id is not null and version = based_on + 1 and decided_at is not null
            and decided_by is not null and proposed_by_person_id is not null and decided_by_person_id is not null
            and proposer_decides_there is not null and publisher_decides_there is not null
        when outcome = 'returned' then reason is not null and decided_at is not null and decided_by is not null and decided_by_person_id is not null and procedure_id is null
        when outcome = 'withdrawn' then decided_at is not null and decided_by is not null and decided_by_person_id is not null and procedure_id is null
        else false end, false)),
    constraint two_people_publish check (outcome is distinct from 'published' or coalesce(proposed_by_person_id <> decided_by_person_id, false)),
    constraint one_of_them_decides_elsewhere check (outcome is distinct from 'published' or coalesce(not (proposer_decides_there and publisher_decides_there), false))
);
create index on publishing.proposal (slug, id desc);
create index on publishing.proposal (id desc) where outcome is null;
create unique index one_from_the_release_at_a_time on publishing.proposal (slug) where outcome is null and by_release;
create index on publishing.proposal (proposed_by_person_id);
create index on publishing.proposal (decided_by_person_id);

create function publishing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a proposal that was decided stays as it is';
end $$;
create trigger stays before update on publishing.proposal for each row when (old.outcome is not null) execute function publishing.refuse_change();
create trigger never_deleted before delete on publishing.proposal for each row execute function publishing.refuse_change();
create trigger never_emptied before truncate on publishing.proposal for each statement execute function publishing.refuse_change();
