create table staff (
    name       text primary key check (name ~ '^[a-z][a-z0-9.-]{1,63}$'),
    hash       text        not null,
    roles      text[]      not null,
    created_at timestamptz not null
);
