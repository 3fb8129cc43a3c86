create schema opinions;

-- What another unit was asked in a case, and what it said. Asked again, it is another request of the same stage; only the latest of a stage counts.
create table opinions.request (
    case_id               uuid not null,
    id                    uuid not null,
    stage                 int  not null check (stage >= 0), -- which of the procedure's stages, counted from 0
    case_number           text not null check (case_number <> ''),
    service_uk            text not null check (service_uk <> ''),
    service_en            text not null check (service_en <> ''),
    applicant_id          uuid not null,
    unit_id               uuid not null,
    unit_uk               text not null check (unit_uk <> ''), -- names as of then
    unit_en               text not null check (unit_en <> ''),
    authority_uk          text not null check (authority_uk <> ''),
    authority_en          text not null check (authority_en <> ''),
    asks_uk               text not null check (asks_uk <> ''),
    asks_en               text not null check (asks_en <> ''),
    norm                  jsonb not null,
    asked_at              timestamptz not null,
    asked_by_person_id    uuid not null, -- who was in charge of the case
    asked_by              jsonb not null,
    reason                text check (reason <> ''), -- why it was asked again; null: the portal asked by itself as the case was opened
    due_on                date not null,
    due_why_uk            text not null check (due_why_uk <> ''),
    due_why_en            text not null check (due_why_en <> ''),
    stopped_on            date, -- since when its clock stands still with that of the case
    silent_at             timestamptz, -- when its silence was recorded; that it is silent follows from the day alone
    ended_at              timestamptz, -- when the case ended
    ended_uk              text check (ended_uk <> ''), -- how
    ended_en              text check (ended_en <> ''),
    answered_at           timestamptz,
    answered_by_person_id uuid,
    answered_by           jsonb,
    in_time               boolean,
    verdict               text,
    conditions            text,
    fact                  text,
    against               text, -- the norm that an objection rests on
    reasons               text,
    files                 jsonb,
    primary key (case_id, id),
    constraint nobody_asks_anonymously check (coalesce(asked_by #>> '{name}' <> '' and (asked_by #>> '{personId}')::uuid = asked_by_person_id, false)),
    constraint an_end_has_its_reason check (num_nonnulls(ended_at, ended_uk, ended_en) in (0, 3)),
    constraint an_answer_has_what_it_needs_and_no_more check (coalesce(case
        when answered_at is null then num_nonnulls(answered_by_person_id, answered_by, in_time, verdict, conditions, fact, against, reasons, files) = 0
        else answered_by #>> '{name}' <> '' and answered_by #>> '{post,uk}' <> '' and (answered_by #>> '{personId}')::uuid = answered_by_person_id
            and in_time is not null and jsonb_typeof(files) = 'array' and case verdict
                when 'NO_OBJECTION' then num_nonnulls(conditions, fact, against, reasons) = 0
                when 'CONDITIONS'   then conditions <> '' and num_nonnulls(fact, against, reasons) = 0
                when 'OBJECTION'    then conditions is null and fact <> '' and against <> '' and reasons <> ''
                else false end
        end, false)),
    -- What was silence once is never an answer in time.
    constraint silence_is_no_answer check (silent_at is null or answered_at is null or not in_time)
);
create index on opinions.request (unit_id, due_on, id);
create index on opinions.request (due_on) where answered_at is null and silent_at is null and ended_at is null; -- whose silence is to be recorded
create index on opinions.request (applicant_id);
create index on opinions.request (asked_by_person_id);
create index on opinions.request (answered_by_person_id);

-- Authorization is the query: what a unit was asked. Nobody gives an opinion on their own matter.
create function opinions.of_units(units uuid[], person uuid, held uuid[]) returns setof opinions.request language sql stable as $$
    select * from opinions.request where unit_id = any (units) and applicant_id <> person and case_id <> all (held)
$$;

-- What was asked stays as it was asked, and what was said as it was said; only the clock goes on and the case ends.
create function opinions.stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.answered_at is null
            or (old.answered_at, old.answered_by, old.in_time, old.verdict, old.conditions, old.fact, old.against, old.reasons, old.files, old.due_on)
            is not distinct from (new.answered_at, new.answered_by, new.in_time, new.verdict, new.conditions, new.fact, new.against, new.reasons, new.files, new.due_on))
        and (old.case_id, old.id, old.stage, old.applicant_id, old.unit_id, old.unit_uk, old.asks_uk, old.asks_en, old.norm, old.asked_at, old.asked_by, old.reason)
            is not distinct from (new.case_id, new.id, new.stage, new.applicant_id, new.unit_id, new.unit_uk, new.asks_uk, new.asks_en, new.norm, new.asked_at, new.asked_by, new.reason)
        and (old.silent_at is null or old.silent_at = new.silent_at) and (old.ended_at is null or old.ended_at = new.ended_at)
    then return new; end if;
    raise exception 'what was asked and answered is written once and never changed';
end
$$;
create trigger stays before update or delete on opinions.request for each row execute function opinions.stays();
create trigger never_emptied before truncate on opinions.request execute function opinions.stays();
