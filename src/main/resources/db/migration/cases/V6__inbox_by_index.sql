-- A unit with thousands of decided cases counts them and finds a page of them by the index alone: all that the inbox asks of every row is in it.
create index on cases.case_record (unit_id, stage, due_on, case_id) include (applicant_id);
drop index cases.case_record_unit_id_stage_due_on_case_id_idx;
