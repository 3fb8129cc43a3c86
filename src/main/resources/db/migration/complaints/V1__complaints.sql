create schema complaints;

-- What a complaint is about. The complaint is a case of its own: number, clock, three names and journal are there.
create table complaints.complaint (
    case_id          uuid primary key,
    about_case_id    uuid not null check (about_case_id <> case_id),
    about_number     text not null check (about_number <> ''),
    about            text not null check (about in ('ACT', 'SUSPENSION', 'CORRECTION', 'OVERDUE', 'WITHDRAWAL', 'CONDUCT')),
    about_id         uuid not null, -- the act; of the others the case
    applicant_id     uuid not null,
    asks             text not null check (asks ~ '[[:alnum:]]'),
    why              text not null check (why ~ '[[:alnum:]]'),
    filed_at         timestamptz not null,
    file_by          date, -- null: nothing has to be challenged by a day
    late_why         text check (late_why ~ '[[:alnum:]]'), -- why it came later than that
    never            uuid[] not null check (cardinality(never) > 0), -- who had a hand in it: none of them hears it
    author_person_id uuid not null,
    author           jsonb not null,
    ended            boolean not null default false,
    constraint the_author_never_hears_it check (author_person_id = any (never)),
    constraint nobody_is_nameless check (coalesce((author #>> '{personId}')::uuid = author_person_id and author #>> '{name}' <> '', false))
);
-- What is filed twice is one complaint.
create unique index once on complaints.complaint (about_case_id, about, about_id) where not ended;
create index on complaints.complaint (about_case_id, case_id);
create index on complaints.complaint (applicant_id);
create index on complaints.complaint (author_person_id);

-- How it was decided, by whom, and what follows from it. Written once.
create table complaints.decision (
    case_id            uuid primary key references complaints.complaint,
    id                 uuid not null unique,
    at                 timestamptz not null,
    outcome            text not null check (outcome in ('UPHELD', 'SATISFIED', 'ANNULLED_RETURNED', 'ANNULLED_DECIDED', 'NOT_HEARD')),
    reinstated         boolean, -- whether a missed term was excused; null: none was missed
    ground             jsonb, -- of the closed list of the procedure: why it was not heard
    reasons            text not null check (length(regexp_replace(reasons, '[^[:alnum:]]', '', 'g')) >= 60),
    cause              text check (cause in ('RULE_MISREAD', 'FACTS_MISSED', 'NOT_HEARD', 'LATE', 'TOO_MUCH_ASKED', 'MISTAKE', 'UNCLEAR_RULE', 'RUDE')),
    putting_right      text check (putting_right ~ '[[:alnum:]]'),
    signer             jsonb not null,
    reviewer_person_id uuid not null,
    author_person_id   uuid not null check (author_person_id <> reviewer_person_id),
    remedy_uk          text not null check (remedy_uk <> ''),
    remedy_en          text not null check (remedy_en <> ''),
    constraint signed_by_name check (coalesce((signer #>> '{personId}')::uuid = reviewer_person_id and signer #>> '{name}' <> '' and signer #>> '{post,uk}' <> '', false)),
    constraint not_heard_on_a_ground check ((outcome = 'NOT_HEARD') = (ground is not null)),
    constraint what_was_wrong_is_put_right check ((outcome in ('UPHELD', 'NOT_HEARD')) = (num_nonnulls(cause, putting_right) = 0)
        and num_nonnulls(cause, putting_right) in (0, 2)),
    constraint who_came_late_is_heard_if_excused check (coalesce(reinstated, true) or outcome = 'NOT_HEARD')
);
create index on complaints.decision (reviewer_person_id);
create index on complaints.decision (author_person_id);

create function complaints.stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'complaint' and to_jsonb(old) - 'ended' = to_jsonb(new) - 'ended' and new.ended then return new; end if;
    raise exception 'a complaint and its decision are written once and never changed';
end
$$;
create trigger stays before update or delete on complaints.complaint for each row execute function complaints.stays();
create trigger stays before update or delete on complaints.decision for each row execute function complaints.stays();
create trigger never_emptied before truncate on complaints.complaint execute function complaints.stays();
create trigger never_emptied before truncate on complaints.decision execute function complaints.stays();

-- Nobody decides about a complaint against whom it is, nor anybody else who had a hand in it.
create function complaints.reviewed_by_another() returns trigger language plpgsql as $$
begin
    if exists (select from complaints.complaint c where c.case_id = new.case_id
        and (new.reviewer_person_id = any (c.never) or new.reviewer_person_id = c.applicant_id or new.author_person_id <> c.author_person_id)) then
        raise exception 'a complaint is decided by whoever had no hand in it';
    end if;
    return new;
end
$$;
create trigger reviewed_by_another before insert on complaints.decision for each row execute function complaints.reviewed_by_another();
