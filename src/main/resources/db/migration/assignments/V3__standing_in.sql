-- Cases that went to whoever stands in while their official is away, and where they go back to.
create table assignments.standing_in (
    case_id   uuid primary key,
    post_id   uuid not null,
    person_id uuid not null,
    since     date not null
);
create index on assignments.standing_in (person_id);
