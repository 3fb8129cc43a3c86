-- Moved on in the transaction of whatever publishes a version, pauses a service or ends a pause, so that each
-- node sees by one row that something did.
create table catalogue.changes (
    one    boolean primary key default true check (one),
    number bigint not null
);
insert into catalogue.changes (number) values (0);

create function catalogue.count_change() returns trigger language plpgsql as
$$ begin update catalogue.changes set number = number + 1; return null; end $$;
create trigger count_change after insert or update or delete or truncate on catalogue.procedure
    for each statement execute function catalogue.count_change();
create trigger count_change after insert or update or delete or truncate on catalogue.pause
    for each statement execute function catalogue.count_change();
