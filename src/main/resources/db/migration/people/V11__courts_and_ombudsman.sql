-- Two who look from outside: a court, and whoever speaks for people’s rights.
alter table people.role drop constraint role_role_check, add constraint role_role_check
    check (role in ('ADMIN', 'EDITOR', 'COUNTER', 'AUDITOR', 'OMBUDSMAN', 'COURT'));
