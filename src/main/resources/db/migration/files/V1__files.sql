create schema files;

create table files.file (
    matter_id uuid not null,
    id        uuid not null,
    name      text not null check (char_length(name) between 1 and 200),
    type      text not null check (type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic')),
    size      bigint not null check (size between 1 and 10485760 and size = octet_length(content)),
    sha256    bytea not null check (octet_length(sha256) = 32),
    content   bytea not null,
    kept_at   timestamptz not null,
    primary key (matter_id, id)
);
alter table files.file alter content set storage external; -- images and PDF are compressed already
