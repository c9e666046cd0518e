-- What an administrator has bounded otherwise than usual: bytes in MiB, or numbers of things.

create table hub_limit (
  name text primary key,
  amount bigint not null
);
