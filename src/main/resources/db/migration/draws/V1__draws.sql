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
    by_witness  text, -- whose chance it waits for, as the commitment says; null for the first that comes
    size        bigint,
    checkpoint  text,
    witness     text,
    cosignature text,
    passed_over int, -- checkpoints with the commitment that were signed before this one and gave no chance
    chosen      uuid,
    revealed_at timestamptz,
    result_id   uuid, -- of the result in the public log
    check ((instead_of is null) = (because is null)),
    check (num_nonnulls(size, checkpoint, witness, cosignature, passed_over, chosen, revealed_at, result_id) in (0, 8)),
    constraint by_its_witness check (by_witness is null or witness is null or witness = by_witness)
);
create index on draws.draw (subject_id, at);
create index on draws.draw (coalesce(by_witness, ''), at, id) where chosen is null;
create unique index on draws.draw (subject_id, purpose) where chosen is null; -- one waits at a time

create function draws.is_drawn_once() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.chosen is not null
        or (old.id, old.purpose, old.subject_id, old.subject, old.instead_of, old.because, old.members, old.at, old.entry_id,
            old.by_witness)
            is distinct from
           (new.id, new.purpose, new.subject_id, new.subject, new.instead_of, new.because, new.members, new.at, new.entry_id,
            new.by_witness) then
        raise exception 'a lot is fixed once and drawn once';
    end if;
    return new;
end
$$;
create trigger drawn_once before update or delete on draws.draw for each row execute function draws.is_drawn_once();
create trigger never_emptied before truncate on draws.draw execute function draws.is_drawn_once();
