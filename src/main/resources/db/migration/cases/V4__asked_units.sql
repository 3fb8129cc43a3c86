-- Units that were asked for an opinion see the matter of an open case, for that purpose only.
create table cases.asked_unit (
    case_id uuid not null,
    unit_id uuid not null,
    primary key (case_id, unit_id)
);
create index on cases.asked_unit (unit_id, case_id);

create function cases.of_asked(units uuid[], person uuid, held uuid[]) returns setof cases.case_record language sql stable as $$
    select * from cases.case_record
    where case_id in (select case_id from cases.asked_unit where unit_id = any (units))
      and stage in ('under-way', 'awaiting-correction') and applicant_id <> person and case_id <> all (held) -- nobody gives an opinion on their own
$$;
