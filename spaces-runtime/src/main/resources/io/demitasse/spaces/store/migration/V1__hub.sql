-- For SQLite and PostgreSQL alike. Times are milliseconds since 1970; what ends in _key is its neighbour in lower case.
-- words is for search, and in lower case too, since LIKE looks at case in one of the two only.

create table hub_key (
  id integer primary key,
  fingerprint text not null
);

create table account (
  id text primary key,
  name text not null,
  name_key text not null unique,
  full_name text not null,
  email text not null,
  kind text not null,
  is_administrator boolean not null,
  is_disabled boolean not null,
  created_at bigint not null,
  words text not null,
  password text not null
);

create table member (
  organisation text not null references account on delete cascade,
  account text not null references account on delete cascade,
  role text not null,
  primary key (organisation, account)
);
create index member_account on member (account);

create table repository (
  id text primary key,
  kind text not null,
  owner text not null references account,
  name text not null,
  name_key text not null,
  creator text references account on delete set null,
  visibility text not null,
  created_at bigint not null,
  modified_at bigint not null,
  likes bigint not null,
  trend bigint not null,
  is_disabled boolean not null,
  tags text not null,
  words text not null,
  card text not null,
  unique (kind, owner, name_key)
);
create index repository_owner on repository (owner);
create index repository_creator on repository (creator);
create index repository_created on repository (kind, created_at, id);
create index repository_modified on repository (kind, modified_at, id);
create index repository_likes on repository (kind, likes, id);
create index repository_trend on repository (kind, trend, id);

create table former_name (
  kind text not null,
  owner text not null references account on delete cascade,
  name_key text not null,
  repository text not null references repository on delete cascade,
  primary key (kind, owner, name_key)
);
create index former_name_repository on former_name (repository);

create table repository_like (
  repository text not null references repository on delete cascade,
  account text not null references account on delete cascade,
  liked_at bigint not null,
  primary key (repository, account)
);
create index repository_like_account on repository_like (account);
create index repository_like_newest on repository_like (repository, liked_at);

create table token (
  id text primary key,
  account text not null references account on delete cascade,
  name text not null,
  role text not null,
  digest text not null unique,
  created_at bigint not null,
  last_used_at bigint,
  expires_at bigint
);
create index token_account on token (account);

create table token_grant (
  token text not null references token on delete cascade,
  repository text not null references repository on delete cascade,
  is_write boolean not null,
  primary key (token, repository)
);
create index token_grant_repository on token_grant (repository);

create table web_session (
  digest text primary key,
  account text not null references account on delete cascade,
  expires_at bigint not null
);
create index web_session_account on web_session (account);
create index web_session_expiry on web_session (expires_at);

create table sign_in_link (
  digest text primary key,
  account text not null references account on delete cascade,
  expires_at bigint not null
);
create index sign_in_link_account on sign_in_link (account);

create table space_settings (
  repository text primary key references repository on delete cascade,
  hardware text not null,
  sleep_seconds bigint not null,
  is_paused boolean not null
);

create table space_variable (
  repository text not null references repository on delete cascade,
  name text not null,
  value text not null,
  description text not null,
  updated_at bigint not null,
  primary key (repository, name)
);

create table space_secret (
  repository text not null references repository on delete cascade,
  name text not null,
  value text not null,
  description text not null,
  updated_at bigint not null,
  primary key (repository, name)
);
