-- Wrong passwords in a row, of accounts that exist; gone with the next right one.
create table login_failure (
    name         text primary key references staff (name),
    failures     int         not null check (failures > 0),
    locked_until timestamptz
);
