create schema listings;

-- What the state is known to do but does not yet do here: where it is and how to ask for it in person.
create table listings.listing (
    slug       text primary key check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    source     text not null, -- who told us: igov
    source_id  text not null, -- how they call it
    title_uk   text not null check (title_uk <> '' and length(title_uk) <= 1000),
    title_en   text not null check (title_en <> '' and length(title_en) <= 1000),
    topic_uk   text not null check (length(topic_uk) <= 300),
    topic_en   text not null check (length(topic_en) <= 300),
    shelf      text not null, -- under which topic of this portal people look for it
    audience   text not null check (audience in ('PEOPLE', 'BUSINESS')),
    authority  text not null check (length(authority) <= 300), -- as the source names it; empty if it does not
    about      text not null, -- in the source's words; may be empty
    law        text not null,
    processes  text[] not null, -- keys of the processes that serve it
    places     jsonb not null, -- where it is served: [{"place": …, "process": …, "elsewhere": …, "note": …}]
    digest     text not null,
    gone_at    timestamptz, -- the source does not have it any more
    unique (source, source_id)
);
create index on listings.listing using gin (processes) where gone_at is null;
