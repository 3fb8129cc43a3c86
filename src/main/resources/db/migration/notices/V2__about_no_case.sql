alter table notices.notice add path text check (path like '/%'); -- where more is to be found; null: the page of the case
