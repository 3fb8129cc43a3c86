create schema people;

create table people.person (
    id            uuid primary key,
    last          text not null,
    first         text not null, -- empty for those who have one name only
    middle        text not null,
    born          date check (born >= date '1900-01-01'),
    tax_number    text check (tax_number ~ '^[0-9]{10}$'),
    email         text check (email like '%_@_%'),
    phone         text check (phone <> ''),
    language      text not null check (language in ('UK', 'EN')), -- in which they are answered
    has_account   boolean not null default false, -- the others applied without one and cannot sign in
    registered_at timestamptz not null,
    erased_at     timestamptz,
    check (last <> '' or erased_at is not null),
    check (erased_at is null or (last = '' and born is null and tax_number is null and email is null and phone is null and not has_account))
);
-- applicants without an account may say any number; an account is one person's
create unique index on people.person (tax_number) where has_account;

create table people.access (
    id                uuid primary key,
    at                timestamptz not null,
    viewer_person_id  uuid not null,
    viewer_name       text not null, -- as of then
    purpose           text not null,
    matter_id         uuid not null,
    subject_person_id uuid not null
);
create index on people.access (subject_person_id, id);

create function people.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'who looked at whose data is never changed'; end $$;
create trigger append_only before update or delete or truncate on people.access
    for each statement execute function people.refuse_change();

create table people.code (
    digest    bytea primary key check (length(digest) = 32), -- SHA-256
    matter_id uuid not null unique,
    issued_at timestamptz not null
);
