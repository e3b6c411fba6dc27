-- Other systems that use the API, and the hashes of their secrets; a rotated secret counts beside the new one for a while.
create table client (
    id         text primary key check (id ~ '^[a-z][a-z0-9.-]{1,63}$'),
    title      text        not null check (length(trim(title)) > 0),
    scopes     text[]      not null check (cardinality(scopes) > 0),
    division   text        not null check (division ~ '^[0-9]{6}$'),
    per_minute integer     not null check (per_minute > 0),
    enabled    boolean     not null default true,
    version    bigint      not null default 1,
    created_at timestamptz not null
);
create table client_secret (
    id         bigint generated always as identity primary key,
    client     text        not null references client (id),
    hash       text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);
create index client_secret_by_client on client_secret (client, expires_at);
grant select, insert, update (title, scopes, division, per_minute, enabled, version) on client to sanctions_service;
grant select, insert, update (expires_at) on client_secret to sanctions_service;
