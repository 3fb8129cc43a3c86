-- What an official has checked last comes first: what was decided since lies behind it.
create index on office.checked (official_person_id, at desc);
drop index office.checked_official_person_id_idx;
