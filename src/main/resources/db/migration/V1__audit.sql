create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: rows are added, never changed', tg_op, tg_table_name;
end $$;

-- Who did what on which object; added in the transaction of what was done.
create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    object  text        not null,
    details jsonb       not null
);
create trigger audit_is_final before update or delete on audit
    for each row execute function refuse_change();
create trigger audit_is_kept before truncate on audit
    for each statement execute function refuse_change();

-- What others are to be told, in the order in which it happened.
create table outbox (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    topic        text        not null,
    object       text        not null,
    payload      jsonb       not null,
    published_at timestamptz
);
