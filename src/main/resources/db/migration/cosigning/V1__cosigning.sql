create schema cosigning;

-- Others are asked to sign one application as it stands. An application that is taken back and sent again is another round.
create table cosigning.round (
    id                  uuid primary key,
    matter_id           uuid not null,
    applicant_person_id uuid not null,
    language            text not null check (language in ('UK', 'EN')),
    digest              bytea not null check (length(digest) = 32), -- SHA-256 of what is signed, as canonical JSON (RFC 8785)
    requested_at        timestamptz not null,
    warned_at           timestamptz, -- when the applicant was told that it will not wait for ever
    ended_at            timestamptz,
    ended               text check (ended in ('SIGNED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN', 'LAPSED')),
    check ((ended is null) = (ended_at is null))
);
create unique index one_waits on cosigning.round (matter_id) where ended is null;
create index on cosigning.round (matter_id, id);
create index on cosigning.round (applicant_person_id);
create index on cosigning.round (requested_at) where ended is null;

create table cosigning.signer (
    id          uuid primary key,
    round_id    uuid not null references cosigning.round,
    position    int not null,
    name        text not null,
    email       text not null,
    phone       text not null,
    code        text, -- readable as long as it is waited for: the applicant hands it over, perhaps days later
    code_digest bytea not null unique check (length(code_digest) = 32),
    told_at     timestamptz, -- when the last e-mail went
    unique (round_id, position)
);

create table cosigning.signature (
    signer_id        uuid primary key references cosigning.signer,
    round_id         uuid not null references cosigning.round,
    at               timestamptz not null,
    signer_person_id uuid, -- if they signed under an account
    name             text not null, -- as they typed it
    signed           boolean not null,
    reason           text check ((reason is null) = signed),
    digest           bytea not null check (length(digest) = 32)
);
create unique index nobody_signs_for_two on cosigning.signature (round_id, signer_person_id) where signer_person_id is not null;
create index on cosigning.signature (signer_person_id);

create function cosigning.is_written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end
$$;
create trigger written_once before update or delete on cosigning.signature for each row execute function cosigning.is_written_once();
create trigger never_emptied before truncate on cosigning.signature execute function cosigning.is_written_once();
