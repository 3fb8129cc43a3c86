create schema decisions;

-- One to a case: the key says so. A second one needs the superior, and comes with that.
create table decisions.correction_request (
    case_id            uuid primary key,
    at                 timestamptz not null,
    official_person_id uuid not null,
    official           text not null check (official <> ''),
    post_uk            text not null check (post_uk <> ''),
    post_en            text not null check (post_en <> ''),
    items              jsonb not null check (jsonb_array_length(items) > 0),
    mend_by            date not null,
    why_uk             text not null check (why_uk <> ''),
    why_en             text not null check (why_en <> '')
);

-- The parts that the law wants of an act (2073-IX, art. 71 and 18). One with any of them empty cannot be issued.
create table decisions.act (
    case_id            uuid not null,
    id                 uuid not null,
    number             text not null check (number <> ''),
    issued_at          timestamptz not null,
    applicant_id       uuid not null,
    addressee          text not null check (addressee <> ''),
    official_person_id uuid not null,
    signer             jsonb not null,
    service_uk         text not null check (service_uk <> ''),
    service_en         text not null check (service_en <> ''),
    received_on        date not null,
    procedure_id       uuid not null,
    remedy_uk          text not null check (remedy_uk <> ''),
    remedy_en          text not null check (remedy_en <> ''),
    outcome            text not null,
    document           jsonb, -- title and paragraphs, as issued
    refusal            jsonb, -- ground with its norm, the fact, reasons
    primary key (case_id, id),
    unique (case_id),
    -- coalesce: a check that is null would pass, and what is missing in JSON is null
    constraint somebody_signed_it check (coalesce(
        signer #>> '{name}' <> '' and signer #>> '{post,uk}' <> '' and signer #>> '{authority,uk}' <> ''
        and (signer #>> '{personId}')::uuid = official_person_id, false)),
    constraint an_outcome_has_what_it_needs_and_no_more check (coalesce(case outcome
        when 'granted' then refusal is null and document #>> '{title,uk}' <> '' and jsonb_array_length(document -> 'paragraphs') > 0
        when 'refused' then document is null and refusal #>> '{ground,kind}' = 'SUBSTANTIVE' and refusal #>> '{ground,norm,text,uk}' <> ''
                        and refusal #>> '{question}' <> '' and refusal #>> '{fact}' <> '' and refusal #>> '{reasons}' <> ''
        else false end, false))
);
create index on decisions.act (applicant_id, case_id);

create function decisions.is_written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once and never changed', tg_table_name;
end
$$;
create trigger written_once before update or delete on decisions.correction_request for each row execute function decisions.is_written_once();
create trigger written_once before update or delete on decisions.act for each row execute function decisions.is_written_once();
create trigger never_emptied before truncate on decisions.act execute function decisions.is_written_once();
create trigger never_emptied before truncate on decisions.correction_request execute function decisions.is_written_once();
