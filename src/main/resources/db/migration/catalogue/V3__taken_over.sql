-- What was taken over from another system has no ground of refusal until people supply it: the database itself refuses to keep one.
-- Versions that are there already stay as they are.
alter table catalogue.procedure add constraint nothing_refuses_what_was_taken_over
    check (definition #> '{procedure,imported}' is null or definition #> '{procedure,grounds}' is not distinct from '[]'::jsonb) not valid;
