-- Who asks on people's behalf, and who may learn an official's name behind a pseudonym.
alter table people.role drop constraint role_role_check;
alter table people.role add constraint role_role_check check (role in ('ADMIN', 'EDITOR', 'COUNTER', 'AUDITOR', 'OMBUDSMAN', 'COURT'));
