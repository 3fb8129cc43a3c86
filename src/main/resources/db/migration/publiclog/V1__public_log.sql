create schema if not exists publiclog;

-- What was committed with its fact and has no place in the log yet. Spread by what it is about, as that is.
create table publiclog.intent (
    matter_id uuid  not null,
    id        uuid  not null, -- in order of time
    entry     bytea not null check (octet_length(entry) between 1 and 65535),
    primary key (matter_id, id)
);
create index on publiclog.intent (id);
-- It is a queue: what is dead at its beginning is read again each time until it is cleared away.
alter table publiclog.intent set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
                                  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);

-- Where in the log each entry is.
create table publiclog.entry (
    id    uuid   primary key,
    index bigint not null unique check (index >= 0)
);

-- The right edge of the tree, and how much of it was published. One row.
create table publiclog.head (
    one       boolean primary key default true check (one),
    size      bigint not null check (size >= 0),
    edge      bytea  not null, -- the roots of the full trees that it consists of, the greatest first
    published bigint check (published <= size),
    verifier  text, -- whose log it is, once the first checkpoint was signed: never another's
    history   integer not null default 0, -- a log that had to go on under another key is another log, with checkpoints of its own
    stopped   text check (stopped in ('restored', 'ahead')) -- nothing is signed and nothing shown until a person decides
);
insert into publiclog.head (size, edge) values (0, '');

-- Who may write. Each write names the term, so that who was taken for dead writes nothing any more.
create table publiclog.sequencer (
    one    boolean primary key default true check (one),
    term   bigint not null,
    holder uuid   not null,
    until  timestamptz not null
);
insert into publiclog.sequencer (term, holder, until) values (0, '00000000-0000-0000-0000-000000000000', '-infinity');

-- Tiles and bundles of entries as they are served; those on the right edge as long as they are by now. The beginning of one is a narrower one.
create table publiclog.tile (
    level integer not null check (level between 0 and 7),
    index bigint  not null check (index >= 0),
    bytes bytea   not null check (octet_length(bytes) between 32 and 8192 and octet_length(bytes) % 32 = 0),
    primary key (level, index)
);
create table publiclog.bundle (
    index bigint  primary key check (index >= 0),
    width integer not null check (width between 1 and 256),
    bytes bytea   not null
);

-- Of which checkpoints may be shown now; null for none.
create function publiclog.shown() returns integer language sql stable as $$
    select history from publiclog.head where verifier is not null and stopped is null
$$;

-- Whatever was signed, with the edge of the tree at that size.
create table publiclog.checkpoint (
    history integer not null,
    size    bigint  not null check (size >= 0),
    at      timestamptz not null,
    term    bigint not null,
    edge    bytea  not null,
    note    text   not null,
    primary key (history, size)
);
create table publiclog.cosignature (
    history integer not null,
    size    bigint  not null,
    witness text   not null,
    line    text   not null,
    at      timestamptz not null,
    primary key (history, size, witness),
    foreign key (history, size) references publiclog.checkpoint
);
create index on publiclog.cosignature (history, witness, size);
create table publiclog.daily_root (
    history integer not null,
    day     date    not null,
    size    bigint  not null,
    root    text    not null,
    primary key (history, day)
);

-- The key of a demonstration, which is worth nothing. A real one is never in the database.
create table publiclog.demonstration_key (
    one    boolean primary key default true check (one),
    secret text not null
);

create function publiclog.is_kept() returns trigger language plpgsql as $$
begin
    raise exception '% is kept as it is', tg_table_name;
end
$$;
create function publiclog.only_grows() returns trigger language plpgsql as $$
begin
    if octet_length(new.bytes) < octet_length(old.bytes) or substring(new.bytes for octet_length(old.bytes)) <> old.bytes then
        raise exception '% only grows at its end', tg_table_name;
    end if;
    return new;
end
$$;
-- A root of a day that is over may be in a newspaper by now.
create function publiclog.only_the_last_day() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.history, new.day) <> (old.history, old.day) or new.size < old.size
        or exists (select from publiclog.daily_root later where later.history = old.history and later.day > old.day) then
        raise exception '% is kept as it is', tg_table_name;
    end if;
    return new;
end
$$;
create trigger only_the_last_day before update or delete on publiclog.daily_root for each row execute function publiclog.only_the_last_day();
create trigger is_kept before update or delete on publiclog.cosignature for each row execute function publiclog.is_kept();
create trigger only_grows before update on publiclog.tile for each row execute function publiclog.only_grows();
create trigger only_grows before update on publiclog.bundle for each row execute function publiclog.only_grows();
create trigger is_kept before delete on publiclog.tile for each row execute function publiclog.is_kept();
create trigger is_kept before delete on publiclog.bundle for each row execute function publiclog.is_kept();
create trigger is_kept before update or delete on publiclog.entry for each row execute function publiclog.is_kept();
create trigger is_kept before update or delete on publiclog.checkpoint for each row execute function publiclog.is_kept();
create trigger never_emptied before truncate on publiclog.tile execute function publiclog.is_kept();
create trigger never_emptied before truncate on publiclog.bundle execute function publiclog.is_kept();
create trigger never_emptied before truncate on publiclog.entry execute function publiclog.is_kept();
