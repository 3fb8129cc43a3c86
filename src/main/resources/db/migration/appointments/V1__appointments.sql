create schema appointments;

-- When a place receives people: a part of one day of every week. It is ended, never changed: what was booked by it stays as it was.
create table appointments.timetable (
    id         uuid primary key,
    place      text not null, -- code in authorities
    weekday    int  not null check (weekday between 1 and 7),
    opens      time not null,
    closes     time not null check (closes > opens),
    minutes    int  not null check (minutes between 5 and 480), -- of one visit
    capacity   int  not null check (capacity between 1 and 100), -- how many at once
    services   text[] not null, -- for which; empty: for all
    days_ahead int  not null check (days_ahead between 1 and 365),
    since      date not null,
    until      date check (until >= since) -- the first day on which it no longer holds
);
create index on appointments.timetable (place, weekday);

create table appointments.closed_day (
    place              text not null,
    day                date not null,
    reason             text not null check (reason <> ''),
    official_person_id uuid not null,
    official           text not null check (official <> ''),
    at                 timestamptz not null,
    primary key (place, day)
);
create index on appointments.closed_day (official_person_id);

create table appointments.booking (
    matter_id    uuid not null,
    id           uuid not null,
    question     text not null,
    service      text not null,
    place        text not null,
    name_uk      text not null check (name_uk <> ''), -- of the place, as it was called then
    name_en      text not null check (name_en <> ''),
    starts_at    timestamptz not null,
    minutes      int  not null,
    state        text not null check (state in ('held', 'confirmed', 'cancelled')),
    held_until   timestamptz,
    applicant_id uuid, -- from here on as of the booking, to tell and to list without asking for the case
    number       text,
    title_uk     text,
    title_en     text,
    cancelled_at timestamptz,
    cancelled_by text check (cancelled_by in ('person', 'place', 'case', 'moved')),
    why          text, -- in the words of the official who cancelled it
    reminded_at  timestamptz,
    primary key (matter_id, id),
    constraint a_state_has_what_it_needs_and_no_more check (
        case state
            when 'held' then held_until is not null and applicant_id is null and cancelled_at is null
            when 'confirmed' then held_until is null and applicant_id is not null and number is not null and title_uk is not null
                and title_en is not null and cancelled_at is null
            else held_until is null and applicant_id is not null and cancelled_at is not null and cancelled_by is not null
        end)
);
create unique index one_for_a_question on appointments.booking (matter_id, question, state) where state in ('held', 'confirmed');
create index on appointments.booking (place, starts_at);
create index on appointments.booking (applicant_id, starts_at);
create index to_remind on appointments.booking (starts_at) where state = 'confirmed' and reminded_at is null;
create index held on appointments.booking (held_until) where state = 'held';

-- A seat is one person at one hour at one place. That nobody is promised another's is this key, whatever the code does.
create table appointments.seat (
    place      text not null,
    starts_at  timestamptz not null,
    seat       int  not null check (seat > 0),
    matter_id  uuid not null,
    booking_id uuid not null,
    held_until timestamptz, -- null: for good
    primary key (place, starts_at, seat),
    unique (matter_id, booking_id),
    foreign key (matter_id, booking_id) references appointments.booking on delete cascade
);
