-- What people say about repositories. A number is taken once, also of what came to nothing.
-- text and former of an event: the new status; the new title and the old one; the subject of a commit and its id; where
-- a pull request's ref is and where it was. The texts of a comment are its versions, the last of which counts; one that
-- is hidden has none.

alter table repository add column last_discussion integer not null default 0;

create table discussion (
  id text primary key,
  repository text not null references repository on delete cascade,
  number integer not null,
  is_pull_request boolean not null,
  title text not null,
  status text not null,
  author text references account on delete set null,
  created_at bigint not null,
  base text not null,
  merged_from text not null,
  merge_commit text not null,
  unique (repository, number)
);
create index discussion_author on discussion (author);

create table discussion_event (
  id text primary key,
  discussion text not null references discussion on delete cascade,
  position integer not null,
  kind text not null,
  author text references account on delete set null,
  created_at bigint not null,
  text text not null,
  former text not null,
  unique (discussion, position)
);
create index discussion_event_author on discussion_event (author);

create table comment_version (
  event text not null references discussion_event on delete cascade,
  position integer not null,
  text text not null,
  author text references account on delete set null,
  created_at bigint not null,
  primary key (event, position)
);
create index comment_version_author on comment_version (author);

-- Whom the hub tells what happens. site is the hub's address as who made it calls it; one of account and repository is
-- what is watched; status is that of HTTP, 0 if there was no answer.

create table webhook (
  id text primary key,
  account text not null references account on delete cascade,
  url text not null,
  secret text not null,
  domains text not null,
  site text not null,
  is_disabled boolean not null
);
create index webhook_account on webhook (account);

create table webhook_watch (
  webhook text not null references webhook on delete cascade,
  position integer not null,
  account text references account on delete cascade,
  repository text references repository on delete cascade,
  primary key (webhook, position)
);
create index webhook_watch_account on webhook_watch (account);
create index webhook_watch_repository on webhook_watch (repository);

create table webhook_delivery (
  id text primary key,
  webhook text not null references webhook on delete cascade,
  position bigint not null,
  event text not null,
  repository text not null,
  ended_at bigint not null,
  attempts integer not null,
  status integer not null,
  problem text not null,
  unique (webhook, position)
);
