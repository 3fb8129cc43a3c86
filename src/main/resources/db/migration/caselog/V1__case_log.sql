create schema if not exists caselog;

-- By what name a case stands in the public log. The name is a commitment to its number: without the nonce it leads to nobody.
create table caselog.pseudonym (
    case_id      uuid  primary key,
    applicant_id uuid  not null,
    nonce        bytea not null,
    number       text  not null
);
create index on caselog.pseudonym (applicant_id);

-- What the public log says of a case, and what opens it. The opening is erased with the person's data; then an entry says nothing to
-- whoever reads the log. That it is of this case stays known here for as long as the case is kept: the database leads from one to the other.
create table caselog.entry (
    case_id      uuid  not null,
    id           uuid  not null, -- of the entry in the public log
    applicant_id uuid  not null,
    at           timestamptz not null,
    kind         text  not null,
    leaf         bytea not null,
    nonce        bytea,
    content      text,
    primary key (case_id, id),
    check ((nonce is null) = (content is null))
);
create index on caselog.entry (applicant_id);

create function caselog.is_only_erased() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.nonce is not null
        or (old.case_id, old.id, old.applicant_id, old.at, old.kind, old.leaf) is distinct from
           (new.case_id, new.id, new.applicant_id, new.at, new.kind, new.leaf) then
        raise exception 'what opens an entry is erased, and nothing else is changed';
    end if;
    return new;
end
$$;
create trigger only_erased before update or delete on caselog.entry for each row execute function caselog.is_only_erased();
