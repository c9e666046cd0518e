create table later (id text primary key);
delete from account;
insert into no_such_table values (1);
