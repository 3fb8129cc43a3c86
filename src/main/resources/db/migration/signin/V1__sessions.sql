create schema signin;

-- Who came in, how and when: what ends a session from outside, at the word of an identity provider, of the person or of the portal.
-- The session itself is Spring Session's; a row whose session is over is removed at night.
create table signin.session (
    id             uuid primary key,
    session_id     text not null unique,
    person_id      uuid not null,
    way            text not null check (way <> ''),
    assurance      text not null check (assurance in ('LOW', 'SUBSTANTIAL', 'HIGH')),
    issuer         text, -- the identity provider, if it was one; who the person is there; and its own session
    subject        text,
    issuer_session text,
    started_at     timestamptz not null,
    check ((issuer is null) = (subject is null)),
    check (issuer_session is null or issuer is not null)
);
create index on signin.session (person_id, id);
create index on signin.session (issuer, subject) where issuer is not null;
