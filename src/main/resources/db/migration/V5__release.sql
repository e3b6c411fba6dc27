-- Rule sets as they judged: content-addressed, files as bytes, never changed.
create table release (
    hash      text primary key check (hash ~ '^sha256:[0-9a-f]{64}$'),
    sealed_at timestamptz not null,
    engine    text        not null
);

create table release_file (
    release text  not null references release (hash),
    path    text  not null,
    content bytea not null,
    primary key (release, path)
);

-- The newest row names the release that judges now.
create table release_activation (
    id           bigint generated always as identity primary key,
    release      text        not null references release (hash),
    activated_at timestamptz not null,
    activated_by text        not null
);

create trigger release_is_final before update or delete on release
    for each row execute function refuse_change();
create trigger release_is_kept before truncate on release
    for each statement execute function refuse_change();
create trigger release_file_is_final before update or delete on release_file
    for each row execute function refuse_change();
create trigger release_file_is_kept before truncate on release_file
    for each statement execute function refuse_change();
create trigger release_activation_is_final before update or delete on release_activation
    for each row execute function refuse_change();
create trigger release_activation_is_kept before truncate on release_activation
    for each statement execute function refuse_change();
