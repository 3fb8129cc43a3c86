create schema feedback;

-- What somebody said of how they were treated, on whichever channel; and what the one who answers for it said, by name.
create table feedback.remark (
    id                    uuid primary key,
    kind                  text not null check (kind in ('THANKS', 'CRITICISM', 'NOT_ACCEPTED', 'ASKED_FOR_MORE')),
    channel               text not null check (channel in ('WEB', 'CASE', 'COUNTER', 'PHONE', 'LETTER')),
    at                    timestamptz not null,
    case_id               uuid,
    case_number           text check (case_number <> ''),
    unit_id               uuid not null,
    unit_uk               text not null check (unit_uk <> ''), -- names as of then
    unit_en               text not null check (unit_en <> ''),
    authority_uk          text not null check (authority_uk <> ''),
    authority_en          text not null check (authority_en <> ''),
    about                 text not null, -- whom it is about, as it was said; empty if nobody was named
    official_person_id    uuid, -- who that is
    official              jsonb,
    person_id             uuid, -- who said it; null if that is not known, or was erased
    recorded_by_person_id uuid, -- the clerk to whom it was said
    recorded_by           text check (recorded_by <> ''),
    body                  text check (body ~ '[[:alnum:]]'), -- null when its time is over
    answer_by             date not null,
    late_told_at          timestamptz,
    answered_at           timestamptz,
    answered_by_person_id uuid,
    answered_by           jsonb,
    answer                text,
    constraint of_a_case_or_of_none check (num_nonnulls(case_id, case_number) = case when channel = 'CASE' then 2 else 0 end),
    constraint an_official_has_a_name check (coalesce(official_person_id is null and official is null
        or (official #>> '{personId}')::uuid = official_person_id and official #>> '{name}' <> '', false)),
    constraint a_clerk_has_a_name check (num_nonnulls(recorded_by_person_id, recorded_by) = case when channel in ('WEB', 'CASE') then 0 else 2 end),
    constraint an_answer_has_a_name check (coalesce(case when answered_at is null then num_nonnulls(answered_by_person_id, answered_by, answer) = 0
        else answered_by #>> '{name}' <> '' and answered_by #>> '{post,uk}' <> '' and (answered_by #>> '{personId}')::uuid = answered_by_person_id
            and answer ~ '[[:alnum:]]' end, false)),
    constraint nobody_answers_for_themselves check (answered_by_person_id <> official_person_id and answered_by_person_id <> person_id)
);
create index on feedback.remark (unit_id, answer_by, id) where answered_at is null;
create index on feedback.remark (unit_id, id);
create index on feedback.remark (official_person_id, id);
create index on feedback.remark (person_id);
create index on feedback.remark (case_id);
create index on feedback.remark (recorded_by_person_id);
create index on feedback.remark (answered_by_person_id);
create index on feedback.remark (answer_by) where answered_at is null and late_told_at is null; -- of whose lateness is to be told
create index on feedback.remark (answered_at) where body is not null; -- whose time is over
create index on feedback.remark (at);

-- Authorization is the query. What one has said oneself: by one's account, by the code of the remark, or by that of its case.
create function feedback.of_author(person uuid, held uuid[]) returns setof feedback.remark language sql stable as $$
    select * from feedback.remark where person_id = person or id = any (held) or case_id = any (held)
$$;

-- What officials find on their desks: what is said of the units that they head, or are the superiors of, and of themselves; not what they said.
create function feedback.of_desk(units uuid[], person uuid) returns setof feedback.remark language sql stable as $$
    select * from feedback.remark where (unit_id = any (units) or official_person_id = person) and not coalesce(person_id = person, false)
$$;

-- What was said stays as it was said, and so does the answer: only who said it may be forgotten, and after years what was said.
create function feedback.stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.id, old.kind, old.channel, old.at, old.case_id, old.case_number, old.unit_id, old.unit_uk, old.unit_en, old.authority_uk,
                old.authority_en, old.official_person_id, old.official, old.recorded_by_person_id, old.recorded_by, old.answer_by)
            is not distinct from (new.id, new.kind, new.channel, new.at, new.case_id, new.case_number, new.unit_id, new.unit_uk, new.unit_en, new.authority_uk,
                new.authority_en, new.official_person_id, new.official, new.recorded_by_person_id, new.recorded_by, new.answer_by)
        and (new.person_id is null or new.person_id = old.person_id)
        and (new.body = old.body or new.body is null and (old.body is null or old.answered_at is not null))
        and (new.about = old.about or new.about = '' and new.body is null)
        and (old.late_told_at is null or old.late_told_at = new.late_told_at)
        and (old.answered_at is null or (old.answered_at, old.answered_by_person_id, old.answered_by, old.answer)
            is not distinct from (new.answered_at, new.answered_by_person_id, new.answered_by, new.answer))
    then return new; end if;
    raise exception 'a remark and its answer are written once and never changed';
end
$$;
create trigger stays before update or delete on feedback.remark for each row execute function feedback.stays();
create trigger never_emptied before truncate on feedback.remark execute function feedback.stays();
