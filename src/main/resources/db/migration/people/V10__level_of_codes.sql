-- How surely whoever gave a code out knew whom they gave it to. Until now only the command on the server gave any.
alter table people.one_time_code add assurance text not null default 'SUBSTANTIAL' check (assurance in ('LOW', 'SUBSTANTIAL', 'HIGH'));
alter table people.one_time_code alter assurance drop default;
