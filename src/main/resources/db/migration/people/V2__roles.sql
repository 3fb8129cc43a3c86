create table people.role (
    id        uuid primary key,
    person_id uuid not null references people.person,
    role      text not null check (role in ('ADMIN', 'EDITOR', 'COUNTER', 'AUDITOR')),
    since     date not null,
    until     date check (until >= since) -- the first day without it
);
create unique index one_at_a_time on people.role (person_id, role) where until is null;
