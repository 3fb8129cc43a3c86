-- Every way out of a case, hearings and second officials, and a clock that stands still for a cause and for nothing else.
alter table cases.case_record add intent_id uuid, add heard_until date, add look_again_on date,
    add asked_to_withdraw boolean not null default false check (not asked_to_withdraw or stage = 'withdrawn');
alter table cases.case_record drop constraint a_stage_has_what_it_needs_and_no_more;
-- What was not mended stays with a case that is heard, confirmed or has lapsed for it; otherwise a hearing may stop the clock by itself.
alter table cases.case_record add constraint a_stage_has_what_it_needs_and_no_more check (coalesce(
    (withdrawn_at is not null) = (stage = 'withdrawn')
    and (intent_id is not null) = (stage in ('being-heard', 'being-confirmed'))
    and (heard_until is not null) = (stage = 'being-heard')
    and (look_again_on is not null) = (stage = 'suspended')
    and (act_id is not null) = (num_nonnulls(decided_at, decided_by) = 2 or stage = 'suspended')
    and num_nonnulls(decided_at, decided_by) = case when stage in ('granted', 'granted-in-part', 'refused', 'returned', 'transferred', 'closed', 'lapsed', 'deemed-granted', 'reviewed') then 2 else 0 end
    and case stage
        when 'under-way'           then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'awaiting-correction' then num_nonnulls(stopped_on, mend_by, to_mend) = 3 and jsonb_array_length(to_mend) > 0
        when 'being-heard'         then num_nonnulls(mend_by, to_mend) = 0 or num_nonnulls(stopped_on, mend_by, to_mend) = 3 and jsonb_array_length(to_mend) > 0
        when 'being-confirmed'     then num_nonnulls(stopped_on, mend_by, to_mend) = 0 or num_nonnulls(stopped_on, mend_by, to_mend) = 3 and jsonb_array_length(to_mend) > 0
        when 'suspended'           then stopped_on is not null and num_nonnulls(mend_by, to_mend) = 0
        when 'lapsed'              then num_nonnulls(stopped_on, mend_by, to_mend) = 3 and jsonb_array_length(to_mend) > 0
        when 'granted'             then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'granted-in-part'     then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'refused'             then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'returned'            then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'transferred'         then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'closed'              then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'deemed-granted'      then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'reviewed'            then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        when 'withdrawn'           then num_nonnulls(stopped_on, mend_by, to_mend) = 0
        else false end, false));

-- Why a clock stood still, or, where the law gives a longer term instead, why it is longer.
create table cases.halt (
    case_id    uuid not null,
    position   int  not null check (position > 0),
    cause      text not null check (cause in ('CORRECTION', 'SUSPENSION', 'HEARING', 'COMPLAINT')),
    evidence   text not null check (evidence <> ''), -- number of the correction request; id of the act, of what is intended, or of the complaint
    norm_uk    text not null check (norm_uk <> ''),
    norm_en    text not null check (norm_en <> ''),
    stopped_on date not null,
    went_on_on date check (went_on_on >= stopped_on),
    counts     boolean not null default true,
    longer_by  int check (longer_by is null or longer_by > 0 and cause = 'HEARING' and went_on_on is not null),
    primary key (case_id, position)
);
create unique index one_halt_at_a_time on cases.halt (case_id) where went_on_on is null;

create table cases.extension ( -- one: the key says so
    case_id            uuid primary key,
    at                 timestamptz not null,
    official_person_id uuid not null,
    by_name            text not null check (by_name <> ''),
    days               int  not null check (days > 0),
    reason             text not null check (length(reason) >= 60),
    due_before         date not null,
    due_after          date not null check (due_after > due_before),
    norm_uk            text not null check (norm_uk <> ''),
    norm_en            text not null check (norm_en <> '')
);
create index on cases.extension (official_person_id);

create table cases.reader ( -- a unit, a post or a person who sees one case for one purpose
    case_id   uuid not null,
    purpose   text not null check (purpose in ('CONFIRMATION', 'REVIEW', 'INQUIRY')),
    reader_id uuid not null,
    primary key (case_id, purpose, reader_id)
);
create index on cases.reader (reader_id, case_id);

create function cases.of_readers(asked text, readers uuid[], person uuid, held uuid[]) returns setof cases.case_record language sql stable as $$
    select * from cases.case_record
    where case_id in (select case_id from cases.reader where reader_id = any (readers) and purpose = asked)
      and (asked <> 'CONFIRMATION' or stage = 'being-confirmed') and applicant_id <> person and case_id <> all (held) -- nobody reviews their own
$$;
create or replace function cases.of_asked(units uuid[], person uuid, held uuid[]) returns setof cases.case_record language sql stable as $$
    select * from cases.case_record
    where case_id in (select case_id from cases.asked_unit where unit_id = any (units))
      and stage in ('under-way', 'awaiting-correction', 'being-heard', 'being-confirmed', 'suspended')
      and applicant_id <> person and case_id <> all (held) -- nobody gives an opinion on their own
$$;

-- What is overdue, for everybody: by these alone, however many cases there are.
create index overdue on cases.case_record (due_on, number) where stage in ('under-way', 'being-heard', 'being-confirmed') and stopped_on is null;
create index overdue_of_unit on cases.case_record (unit_id, due_on, number) where stage in ('under-way', 'being-heard', 'being-confirmed') and stopped_on is null;
-- Whether a clock runs is asked of every row of an inbox too.
create index on cases.case_record (unit_id, stage, due_on, case_id) include (applicant_id, stopped_on);
drop index cases.case_record_unit_id_stage_due_on_case_id_applicant_id_idx;

-- What stood still before this was known stood still for a correction: there was no other cause.
insert into cases.halt (case_id, position, cause, evidence, norm_uk, norm_en, stopped_on, went_on_on)
select case_id, position, 'CORRECTION', position::text, 'стаття 43 Закону «Про адміністративну процедуру»', 'Article 43 of the Law on Administrative Procedure',
    (stop ->> 'stoppedOn')::date, (stop ->> 'wentOnOn')::date
from cases.case_record, jsonb_array_elements(stops) with ordinality as stood (stop, position);
insert into cases.halt (case_id, position, cause, evidence, norm_uk, norm_en, stopped_on)
select case_id, jsonb_array_length(stops) + 1, 'CORRECTION', (jsonb_array_length(stops) + 1)::text, 'стаття 43 Закону «Про адміністративну процедуру»',
    'Article 43 of the Law on Administrative Procedure', stopped_on
from cases.case_record where stage = 'awaiting-correction';

create function cases.halt_is_only_closed() returns trigger language plpgsql as $$
begin
    if (new.case_id, new.position, new.cause, new.evidence, new.norm_uk, new.norm_en, new.stopped_on, new.longer_by)
        is distinct from (old.case_id, old.position, old.cause, old.evidence, old.norm_uk, old.norm_en, old.stopped_on, old.longer_by)
        or (old.went_on_on is not null and new.went_on_on is distinct from (old.went_on_on)) or (new.counts and not old.counts)
    then raise exception 'halt is written once, closed once, and counted no more once'; end if;
    return new;
end
$$;
create trigger written_once before update on cases.halt for each row execute function cases.halt_is_only_closed();
create trigger never_deleted before delete on cases.halt for each row execute function cases.is_written_once();
create trigger never_emptied before truncate on cases.halt execute function cases.is_written_once();
create trigger written_once before update or delete on cases.extension for each row execute function cases.is_written_once();
create trigger never_emptied before truncate on cases.extension execute function cases.is_written_once();

-- At the end of each transaction a clock stands still exactly for the cause of its stage, since the day of that cause, and what it stood
-- still is exactly what counts.
create function cases.a_clock_stands_for_a_cause() returns trigger language plpgsql as $$
declare
    matter   cases.case_record;
    standing cases.halt;
    stood    jsonb;
begin
    matter := (select r from cases.case_record r where r.case_id = new.case_id);
    if matter.case_id is null then return null; end if;
    standing := (select h from cases.halt h where h.case_id = new.case_id and h.went_on_on is null);
    if (standing.cause, standing.stopped_on) is distinct from (case
            when matter.to_mend is not null then 'CORRECTION'
            when matter.stage = 'suspended' then 'SUSPENSION'
            when matter.stopped_on is not null then 'HEARING' end, matter.stopped_on) then
        raise exception 'a clock does not stand still for the cause of its stage';
    end if;
    stood := (select coalesce(jsonb_agg(jsonb_build_object('stoppedOn', h.stopped_on, 'wentOnOn', h.went_on_on) order by h.position), '[]')
        from cases.halt h
        where h.case_id = new.case_id and h.went_on_on is not null and h.counts and h.longer_by is null and h.cause <> 'COMPLAINT');
    if stood <> matter.stops then raise exception 'a clock stood still without a cause, or a cause was passed over'; end if;
    return null;
end
$$;
create constraint trigger a_clock_stands_for_a_cause after insert on cases.case_record deferrable initially deferred for each row
    when (new.stopped_on is not null or new.stops <> '[]') execute function cases.a_clock_stands_for_a_cause();
create constraint trigger a_clock_goes_on_for_a_cause after update on cases.case_record deferrable initially deferred for each row
    when ((old.stage, old.stopped_on, old.stops) is distinct from (new.stage, new.stopped_on, new.stops)) execute function cases.a_clock_stands_for_a_cause();
create constraint trigger a_cause_stops_a_clock after insert or update on cases.halt deferrable initially deferred for each row
    execute function cases.a_clock_stands_for_a_cause();

-- Nobody takes a case back but its applicant.
create function cases.withdrawn_by_the_applicant() returns trigger language plpgsql as $$
begin
    if new.version <= old.version or not exists (select from cases.journal j where (j.case_id, j.position) = (new.case_id, new.version) and j.actor_person_id = new.applicant_id
            and j.post_uk is null) then
        raise exception 'a case is withdrawn by its applicant';
    end if;
    return null;
end
$$;
create constraint trigger withdrawn_by_the_applicant after update on cases.case_record deferrable initially deferred for each row
    when (new.stage = 'withdrawn' and old.stage <> new.stage) execute function cases.withdrawn_by_the_applicant();
