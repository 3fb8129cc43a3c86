-- everything about a person is found without reading everybody's
create index on cases.journal (actor_person_id);
create index on cases.message (author_person_id);
