-- Wording that a unit uses again and again. An act says which of it stands in its reasons.
create table decisions.phrase (
    id               uuid primary key,
    unit_id          uuid not null,
    title            text not null check (title <> ''),
    body             text not null check (body <> ''),
    author_person_id uuid not null,
    author           text not null check (author <> ''),
    at               timestamptz not null,
    retired_at       timestamptz -- kept: an act may name it
);
create index on decisions.phrase (unit_id);
create index on decisions.phrase (author_person_id);

alter table decisions.act add column phrases jsonb not null default '[]'; -- titles of those that stand in it
