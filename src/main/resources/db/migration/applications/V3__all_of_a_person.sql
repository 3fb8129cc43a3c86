-- everything of a person is found without reading everybody's, what was sent included
create index on applications.draft (holder_person_id, case_id);
