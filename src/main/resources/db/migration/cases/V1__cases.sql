create schema cases;

-- Numbers that people read out. The one table of this room that is not spread by case: what must be unique is given out here.
create sequence cases.serial;
create table cases.number (
    year    int    not null,
    serial  bigint not null,
    case_id uuid   not null unique,
    primary key (year, serial)
);

create table cases.case_record (
    case_id            uuid primary key, -- the id that the draft got at its start
    version            int  not null,
    number             text not null check (number <> ''),
    procedure_id       uuid not null,
    service_slug       text not null,
    service_uk         text not null,
    service_en         text not null,
    applicant_id       uuid not null,
    applicant          text not null check (applicant <> ''), -- the name they had when they applied
    unit_id            uuid not null,
    official_person_id uuid not null,
    in_charge          jsonb not null,
    received_at        timestamptz not null,
    stops              jsonb not null, -- when the clock stood still
    due_on             date not null,
    due_why_uk         text not null check (due_why_uk <> ''),
    due_why_en         text not null check (due_why_en <> ''),
    stage              text not null,
    stopped_on         date,
    mend_by            date,
    to_mend            jsonb,
    act_id             uuid,
    decided_at         timestamptz,
    decided_by         text check (decided_by <> ''),
    constraint nobody_is_anonymous check (coalesce( -- a check that is null would pass
        in_charge #>> '{official,name}' <> '' and in_charge #>> '{deputy,name}' <> '' and in_charge #>> '{superior,name}' <> ''
        and (in_charge #>> '{official,personId}')::uuid = official_person_id, false)),
    constraint a_stage_has_what_it_needs_and_no_more check (case stage
        when 'under-way'           then num_nonnulls(stopped_on, mend_by, to_mend, act_id, decided_at, decided_by) = 0
        when 'awaiting-correction' then num_nonnulls(stopped_on, mend_by, to_mend) = 3 and jsonb_array_length(to_mend) > 0
                                        and num_nonnulls(act_id, decided_at, decided_by) = 0
        when 'granted'             then num_nonnulls(act_id, decided_at, decided_by) = 3 and num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'refused'             then num_nonnulls(act_id, decided_at, decided_by) = 3 and num_nonnulls(stopped_on, mend_by, to_mend) = 0
        else false end)
);
create index on cases.case_record (applicant_id, case_id);
create index on cases.case_record (unit_id, stage, due_on, case_id);
create index on cases.case_record (official_person_id, stage, due_on, case_id);

-- Authorization is the query: these two are the only ways to a case. Plain SQL, so the planner opens them up and uses the indexes.
create function cases.of_applicant(represented uuid, held uuid[]) returns setof cases.case_record language sql stable as $$
    select * from cases.case_record where applicant_id = represented or case_id = any (held)
$$;
create function cases.of_units(units uuid[], person uuid, held uuid[]) returns setof cases.case_record language sql stable as $$
    select * from cases.case_record where unit_id = any (units) and applicant_id <> person and case_id <> all (held) -- nobody decides their own
$$;

create table cases.journal (
    case_id         uuid not null,
    position        int  not null, -- the version to which the step brought the case
    at              timestamptz not null,
    actor_person_id uuid not null,
    actor           text not null check (actor <> ''), -- under the name and post they had then
    post_uk         text,
    post_en         text,
    what_uk         text not null check (what_uk <> ''),
    what_en         text not null check (what_en <> ''),
    primary key (case_id, position)
);

create table cases.message (
    case_id          uuid not null,
    id               uuid not null,
    at               timestamptz not null,
    author_person_id uuid not null,
    author           text not null check (author <> ''),
    official         boolean not null, -- whether it is the state that speaks
    body             text not null check (body <> ''),
    files            jsonb not null,
    primary key (case_id, id)
);

create function cases.is_written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end
$$;
create trigger written_once before update or delete on cases.journal for each row execute function cases.is_written_once();
create trigger written_once before update or delete on cases.message for each row execute function cases.is_written_once();
create trigger never_emptied before truncate on cases.journal execute function cases.is_written_once();
create trigger never_emptied before truncate on cases.message execute function cases.is_written_once();
