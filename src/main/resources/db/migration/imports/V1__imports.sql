create schema imports;

-- One reading of a source, whole or not at all.
create table imports.run (
    id         uuid primary key,
    source     text not null,
    by_name    text not null, -- who had it read, as the machine knows them; may be empty
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    summary    jsonb not null
);
create index on imports.run (id desc);

-- What became of each row, each property, each rule that was read. Only the last run of a source keeps it.
create table imports.account (
    run_id   uuid not null references imports.run on delete cascade,
    position int  not null,
    file     text not null,
    item     text not null,
    fate     text not null,
    uk       text not null, -- why; may be empty
    en       text not null,
    primary key (run_id, position)
);
create index on imports.account (run_id, fate, position);

-- Who decides what a source's process asks for, and where: told by those who run the portal.
create table imports.opening (
    source    text not null,
    process   text not null,
    unit_code text not null,
    office    text not null, -- how the conditions of the process call this unit; may be empty
    slug      text not null unique, -- the service it became
    digest    text not null, -- of the version that a reading published last: whatever came after it is the work of people
    primary key (source, process, unit_code)
);
