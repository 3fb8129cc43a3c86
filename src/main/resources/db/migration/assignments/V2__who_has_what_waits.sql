-- Who has a case until its lot is drawn: so what waits is counted, not listed, however long the witness is down. Null in rows from before.
alter table assignments.pending add official_person_id uuid;
create index on assignments.pending (official_person_id);
