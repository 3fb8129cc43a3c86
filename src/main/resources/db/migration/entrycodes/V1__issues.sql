create schema entrycodes;

-- Who gave whom a code, on what document. The code itself is with people, by its digest.
create table entrycodes.issue (
    id             uuid primary key,
    person_id      uuid not null,
    by_person_id   uuid not null check (by_person_id <> person_id), -- nobody gives themselves a way in
    by_name        text not null, -- as of then
    paper          text not null check (paper in ('PASSPORT_BOOKLET', 'ID_CARD', 'TRAVEL_PASSPORT', 'RESIDENCE_PERMIT', 'REFUGEE_CERTIFICATE')),
    paper_number   text not null, -- empty once the person is erased
    opened_account boolean not null,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null check (expires_at > issued_at)
);
create index on entrycodes.issue (person_id, id);
create index on entrycodes.issue (by_person_id, id);

-- By which documents those are found again who have no number of a register. The state of a foreign passport stands before its number.
create table entrycodes.known_by (
    kind      text not null check (kind in ('PASSPORT_BOOKLET', 'ID_CARD', 'FOREIGN_PASSPORT', 'RESIDENCE_PERMIT', 'REFUGEE_CERTIFICATE')),
    number    text not null check (number <> ''),
    person_id uuid not null,
    since     timestamptz not null,
    primary key (kind, number)
);
create index on entrycodes.known_by (person_id);
