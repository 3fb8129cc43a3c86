create schema office;

-- What officials write to each other about a case.
create table office.note (
    case_id          uuid not null,
    id               uuid not null,
    at               timestamptz not null,
    author_person_id uuid not null,
    author           text not null check (author <> ''), -- under the name and post they had then
    post_uk          text not null check (post_uk <> ''),
    post_en          text not null check (post_en <> ''),
    advice           text not null check (advice in ('NONE', 'GRANT', 'CORRECT', 'REFUSE')), -- what the author would do
    body             text not null check (body <> ''),
    primary key (case_id, id)
);
create index on office.note (author_person_id);

create function office.is_written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end
$$;
create trigger written_once before update or delete on office.note for each row execute function office.is_written_once();
create trigger never_emptied before truncate on office.note execute function office.is_written_once();

-- Cases that their official has read through and found right: they can be granted together. Counts for this version of the case only.
create table office.checked (
    case_id            uuid primary key,
    version            int  not null,
    official_person_id uuid not null,
    at                 timestamptz not null
);
create index on office.checked (official_person_id);
