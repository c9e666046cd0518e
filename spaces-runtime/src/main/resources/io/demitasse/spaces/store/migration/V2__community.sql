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
