-- What an act says of the opinions that other authorities gave, or did not give: sentences in both languages, as they were then.
alter table decisions.act add column opinions jsonb not null default '[]' check (jsonb_typeof(opinions) = 'array');
