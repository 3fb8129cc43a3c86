create schema identities;

-- Who somebody is at an identity provider, and who that is here. Never by e-mail: those change hands.
create table identities.identity (
    issuer      text not null check (issuer <> ''),
    subject     text not null check (subject <> '' and length(subject) <= 255),
    person_id   uuid not null,
    ground      text not null check (ground in ('NEW_PERSON', 'TAXPAYER_NUMBER', 'RECORD_NUMBER')),
    assurance   text not null check (assurance in ('LOW', 'SUBSTANTIAL', 'HIGH')), -- of the proof by which it was linked
    provider_uk text not null, -- as it was called then
    provider_en text not null,
    linked_at   timestamptz not null,
    primary key (issuer, subject)
);
-- two subjects of one issuer are two persons, whatever numbers it says
create unique index one_subject_of_an_issuer on identities.identity (person_id, issuer);

-- The record numbers (of the demographic register) that were proven. Taxpayer numbers are with the person.
create table identities.record_number (
    number    text primary key check (number ~ '^[0-9]{8}-[0-9]{5}$'),
    person_id uuid not null unique,
    issuer    text not null, -- who said so
    proven_at timestamptz not null
);

create table identities.renaming (
    id          uuid primary key,
    person_id   uuid not null,
    issuer      text not null, -- who said so
    provider_uk text not null,
    provider_en text not null,
    before      text not null,
    after       text not null check (after <> before),
    at          timestamptz not null
);
create index on identities.renaming (person_id, id);
