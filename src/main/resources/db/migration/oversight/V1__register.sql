create schema oversight;

-- What everybody can see of an act. Written in its transaction; names are as they were then. Nothing in it is about who applied but the case's
-- and the act's ids, which no page shows. Its own id is random: one made of the time would tell which act it is.
create table oversight.entry (
    id                    uuid primary key,
    case_id               uuid, -- null once the applicant's data are erased
    act_id                uuid not null unique,
    service_slug          text not null check (service_slug <> ''),
    service_uk            text not null check (service_uk <> ''),
    service_en            text not null check (service_en <> ''),
    procedure_id          uuid not null,
    unit_id               uuid not null,
    unit_code             text not null check (unit_code <> ''),
    unit_uk               text not null check (unit_uk <> ''),
    unit_en               text not null check (unit_en <> ''),
    authority_uk          text not null check (authority_uk <> ''),
    authority_en          text not null check (authority_en <> ''),
    official_person_id    uuid not null,
    official              text not null check (official <> ''),
    post_uk               text not null check (post_uk <> ''),
    post_en               text not null check (post_en <> ''),
    official_slug         text not null check (official_slug <> ''),
    second                jsonb, -- the second official: name, post, slug
    outcome               text not null check (outcome in ('granted', 'granted-in-part', 'refused', 'returned', 'transferred', 'closed', 'suspended',
                              'lapsed', 'deemed')),
    ground_id             text check (ground_id <> ''), -- the first of the grounds
    grounds               jsonb not null check (jsonb_typeof(grounds) = 'array'),
    issued_on             date not null,
    due_on                date not null,
    in_time               boolean not null generated always as (issued_on <= due_on) stored,
    aggregate_only        boolean not null, -- touches health, children or poverty: counted, and shown to nobody
    share                 int check (share between 0 and 100), -- of the reasons, that stands in earlier ones of the official
    remedy_uk             text not null check (remedy_uk <> ''),
    remedy_en             text not null check (remedy_en <> ''),
    reviewer              jsonb, -- who would hear a complaint: name, post, authority
    complain_by           date,
    complaint             jsonb, -- how one ended: outcome, by, on
    reversed_on           date,
    reversed_how          text check (reversed_how in ('annulled-returned', 'annulled-decided', 'reopened')),
    reversed_by           text check (reversed_by <> ''),
    text                  text check (text <> ''), -- the reasons, first as a machine has hidden what it knows of, then as an official has read them
    check_by              date, -- by when an official reads them
    version               int  not null default 0, -- how often they were read
    redacted_at           timestamptz,
    redacted_by_person_id uuid,
    redacted_by           text check (redacted_by <> ''),
    changed_at            timestamptz not null,
    constraint a_ground_is_the_first_of_all check (coalesce(ground_id, '') = coalesce(grounds #>> '{0,id}', '')),
    constraint nobody_redacts_anonymously check (num_nonnulls(redacted_at, redacted_by_person_id, redacted_by) in (0, 3)),
    constraint reasons_have_their_term check (text is null or check_by is not null),
    constraint what_is_only_counted_has_no_reasons check (not aggregate_only or text is null),
    constraint a_reversal_has_its_day check (num_nonnulls(reversed_on, reversed_how) in (0, 2))
);
-- The register, the newest first, alone and behind each filter.
create index on oversight.entry (issued_on, id) where not aggregate_only;
create index on oversight.entry (service_slug, issued_on, id) where not aggregate_only;
create index on oversight.entry (service_slug, ground_id, issued_on, id) where not aggregate_only and ground_id is not null;
create index on oversight.entry (unit_code, issued_on, id) where not aggregate_only;
create index on oversight.entry (official_slug, issued_on, id);
create index on oversight.entry (outcome, issued_on, id) where not aggregate_only;
create index on oversight.entry (changed_at) where not aggregate_only;
create index on oversight.entry (unit_id, check_by, id) where redacted_at is null and text is not null; -- what officials have to read
create index on oversight.entry (case_id);
create index on oversight.entry (official_person_id);
create index on oversight.entry (redacted_by_person_id);

-- What is still to be counted. A row is written in the transaction of what it counts, and gone once it is counted.
create table oversight.uncounted (
    id      uuid primary key,
    quarter date not null, -- its first day
    service text not null,
    unit    text not null,
    official text, -- null where nobody did it for the state
    ground  text,
    what    text not null check (what <> ''),
    n       int  not null
);

create table oversight.tally (
    scope   text not null check (scope in ('service', 'unit', 'official', 'ground')), -- of a ground the key is SERVICE/GROUND
    key     text not null,
    quarter date not null,
    what    text not null,
    n       bigint not null,
    primary key (scope, key, quarter, what)
);
