-- everything about a person is found without reading everybody's
create index on decisions.act (official_person_id);
create index on decisions.correction_request (official_person_id);
