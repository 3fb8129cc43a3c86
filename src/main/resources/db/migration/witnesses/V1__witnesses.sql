create schema if not exists witnesses;

-- How it stands with each witness that is asked for cosignatures.
create table witnesses.standing (
    witness     text primary key, -- the first of its keys: it may move
    size        bigint not null default 0 check (size >= 0), -- up to which it knows the log, as it has told
    cosigned_at timestamptz,
    trouble     text check (trouble in ('down', 'slow', 'malformed', 'other-key', 'wrong-signature', 'unknown-log', 'contradiction', 'ahead',
                                        'refused')),
    since       timestamptz, -- when the trouble began
    attempts    integer not null default 0, -- in vain, since it last answered as it should
    next_at     timestamptz not null default now(), -- by the database's clock: not asked before that, by any node
    check ((trouble is null) = (since is null))
);
