-- By which port the app of a Space is reached where the hub has no domain. It stays the Space's, so that links go on.

create table space_port (
  repository text primary key references repository on delete cascade,
  port integer not null
);
