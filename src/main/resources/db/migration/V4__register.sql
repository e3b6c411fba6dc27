-- The sanctions in force, past and future. A row changes only once: when it is revoked.
create table sanction (
    id             uuid primary key,
    subject        uuid        not null references subject (id),
    case_id        uuid        not null,
    type           text        not null,
    title          text        not null,
    areas          text[]      not null,
    period         daterange   not null check (not isempty(period)),
    parameters     jsonb       not null,
    basis          text        not null,
    decided_on     date        not null,
    release        text        not null,
    entered_at     timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text,
    check ((revoked_at is null) = (revoked_reason is null))
);
create index sanction_by_subject on sanction (subject);
create index sanction_by_case on sanction (case_id);

create function refuse_change_but_revocation() returns trigger language plpgsql as $$
begin
    if old.revoked_at is not null
       or to_jsonb(new) - 'revoked_at' - 'revoked_reason' is distinct from to_jsonb(old) - 'revoked_at' - 'revoked_reason'
    then
        raise exception 'a sanction changes only once, by its revocation';
    end if;
    return new;
end $$;
create trigger sanction_is_final before update on sanction
    for each row execute function refuse_change_but_revocation();
create trigger sanction_is_not_deleted before delete on sanction
    for each row execute function refuse_change();
create trigger sanction_is_kept before truncate on sanction
    for each statement execute function refuse_change();

create table pending_proceeding (
    case_id   uuid primary key,
    subject   uuid        not null references subject (id),
    opened_at timestamptz not null,
    ended_at  timestamptz
);
create index pending_proceeding_by_subject on pending_proceeding (subject);

-- What was asked and told; identifiers masked, and beside them the keyed digest that proves whom it was about.
create table restriction_check (
    id       uuid primary key,
    as_of    timestamptz not null,
    asked_by text        not null,
    answers  text        not null,
    asked    text        not null
);
create trigger restriction_check_is_final before update or delete on restriction_check
    for each row execute function refuse_change();
create trigger restriction_check_is_kept before truncate on restriction_check
    for each statement execute function refuse_change();

-- The register can say nothing of days before it was kept.
create table register_begin (
    only_row boolean primary key default true check (only_row),
    day      date not null default (now() at time zone 'Asia/Shanghai')::date
);
insert into register_begin default values;
