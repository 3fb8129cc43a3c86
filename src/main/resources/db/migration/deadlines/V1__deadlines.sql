create schema if not exists deadlines;

-- Of which term of a case it was said how near its end is, or how long ago it was: each once, whichever node says it.
create table deadlines.reminder (
    case_id uuid not null,
    due_on  date not null,
    kind    text not null check (kind ~ '^(before|after)-[0-9]+$'), -- so many days
    at      timestamptz not null,
    told    jsonb not null check (jsonb_array_length(told) > 0), -- posts
    primary key (case_id, due_on, kind)
);

-- What the law makes of it that a term ended without an answer.
create table deadlines.silence (
    case_id uuid not null,
    due_on  date not null,
    at      timestamptz not null,
    means   text not null check (means in ('NONE', 'GRANTS', 'REFUSES')),
    primary key (case_id, due_on)
);

-- When the portal last looked at its clock, and since when it has gone steadily: after a jump nothing is said that cannot be taken back.
create table deadlines.beat (
    one          boolean primary key default true check (one),
    at           timestamptz not null,
    steady_since timestamptz not null check (steady_since <= at)
);
