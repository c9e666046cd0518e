-- Links by which demos are shared that run elsewhere. The key is a digest of a public one; no password is an empty
-- text. A link has a port of its own where the hub has no domain, else none, which is 0.

create table share (
  label text primary key,
  account text not null references account on delete cascade,
  key_digest text not null,
  password text not null,
  hub text not null,
  port integer not null,
  created_at bigint not null,
  expires_at bigint not null
);
create index share_account on share (account, created_at);
create index share_expiry on share (expires_at);
