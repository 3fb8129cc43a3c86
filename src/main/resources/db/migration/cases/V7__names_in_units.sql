-- A name is sought within units. An index of names alone is one for the country, where every tenth name begins like the one that is sought:
-- it would read more with each case of any unit. Here a word stands behind its unit.
create function cases.names_in(unit uuid, applicant text) returns tsvector language sql immutable parallel safe as $$
    select array_to_tsvector(array(select unit::text || ' ' || word from unnest(tsvector_to_array(to_tsvector('simple', applicant))) as word))
$$;
create index on cases.case_record using gin (cases.names_in(unit_id, applicant));
drop index cases.case_record_to_tsvector_idx;
