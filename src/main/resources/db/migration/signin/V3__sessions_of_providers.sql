-- a provider that says which of its sessions has ended is answered at once
create index on signin.session (issuer, issuer_session) where issuer_session is not null;
