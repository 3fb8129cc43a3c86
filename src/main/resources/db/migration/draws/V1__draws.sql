create schema if not exists draws;

-- A drawing of lots: what was fixed beforehand, and what came out. Nothing here is of a person: members are posts.
create table draws.draw (
    id          uuid  primary key, -- random
    purpose     text  not null,
    subject_id  uuid  not null, -- what it is about: never shown
    subject     text  not null check (subject <> ''), -- by what name that stands in the public log
    instead_of  uuid  unique references draws.draw,
    because     text,
    members     jsonb not null check (jsonb_array_length(members) > 1),
    at          timestamptz not null,
    entry_id    uuid  not null unique, -- of the commitment in the public log
    size        bigint,
    checkpoint  text,
    witness     text,
    cosignature text,
    chosen      uuid,
    revealed_at timestamptz,
    result_id   uuid, -- of the result in the public log
    check ((instead_of is null) = (because is null)),
    check (num_nonnulls(size, checkpoint, witness, cosignature, chosen, revealed_at, result_id) in (0, 7))
);
create index on draws.draw (subject_id, at);
create index on draws.draw (at) where chosen is null;
create unique index on draws.draw (subject_id, purpose) where chosen is null; -- one waits at a time

create function draws.is_drawn_once() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.chosen is not null
        or (old.id, old.purpose, old.subject_id, old.subject, old.instead_of, old.because, old.members, old.at, old.entry_id)
            is distinct from
           (new.id, new.purpose, new.subject_id, new.subject, new.instead_of, new.because, new.members, new.at, new.entry_id) then
        raise exception 'a lot is fixed once and drawn once';
    end if;
    return new;
end
$$;
create trigger drawn_once before update or delete on draws.draw for each row execute function draws.is_drawn_once();
create trigger never_emptied before truncate on draws.draw execute function draws.is_drawn_once();
