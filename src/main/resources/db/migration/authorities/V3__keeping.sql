-- every authority and post has a short name, by which lists say which one is meant; what came without one gets it from its id
create function authorities.give_code() returns trigger language plpgsql as
    $$ begin new.code := coalesce(new.code, tg_table_name || '-' || right(new.id::text, 12)); return new; end $$;
alter table authorities.authority add column code text unique check (code ~ '^[a-z][a-z0-9-]*$');
alter table authorities.post add column code text unique check (code ~ '^[a-z][a-z0-9-]*$');
update authorities.authority set code = 'authority-' || right(id::text, 12);
update authorities.post set code = 'post-' || right(id::text, 12);
set constraints all immediate; -- a table with checks still due cannot be altered
alter table authorities.authority alter column code set not null;
alter table authorities.post alter column code set not null;
create trigger give_code before insert on authorities.authority for each row execute function authorities.give_code();
create trigger give_code before insert on authorities.post for each row execute function authorities.give_code();

-- nothing is ever removed: cases, acts and services go on naming it. From this day on there is no such thing any more
alter table authorities.unit add column closed date;
alter table authorities.post add column closed date;
alter table authorities.place add column closed date;
