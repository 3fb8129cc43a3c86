-- Moved on in the transaction of whatever changes a listing, so that each node sees by one row that something did.
create table listings.changes (
    one    boolean primary key default true check (one),
    number bigint not null
);
insert into listings.changes (number) values (0);

create function listings.count_change() returns trigger language plpgsql as
$$ begin update listings.changes set number = number + 1; return null; end $$;
create trigger count_change after insert or update or delete or truncate on listings.listing
    for each statement execute function listings.count_change();
