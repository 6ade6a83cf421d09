-- Anybody can register under any number: an account is its holder's once a counter has seen the certificate.
alter table account add column verified_at timestamptz;
alter table account add column verified_by text;
alter table account add constraint account_verified check ((verified_at is null) = (verified_by is null));
alter table account add constraint account_verified_identifier check (verified_at is null or identifier is not null);
