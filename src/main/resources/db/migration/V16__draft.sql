-- What somebody changes in the rules before submitting it: files over a release. Nothing of it judges.
create table draft (
    id          uuid primary key,
    number      bigint generated always as identity unique,
    owner       text        not null,
    title       text        not null check (length(trim(title)) between 1 and 200),
    base        text        not null references release (hash),
    version     bigint      not null default 0,
    made_at     timestamptz not null,
    changed_at  timestamptz not null,
    submitted   text,                             -- the hash of the files as which it was submitted last
    publication uuid references publication (id), -- the same, where two people publish
    discarded   boolean     not null default false
);
create index draft_by_change on draft (changed_at desc);

-- A file as the draft has it. content is null where the draft takes it away.
create table draft_file (
    draft      uuid        not null references draft (id),
    path       text        not null check (length(path) <= 300),
    version    bigint      not null check (version > 0),
    as_base    boolean     not null default false, -- set back to what the base says
    content    bytea,
    changed_at timestamptz not null,
    primary key (draft, path)
);

create trigger draft_is_not_deleted before delete on draft
    for each row execute function refuse_change();
create trigger draft_file_is_not_deleted before delete on draft_file
    for each row execute function refuse_change();

grant select, insert, update (title, base, version, changed_at, submitted, publication, discarded) on draft to sanctions_service;
grant select, insert, update (version, as_base, content, changed_at) on draft_file to sanctions_service;
