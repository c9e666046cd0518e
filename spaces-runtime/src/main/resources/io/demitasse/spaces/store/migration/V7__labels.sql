-- By which label below a domain the app of a Space is reached: the wished one unless another Space has it.

create table space_label (
  repository text primary key references repository on delete cascade,
  wished text not null,
  label text not null unique
);
