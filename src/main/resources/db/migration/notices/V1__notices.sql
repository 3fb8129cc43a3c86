create schema notices;

create table notices.notice (
    matter_id  uuid not null,
    id         uuid not null,
    person_id  uuid not null,
    subject_uk text not null check (subject_uk <> ''),
    subject_en text not null check (subject_en <> ''),
    body_uk    text not null check (body_uk <> ''),
    body_en    text not null check (body_en <> ''),
    at         timestamptz not null,
    read_at    timestamptz check (read_at >= at),
    primary key (matter_id, id)
);
create index on notices.notice (person_id, id desc);

create table notices.email (
    matter_id  uuid not null,
    notice_id  uuid not null,
    person_id  uuid not null,
    address    text not null,
    subject    text not null,
    body       text not null,
    state      text not null check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP', 'SHOWN')), -- SHOWN: there is no mail server
    at         timestamptz not null,
    claimed_at timestamptz check ((claimed_at is not null) = (state = 'SENDING')),
    sent_at    timestamptz check ((sent_at is not null) = (state = 'SENT')),
    primary key (matter_id, notice_id)
);
create index on notices.email (person_id);
create index on notices.email (notice_id desc) where state = 'SHOWN';
