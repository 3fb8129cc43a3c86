-- Nine rows that an act against the applicant must have. The act leads to each by a key: without any of them there is no act.
-- No key leads across cases or out of this schema.

-- A second correction request: the superior agreed to it, for a defect that could not be seen before.
create table decisions.correction_approval (
    case_id            uuid not null,
    no                 int  not null check (no > 1),
    at                 timestamptz not null,
    superior_person_id uuid not null,
    superior           jsonb not null check (coalesce(superior #>> '{name}' <> '' and (superior #>> '{personId}')::uuid = superior_person_id, false)),
    asked_by_person_id uuid not null check (asked_by_person_id <> superior_person_id),
    unknowable         text not null check (length(unknowable) >= 60),
    reasons            text not null check (length(reasons) >= 20),
    primary key (case_id, no)
);
alter table decisions.correction_request add no int not null default 1 check (no > 0),
    add approved int generated always as (case when no > 1 then no end) stored;
alter table decisions.correction_request drop constraint correction_request_pkey, add primary key (case_id, no),
    add constraint the_second_was_approved foreign key (case_id, approved) references decisions.correction_approval (case_id, no);

-- What an official intends, revision by revision; none is ever changed.
create table decisions.intent (
    case_id          uuid not null,
    id               uuid not null,
    revision         int  not null check (revision > 0),
    at               timestamptz not null,
    outcome          text not null check (outcome in ('refused', 'granted-in-part', 'returned', 'transferred', 'closed', 'suspended', 'lapsed')),
    formal           boolean not null generated always as (outcome = 'lapsed') stored,
    procedure_id     uuid not null,
    unit_id          uuid not null,
    author_person_id uuid not null,
    author           jsonb not null check (coalesce(author #>> '{name}' <> '' and author #>> '{post,uk}' <> ''
                         and (author #>> '{personId}')::uuid = author_person_id, false)),
    reasons          text not null check (length(regexp_replace(reasons, '[^[:alnum:]]', '', 'g')) >= 60),
    heard_digest     bytea not null check (length(heard_digest) = 32), -- SHA-256 of outcome, grounds and facts: what the applicant answers to
    primary key (case_id, id),
    unique (case_id, revision),
    unique (case_id, id, outcome),
    unique (case_id, id, formal),
    unique (case_id, id, procedure_id),
    unique (case_id, id, author_person_id),
    unique (case_id, id, heard_digest)
);
create index on decisions.intent (author_person_id);

-- Given up by an official: no act comes of it. What was heard stays heard.
create table decisions.dropped (
    case_id            uuid not null,
    intent_id          uuid not null,
    at                 timestamptz not null,
    official_person_id uuid not null,
    official           text not null check (official <> ''),
    primary key (case_id, intent_id),
    foreign key (case_id, intent_id) references decisions.intent (case_id, id)
);
create index on decisions.dropped (official_person_id);

-- 1. The ground, copied from the closed list of the procedure's version. A formal one fits a lapse and nothing else.
create table decisions.ground (
    case_id      uuid not null,
    intent_id    uuid not null,
    no           smallint not null check (no > 0),
    ground_id    text not null check (ground_id <> ''),
    kind         text not null check (kind in ('SUBSTANTIVE', 'FORMAL')),
    formal       boolean not null generated always as (kind = 'FORMAL') stored,
    title_uk     text not null check (title_uk <> ''),
    title_en     text not null check (title_en <> ''),
    norm_uk      text not null check (norm_uk <> ''),
    norm_en      text not null check (norm_en <> ''),
    mark         text not null check (mark in ('S', 'M', '?')),
    procedure_id uuid not null,
    primary key (case_id, intent_id, no),
    unique (case_id, intent_id, ground_id),
    constraint formal_grounds_only_lapse foreign key (case_id, intent_id, formal) references decisions.intent (case_id, id, formal),
    constraint of_the_case_s_procedure foreign key (case_id, intent_id, procedure_id) references decisions.intent (case_id, id, procedure_id)
);

-- 2. The very fact and its evidence, for each ground.
create table decisions.fact (
    case_id   uuid not null,
    intent_id uuid not null,
    ground_no smallint not null,
    no        smallint not null check (no > 0),
    source    text not null check (source in ('ANSWER', 'DOCUMENT', 'REGISTER', 'OPINION')),
    ref       text not null check (ref <> ''),
    label_uk  text not null check (label_uk <> ''),
    label_en  text not null check (label_en <> ''),
    shown_uk  text not null check (shown_uk <> ''),
    shown_en  text not null check (shown_en <> ''),
    fact      text not null check (fact ~ '[[:alnum:]]'),
    primary key (case_id, intent_id, ground_no, no),
    constraint of_a_ground foreign key (case_id, intent_id, ground_no) references decisions.ground (case_id, intent_id, no)
);

-- 3. What could be mended was asked to be mended; or why nothing could.
create table decisions.mending (
    case_id          uuid not null,
    intent_id        uuid not null,
    correction_no    int,
    nothing_mendable text check (length(regexp_replace(nothing_mendable, '[^[:alnum:]]', '', 'g')) >= 20),
    primary key (case_id, intent_id),
    constraint asked_or_why_not check (num_nonnulls(correction_no, nothing_mendable) = 1),
    foreign key (case_id, intent_id) references decisions.intent (case_id, id),
    constraint it_was_asked foreign key (case_id, correction_no) references decisions.correction_request (case_id, no)
);

-- 4. Nothing was demanded that the state holds: each document that was asked for, by the snapshot of the procedure.
create table decisions.sourcing (
    case_id      uuid not null,
    intent_id    uuid not null,
    procedure_id uuid not null,
    demanded     jsonb not null,
    primary key (case_id, intent_id),
    constraint only_what_the_applicant_holds check (jsonb_typeof(demanded) = 'array'
        and jsonb_array_length(demanded) = jsonb_array_length(jsonb_path_query_array(demanded, 'strict $[*] ? (@.heldBy == "applicant")'))),
    foreign key (case_id, intent_id, procedure_id) references decisions.intent (case_id, id, procedure_id)
);

-- 5. The applicant was heard on exactly this outcome, these grounds and these facts; or a coded exception.
create table decisions.hearing (
    case_id      uuid not null,
    id           uuid not null,
    intent_id    uuid not null,
    heard_digest bytea not null,
    at           timestamptz not null,
    draft        text not null check (draft <> ''), -- the reasons as the applicant was told them
    until        date not null,
    why_uk       text not null check (why_uk <> ''),
    why_en       text not null check (why_en <> ''),
    primary key (case_id, id),
    unique (case_id, intent_id),
    unique (case_id, id, until),
    unique (case_id, id, heard_digest, until),
    check (until > (at at time zone 'Europe/Kyiv')::date),
    foreign key (case_id, intent_id, heard_digest) references decisions.intent (case_id, id, heard_digest)
);
create table decisions.hearing_answer (
    case_id      uuid not null,
    hearing_id   uuid not null,
    until        date not null,
    at           timestamptz not null,
    by_person_id uuid not null,
    channel      text not null check (channel in ('WEB', 'COUNTER', 'LETTER', 'PHONE')),
    primary key (case_id, hearing_id),
    constraint in_time check (at < (until + 1)::timestamp at time zone 'Europe/Kyiv'),
    foreign key (case_id, hearing_id, until) references decisions.hearing (case_id, id, until)
);
create index on decisions.hearing_answer (by_person_id);
create table decisions.argument (
    case_id    uuid not null,
    hearing_id uuid not null,
    no         smallint not null check (no > 0),
    body       text not null check (body ~ '[[:alnum:]]'),
    primary key (case_id, hearing_id, no),
    foreign key (case_id, hearing_id) references decisions.hearing_answer (case_id, hearing_id)
);
create table decisions.heard (
    case_id      uuid not null,
    intent_id    uuid not null,
    how          text not null check (how in ('ANSWERED', 'SILENT', 'EXCEPTION')),
    at           timestamptz not null,
    hearing_id   uuid,
    until        date,
    heard_digest bytea not null,
    exception    text,
    norm_uk      text,
    norm_en      text,
    answered     uuid generated always as (case when how = 'ANSWERED' then hearing_id end) stored,
    primary key (case_id, intent_id),
    unique (case_id, intent_id, hearing_id),
    constraint a_hearing_or_an_exception check ((how = 'EXCEPTION') = (hearing_id is null) and (hearing_id is null) = (until is null)
        and num_nonnulls(exception, norm_uk, norm_en) = case how when 'EXCEPTION' then 3 else 0 end),
    constraint silence_lasts_to_the_end check (how <> 'SILENT' or at >= (until + 1)::timestamp at time zone 'Europe/Kyiv'),
    foreign key (case_id, intent_id, heard_digest) references decisions.intent (case_id, id, heard_digest),
    constraint on_this_and_nothing_else foreign key (case_id, hearing_id, heard_digest, until)
        references decisions.hearing (case_id, id, heard_digest, until),
    constraint there_is_an_answer foreign key (case_id, answered) references decisions.hearing_answer (case_id, hearing_id)
);
create table decisions.reply (
    case_id    uuid not null,
    intent_id  uuid not null,
    hearing_id uuid not null,
    no         smallint not null,
    body       text not null check (length(regexp_replace(body, '[^[:alnum:]]', '', 'g')) >= 20),
    primary key (case_id, intent_id, no),
    foreign key (case_id, hearing_id, no) references decisions.argument (case_id, hearing_id, no),
    foreign key (case_id, intent_id, hearing_id) references decisions.heard (case_id, intent_id, hearing_id) deferrable initially deferred
);

-- 6. A second official, drawn by lot, who is not the author. Who was drawn stands here until they have said their word, or the lot is drawn anew.
create table decisions.second_official (
    case_id   uuid not null,
    intent_id uuid not null,
    draw_id   uuid not null,
    post_id   uuid not null,
    person_id uuid not null,
    seat      jsonb not null check (coalesce(seat #>> '{name}' <> '' and (seat #>> '{personId}')::uuid = person_id, false)),
    at        timestamptz not null,
    primary key (case_id, intent_id, draw_id),
    unique (case_id, intent_id, draw_id, person_id),
    foreign key (case_id, intent_id) references decisions.intent (case_id, id)
);
create index on decisions.second_official (person_id, case_id);
create table decisions.confirmation (
    case_id             uuid not null,
    intent_id           uuid not null,
    at                  timestamptz not null,
    draw_id             uuid not null,
    confirmer_person_id uuid not null,
    confirmer           jsonb not null check (coalesce(confirmer #>> '{name}' <> '' and confirmer #>> '{post,uk}' <> ''
                            and (confirmer #>> '{personId}')::uuid = confirmer_person_id, false)),
    author_person_id    uuid not null,
    verdict             text not null check (verdict in ('confirmed', 'returned')),
    reasons             text not null check (length(regexp_replace(reasons, '[^[:alnum:]]', '', 'g')) >= 20),
    primary key (case_id, intent_id),
    unique (case_id, intent_id, verdict),
    unique (case_id, intent_id, confirmer_person_id),
    constraint nobody_confirms_their_own check (confirmer_person_id <> author_person_id),
    foreign key (case_id, intent_id, author_person_id) references decisions.intent (case_id, id, author_person_id),
    constraint by_whom_the_lot_fell_on foreign key (case_id, intent_id, draw_id, confirmer_person_id)
        references decisions.second_official (case_id, intent_id, draw_id, person_id)
);
create index on decisions.confirmation (confirmer_person_id);
create index on decisions.confirmation (author_person_id);

-- 7. Not copied: the share of its runs of five words that stand in earlier acts of this official.
create table decisions.likeness (
    case_id       uuid not null,
    intent_id     uuid not null,
    share         int  not null check (share between 0 and 100),
    threshold     int  not null check (threshold between 1 and 100),
    compared      int  not null check (compared >= 0),
    like_act      uuid,
    justification text,
    primary key (case_id, intent_id),
    constraint copies_are_justified check (share < threshold or coalesce(length(regexp_replace(justification, '[^[:alnum:]]', '', 'g')) >= 40, false)),
    check (compared > 0 or share = 0),
    foreign key (case_id, intent_id) references decisions.intent (case_id, id)
);
-- 8. Like cases alike, or explained. Which case it is like is found in Java: no key leads across cases.
create table decisions.departure (
    case_id      uuid not null,
    intent_id    uuid not null,
    facts_digest bytea not null check (length(facts_digest) = 32),
    compared     int not null check (compared >= 0),
    like_act     uuid,
    explanation  text,
    primary key (case_id, intent_id),
    constraint departures_are_explained check ((like_act is null) = (explanation is null)
        and coalesce(length(regexp_replace(explanation, '[^[:alnum:]]', '', 'g')) >= 40, true)),
    check ((like_act is null) = (compared = 0)),
    foreign key (case_id, intent_id) references decisions.intent (case_id, id)
);
-- 9. How to challenge it: before whom, neither author nor second official. Signer, post, date, number and addressee are columns of the act.
create table decisions.remedy (
    case_id             uuid not null,
    intent_id           uuid not null,
    reviewer_person_id  uuid not null,
    reviewer            jsonb not null check (coalesce(reviewer #>> '{name}' <> '' and reviewer #>> '{post,uk}' <> ''
                            and reviewer #>> '{authority,uk}' <> '' and (reviewer #>> '{personId}')::uuid = reviewer_person_id, false)),
    author_person_id    uuid not null,
    confirmer_person_id uuid not null,
    by_when             date not null,
    how_uk              text not null check (how_uk <> ''),
    how_en              text not null check (how_en <> ''),
    court_uk            text not null check (court_uk <> ''),
    court_en            text not null check (court_en <> ''),
    norm_uk             text not null check (norm_uk <> ''),
    norm_en             text not null check (norm_en <> ''),
    primary key (case_id, intent_id),
    constraint not_before_those_who_decided check (reviewer_person_id not in (author_person_id, confirmer_person_id)),
    foreign key (case_id, intent_id, author_person_id) references decisions.intent (case_id, id, author_person_id),
    foreign key (case_id, intent_id, confirmer_person_id) references decisions.confirmation (case_id, intent_id, confirmer_person_id)
);
create index on decisions.remedy (reviewer_person_id);
create index on decisions.remedy (author_person_id);
create index on decisions.remedy (confirmer_person_id);
-- A lapse has more: two reminders that were delivered, and help that was offered.
create table decisions.lapse (
    case_id          uuid not null,
    intent_id        uuid not null,
    correction_no    int  not null,
    first_delivered  timestamptz not null,
    second_delivered timestamptz not null,
    help_offered     timestamptz not null,
    help_by          jsonb not null check (coalesce(help_by #>> '{name}' <> '', false)),
    primary key (case_id, intent_id),
    check (second_delivered >= first_delivered + interval '5 days'),
    foreign key (case_id, correction_no) references decisions.correction_request (case_id, no),
    foreign key (case_id, intent_id) references decisions.intent (case_id, id)
);

-- What undid an act. The act itself stays as it was issued.
create table decisions.reversal (
    case_id            uuid not null,
    act_id             uuid not null,
    at                 timestamptz not null,
    how                text not null check (how in ('annulled-returned', 'annulled-decided', 'reopened')),
    complaint_id       uuid,
    reviewer_person_id uuid,
    reviewer           jsonb,
    author_person_id   uuid not null,
    reasons            text,
    lapsed             text generated always as (case when how = 'reopened' then 'lapsed' end) stored,
    primary key (case_id, act_id),
    constraint by_another_and_for_reasons check (how = 'reopened' or coalesce(reviewer_person_id <> author_person_id and complaint_id is not null
        and reviewer #>> '{name}' <> '' and (reviewer #>> '{personId}')::uuid = reviewer_person_id and length(reasons) >= 60, false))
);
create index on decisions.reversal (reviewer_person_id);
create index on decisions.reversal (author_person_id);

-- Acts from before the guard stay as they are and as readable as they were: what is "not valid" holds for every new one.
alter table decisions.act drop constraint act_case_id_key, drop constraint an_outcome_has_what_it_needs_and_no_more,
    add intent_id uuid,
    add replaces uuid,
    add issued_by text not null default 'hand' check (issued_by in ('hand', 'law')),
    add in_charge jsonb,
    add facts_digest bytea check (length(facts_digest) = 32),
    add guarded text generated always as (case when intent_id is not null then outcome end) stored,
    add one smallint generated always as (case when intent_id is not null then 1 end) stored,
    add first smallint generated always as (case when intent_id is not null then 1 end) stored, -- two: a key may not name one column twice
    add verdict text generated always as (case when intent_id is not null then 'confirmed' end) stored,
    add lapsing uuid generated always as (case when outcome = 'lapsed' then intent_id end) stored;
alter table decisions.act
    add unique (case_id, id, outcome),
    add unique (case_id, id, official_person_id),
    add constraint an_outcome_has_what_it_needs_and_no_more check (coalesce(case
        when outcome in ('granted', 'deemed') then intent_id is null and refusal is null
            and document #>> '{title,uk}' <> '' and jsonb_array_length(document -> 'paragraphs') > 0
        when outcome = 'granted-in-part' then intent_id is not null and refusal #>> '{reasons}' <> '' and document #>> '{title,uk}' <> ''
        when outcome in ('refused', 'returned', 'transferred', 'closed', 'suspended', 'lapsed')
            then intent_id is not null and refusal #>> '{reasons}' <> '' and document is null
        else false end, false)) not valid,
    add constraint three_are_named check (coalesce(in_charge #>> '{official,name}' <> '' and in_charge #>> '{deputy,name}' <> ''
        and in_charge #>> '{superior,name}' <> '', false)) not valid,
    add constraint what_was_intended foreign key (case_id, intent_id, guarded) references decisions.intent (case_id, id, outcome),
    add constraint signed_by_its_author foreign key (case_id, intent_id, official_person_id) references decisions.intent (case_id, id, author_person_id),
    add constraint row_1 foreign key (case_id, intent_id, one) references decisions.ground (case_id, intent_id, no),
    add constraint row_2 foreign key (case_id, intent_id, one, first) references decisions.fact (case_id, intent_id, ground_no, no),
    add constraint row_3 foreign key (case_id, intent_id) references decisions.mending (case_id, intent_id),
    add constraint row_4 foreign key (case_id, intent_id) references decisions.sourcing (case_id, intent_id),
    add constraint row_5 foreign key (case_id, intent_id) references decisions.heard (case_id, intent_id),
    add constraint row_6 foreign key (case_id, intent_id, verdict) references decisions.confirmation (case_id, intent_id, verdict),
    add constraint row_7 foreign key (case_id, intent_id) references decisions.likeness (case_id, intent_id),
    add constraint row_8 foreign key (case_id, intent_id) references decisions.departure (case_id, intent_id),
    add constraint row_9 foreign key (case_id, intent_id) references decisions.remedy (case_id, intent_id),
    add constraint lapse_row foreign key (case_id, lapsing) references decisions.lapse (case_id, intent_id),
    add constraint replaces_what_was_undone foreign key (case_id, replaces) references decisions.reversal (case_id, act_id);
alter table decisions.reversal
    add foreign key (case_id, act_id, author_person_id) references decisions.act (case_id, id, official_person_id),
    add constraint only_a_lapse_is_reopened foreign key (case_id, act_id, lapsed) references decisions.act (case_id, id, outcome);
-- Decisions of a case are a chain: never are two in force.
create unique index one_first_decision on decisions.act (case_id) where replaces is null and outcome <> 'suspended';
create unique index one_after_each on decisions.act (case_id, replaces) where replaces is not null;
create unique index one_act_of_an_intent on decisions.act (case_id, intent_id) where intent_id is not null;
create index on decisions.act (facts_digest, issued_at desc) where outcome in ('granted', 'deemed');
create index acts_against_by_official on decisions.act (official_person_id, issued_at desc) where outcome not in ('granted', 'deemed');

create function decisions.act_is_whole() returns trigger language plpgsql as $$
begin
    if new.intent_id is null then return null; end if;
    if exists (select from decisions.ground g where (g.case_id, g.intent_id) = (new.case_id, new.intent_id) and not exists (
            select from decisions.fact f where (f.case_id, f.intent_id, f.ground_no) = (g.case_id, g.intent_id, g.no))) then
        raise exception 'a ground without its fact' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from decisions.heard h join decisions.argument a using (case_id, hearing_id)
            where (h.case_id, h.intent_id) = (new.case_id, new.intent_id) and not exists (
                select from decisions.reply r where (r.case_id, r.intent_id, r.no) = (h.case_id, h.intent_id, a.no))) then
        raise exception 'an argument without its reply' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from decisions.heard h join decisions.hearing_answer a using (case_id, hearing_id)
            where (h.case_id, h.intent_id) = (new.case_id, new.intent_id) and h.how = 'SILENT') then
        raise exception 'silent, who has answered' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from decisions.heard h join decisions.confirmation c using (case_id, intent_id)
            where (h.case_id, h.intent_id) = (new.case_id, new.intent_id) and not (h.at <= c.at and c.at <= new.issued_at)) then
        raise exception 'heard, confirmed, issued: in this order' using errcode = 'integrity_constraint_violation';
    end if;
    if array(select g.ground_id from decisions.ground g where (g.case_id, g.intent_id) = (new.case_id, new.intent_id) order by g.no)
            is distinct from array(select one #>> '{}' from jsonb_path_query(new.refusal, '$.grounds[*].ground.id') one)
        or new.refusal ->> 'reasons' is distinct from
            (select i.reasons from decisions.intent i where (i.case_id, i.id) = (new.case_id, new.intent_id)) then
        raise exception 'the act says other than its rows' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create constraint trigger whole after insert on decisions.act deferrable initially deferred for each row execute function decisions.act_is_whole();

-- What an act rests on is closed with it: nothing is put beside it afterwards.
create function decisions.is_closed() returns trigger language plpgsql as $$
begin
    if exists (select from decisions.act a where (a.case_id, a.intent_id) = (new.case_id, new.intent_id)) then
        raise exception 'the act that rests on it is issued' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger closed before insert on decisions.ground for each row execute function decisions.is_closed();
create trigger closed before insert on decisions.fact for each row execute function decisions.is_closed();
create trigger closed before insert on decisions.reply for each row execute function decisions.is_closed();
create function decisions.was_heard() returns trigger language plpgsql as $$
begin
    if exists (select from decisions.act a join decisions.heard h using (case_id, intent_id)
            where (h.case_id, h.hearing_id) = (new.case_id, new.hearing_id)) then
        raise exception 'the act after this hearing is issued' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger closed before insert on decisions.argument for each row execute function decisions.was_heard();
create trigger closed before insert on decisions.hearing_answer for each row execute function decisions.was_heard();

-- What was tried and could not be issued: it is counted by ground, and never held against the applicant.
create table decisions.attempt (
    id                 uuid primary key,
    at                 timestamptz not null,
    unit_id            uuid not null,
    official_person_id uuid not null,
    service_slug       text not null,
    ground_id          text not null check (ground_id <> ''),
    lacking            text[] not null check (cardinality(lacking) > 0)
);
create index on decisions.attempt (official_person_id);
create index on decisions.attempt (service_slug, ground_id);
-- Since when an application is known to be complete: what silence means may hang on it.
create table decisions.completeness (
    case_id            uuid primary key,
    at                 timestamptz not null,
    how                text not null check (how in ('OFFICIAL', 'TERM')),
    official_person_id uuid,
    by_name            text,
    norm_uk            text not null check (norm_uk <> ''),
    norm_en            text not null check (norm_en <> ''),
    check ((how = 'OFFICIAL') = (num_nonnulls(official_person_id, by_name) = 2))
);
create index on decisions.completeness (official_person_id);

do $$
declare kept text;
begin
    foreach kept in array array['correction_approval', 'intent', 'dropped', 'ground', 'fact', 'mending', 'sourcing', 'hearing', 'hearing_answer', 'argument',
        'heard', 'reply', 'second_official', 'confirmation', 'likeness', 'departure', 'remedy', 'lapse', 'reversal', 'attempt', 'completeness'] loop
        execute format('create trigger written_once before update or delete on decisions.%I for each row execute function decisions.is_written_once()', kept);
        execute format('create trigger never_emptied before truncate on decisions.%I execute function decisions.is_written_once()', kept);
    end loop;
end
$$;
