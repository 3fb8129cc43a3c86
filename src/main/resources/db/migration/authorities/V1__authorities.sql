create schema authorities;
create extension if not exists btree_gist; -- lets an exclusion compare ids; PostgreSQL trusts owners of databases with it

create table authorities.authority (
    id      uuid primary key,
    name_uk text not null check (name_uk <> ''),
    name_en text not null check (name_en <> '')
);

create table authorities.unit (
    id           uuid primary key,
    code         text not null unique check (code ~ '^[a-z][a-z0-9-]*$'),
    authority_id uuid not null references authorities.authority,
    name_uk      text not null check (name_uk <> ''),
    name_en      text not null check (name_en <> ''),
    head_post_id uuid not null
);

create table authorities.post (
    id               uuid primary key,
    unit_id          uuid not null references authorities.unit,
    title_uk         text not null check (title_uk <> ''),
    title_en         text not null check (title_en <> ''),
    deputy_post_id   uuid references authorities.post deferrable initially deferred check (deputy_post_id <> id),
    superior_post_id uuid references authorities.post deferrable initially deferred check (superior_post_id <> id)
);

-- a unit and its head's post are made together
alter table authorities.unit add foreign key (head_post_id) references authorities.post deferrable initially deferred;

create table authorities.official (
    id        uuid primary key,
    post_id   uuid not null references authorities.post,
    person_id uuid not null,
    name      text not null check (name <> ''), -- as of their appointment
    since     date not null,
    until     date check (until > since), -- the first day when they no longer hold it
    exclude using gist (post_id with =, daterange(since, until) with &&) -- one post, one name
);
create index on authorities.official (person_id);
