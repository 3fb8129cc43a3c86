create schema catalogue;

create table catalogue.procedure (
    id           uuid primary key,
    slug         text not null check (slug <> ''),
    version      int  not null check (version > 0),
    published_at timestamptz not null,
    definition   jsonb not null, -- the whole file of the service, its card included
    digest       text not null check (digest ~ '^[0-9a-f]{64}$'), -- SHA-256 of the definition with sorted properties
    unique (slug, version)
);

-- Cases are decided by the version they were opened under: what was published stays as it was, whoever asks.
create function catalogue.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published version of a procedure never changes';
end $$;

create trigger never_changes before update or delete on catalogue.procedure for each row execute function catalogue.refuse_change();
create trigger never_emptied before truncate on catalogue.procedure for each statement execute function catalogue.refuse_change();
