-- Keys under which steps of a case were sent, so that a client that got no answer may send again.
create table step_key (
    actor           text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    case_id         uuid        not null references "case" (id),
    at              timestamptz not null,
    primary key (actor, idempotency_key)
);
create trigger step_key_is_final before update or delete on step_key
    for each row execute function refuse_change();
create trigger step_key_is_kept before truncate on step_key
    for each statement execute function refuse_change();
grant select, insert on step_key to sanctions_service;
