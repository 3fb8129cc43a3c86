-- A page of one request is opened by its id alone; how many wait is counted without those that are answered.
create index on opinions.request (id);
create index on opinions.request (unit_id, due_on, id) where answered_at is null and ended_at is null;
