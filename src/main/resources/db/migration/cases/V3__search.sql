-- An official looks for a case by its number or by the applicant's name.
create index on cases.case_record (number);
create index on cases.case_record using gin (to_tsvector('simple', applicant));
