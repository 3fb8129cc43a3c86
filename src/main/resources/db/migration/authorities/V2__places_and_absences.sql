create type authorities.hours as range (subtype = time);

create table authorities.place (
    id         uuid primary key,
    code       text not null unique check (code ~ '^[a-z][a-z0-9-]*$'),
    unit_id    uuid not null references authorities.unit,
    name_uk    text not null check (name_uk <> ''),
    name_en    text not null check (name_en <> ''),
    address_uk text not null check (address_uk <> ''),
    address_en text not null check (address_en <> ''),
    phone      text check (phone <> ''),
    latitude   numeric(8, 6) check (latitude between -90 and 90),
    longitude  numeric(9, 6) check (longitude between -180 and 180),
    note_uk    text check (note_uk <> ''), -- how to get in, which entrance has a ramp
    note_en    text check (note_en <> ''),
    check ((latitude is null) = (longitude is null)),
    check ((note_uk is null) = (note_en is null))
);
create index on authorities.place (unit_id);

-- a break at noon is two openings of one day
create table authorities.opening (
    place_id uuid not null references authorities.place,
    weekday  smallint not null check (weekday between 1 and 7), -- Monday is 1
    opens    time not null,
    closes   time not null check (closes > opens),
    primary key (place_id, weekday, opens),
    exclude using gist (place_id with =, weekday with =, authorities.hours(opens, closes) with &&)
);

-- a person is away from all their posts at once
create table authorities.absence (
    id             uuid primary key,
    person_id      uuid not null,
    since          date not null,
    until          date not null check (until > since), -- the first day back
    reason         text not null check (reason in ('LEAVE', 'SICK', 'TRIP', 'OTHER')), -- for those who plan; nobody outside is told
    deputy_post_id uuid references authorities.post, -- who stands in this time, if not the usual one
    exclude using gist (person_id with =, daterange(since, until) with &&)
);
