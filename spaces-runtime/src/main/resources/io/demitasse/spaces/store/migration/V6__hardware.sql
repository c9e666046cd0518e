-- Kinds of hardware beside cpu-basic, which is what the limits of the hub say: memory in MiB, and processors.

create table hardware (
  name text primary key,
  memory bigint not null,
  cores integer not null
);
