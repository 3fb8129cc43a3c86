create schema ombudsman;

-- What somebody brought, without having to know which law it is about.
create table ombudsman.intake (
    id                    uuid primary key,
    at                    timestamptz not null,
    person_id             uuid, -- null if that is not known, or was erased
    case_number           text check (case_number <> ''), -- as it was typed
    contact               text check (contact <> ''),
    what                  text not null check (what ~ '[[:alnum:]]'),
    answered_at           timestamptz,
    answered_by_person_id uuid,
    answered_by           text check (answered_by <> ''),
    answer                text check (answer ~ '[[:alnum:]]'),
    constraint an_answer_has_a_name check (num_nonnulls(answered_at, answered_by_person_id, answered_by, answer) in (0, 4))
);
create index on ombudsman.intake (id) where answered_at is null;
create index on ombudsman.intake (person_id);
create index on ombudsman.intake (answered_by_person_id);

-- Cases are looked at for a reason that is on record before the first look.
create table ombudsman.inquiry (
    id           uuid primary key,
    at           timestamptz not null,
    by_person_id uuid not null,
    by_name      text not null check (by_name <> ''),
    intake_id    uuid references ombudsman.intake,
    reason       text not null check (length(regexp_replace(reason, '[^[:alnum:]]', '', 'g')) >= 60)
);
create index on ombudsman.inquiry (by_person_id);
create index on ombudsman.inquiry (intake_id);

create table ombudsman.inquiry_case (
    inquiry_id   uuid not null references ombudsman.inquiry,
    case_id      uuid not null,
    number       text not null check (number <> ''),
    at           timestamptz not null,
    primary key (inquiry_id, case_id)
);
create index on ombudsman.inquiry_case (case_id);

-- What should be otherwise, said to a unit in public; and what its head says to that, in public and by name.
create table ombudsman.recommendation (
    id                    uuid primary key,
    inquiry_id            uuid not null references ombudsman.inquiry,
    unit_id               uuid not null,
    unit_uk               text not null check (unit_uk <> ''),
    unit_en               text not null check (unit_en <> ''),
    authority_uk          text not null check (authority_uk <> ''),
    authority_en          text not null check (authority_en <> ''),
    body                  text not null check (length(regexp_replace(body, '[^[:alnum:]]', '', 'g')) >= 60),
    at                    timestamptz not null,
    by_person_id          uuid not null,
    by_name               text not null check (by_name <> ''),
    answer_by             date not null,
    answered_at           timestamptz,
    answered_by_person_id uuid,
    answered_by           jsonb,
    follows               boolean, -- whether they will do it
    answer                text,
    constraint an_answer_has_a_name check (coalesce(case when answered_at is null then num_nonnulls(answered_by_person_id, answered_by, follows, answer) = 0
        else follows is not null and answered_by #>> '{name}' <> '' and answered_by #>> '{post,uk}' <> ''
            and (answered_by #>> '{personId}')::uuid = answered_by_person_id and answer ~ '[[:alnum:]]' end, false)),
    constraint nobody_answers_themselves check (answered_by_person_id <> by_person_id)
);
create index on ombudsman.recommendation (unit_id, answer_by, id) where answered_at is null;
create index on ombudsman.recommendation (inquiry_id);
create index on ombudsman.recommendation (by_person_id);
create index on ombudsman.recommendation (answered_by_person_id);

-- What was said stays as it was said: an answer comes once, and who brought something may be forgotten.
create function ombudsman.stays() returns trigger language plpgsql as $$
declare
    answer text[] := array['answered_at', 'answered_by_person_id', 'answered_by', 'answer', 'follows'];
begin
    if tg_op = 'UPDATE' and tg_table_name in ('intake', 'recommendation')
        and to_jsonb(old) - answer - array['person_id', 'contact', 'case_number'] = to_jsonb(new) - answer - array['person_id', 'contact', 'case_number']
        and (old.answered_at is null or to_jsonb(old) - array['person_id', 'contact', 'case_number'] = to_jsonb(new) - array['person_id', 'contact', 'case_number'])
    then return new; end if;
    raise exception 'what was brought, asked and recommended is written once and never changed';
end
$$;
create trigger stays before update or delete on ombudsman.intake for each row execute function ombudsman.stays();
create trigger stays before update or delete on ombudsman.inquiry for each row execute function ombudsman.stays();
create trigger stays before update or delete on ombudsman.inquiry_case for each row execute function ombudsman.stays();
create trigger stays before update or delete on ombudsman.recommendation for each row execute function ombudsman.stays();
