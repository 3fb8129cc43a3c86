create schema applications;

-- The working copy: what a person has typed so far. It stays after submitting, to be mended in if the state asks for it.
create table applications.draft (
    case_id          uuid primary key, -- the id of the case that it will become
    procedure_id     uuid not null,
    holder_person_id uuid, -- whose account it is in; without one, it is held by its code alone until it is sent, then also by whoever applied
    answers          jsonb not null,
    started_at       timestamptz not null,
    changed_at       timestamptz not null,
    submissions      int not null check (submissions >= 0)
);
create index on applications.draft (holder_person_id, case_id) where submissions = 0;
create index on applications.draft (changed_at) where submissions = 0;

-- Authorization is the query: the one way to a draft.
create function applications.of_holder(person uuid, held uuid[]) returns setof applications.draft language sql stable as $$
    select * from applications.draft where holder_person_id = person or case_id = any (held)
$$;

-- What was sent, each time as it was sent.
create table applications.submission (
    case_id  uuid not null,
    position int  not null, -- 1: the application; 2: with what was mended
    at       timestamptz not null,
    answers  jsonb not null,
    primary key (case_id, position)
);

create function applications.is_written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end
$$;
create trigger written_once before update or delete on applications.submission for each row execute function applications.is_written_once();
create trigger never_emptied before truncate on applications.submission execute function applications.is_written_once();
