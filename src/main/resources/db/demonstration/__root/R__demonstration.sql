-- A database that ever held a demonstration has this table, and production refuses it
create table if not exists demonstration_data (since timestamptz not null);
insert into demonstration_data select current_timestamp where not exists (select from demonstration_data);
