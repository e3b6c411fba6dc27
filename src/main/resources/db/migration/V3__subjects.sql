-- lookup is a keyed hash of scheme and identifier. An official's identifier and name are encrypted, with the id of the
-- key in front; an institution's are plain, as they are public.
create table subject (
    id         uuid primary key,
    kind       text        not null check (kind in ('INSTITUTION', 'OFFICIAL')),
    scheme     text        not null check (scheme in ('USCC', 'RESIDENT_ID', 'INTERNAL')),
    lookup     bytea       not null unique,
    identifier text        not null,
    masked     text        not null,
    name       text,
    division   text,
    created_at timestamptz not null
);

-- Tells wrong keys from right ones before they spoil anything.
create table key_check (
    only_row boolean primary key default true check (only_row),
    digest   bytea not null
);
