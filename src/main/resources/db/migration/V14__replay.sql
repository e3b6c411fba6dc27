-- Stored cases judged on two releases. Each batch of cases is judged and counted in one transaction that holds the row
-- of its replay: whoever holds it works on it, and a worker that dies lets go of it.
create unique index ruling_by_place on ruling (seq);

create table replay (
    id         uuid primary key,
    before     text        not null references release (hash),
    after      text        not null references release (hash),
    state      text        not null check (state in ('RUNNING', 'PAUSED', 'CANCELLED', 'FAILED', 'DONE')),
    through    bigint      not null,           -- the newest ruling when it was started
    cases      bigint      not null,
    reached    bigint      not null default 0, -- the newest ruling that is counted
    totals     text        not null,           -- JSON, without the cells
    worked_ms  bigint      not null default 0,
    failures   int         not null default 0,
    failure    text,
    started_at timestamptz not null,
    started_by text        not null,
    ended_at   timestamptz,
    report     text,
    digest     text check (digest ~ '^sha256:[0-9a-f]{64}$'),
    check ((state = 'DONE') = (digest is not null and report is not null))
);
create unique index replay_under_way_once on replay (before, after) where state in ('RUNNING', 'PAUSED');
create index replay_by_release on replay (after, ended_at desc);

-- What is shown and signed does not change.
create function refuse_change_of_ended() returns trigger language plpgsql as $$
begin
    if old.state in ('DONE', 'CANCELLED') then
        raise exception 'the replay % has ended', old.id;
    end if;
    return new;
end $$;
create trigger replay_that_ended_is_final before update on replay
    for each row execute function refuse_change_of_ended();
create trigger replay_is_not_deleted before delete on replay
    for each row execute function refuse_change();
create trigger replay_is_kept before truncate on replay
    for each statement execute function refuse_change();

create table replay_cell (
    replay          uuid   not null references replay (id),
    categories      text[] not null,
    division        text   not null,
    kind            text   not null,
    rank            text   not null,
    severity_before text   not null,
    severity_after  text   not null,
    severity        text   not null,
    range_before    text   not null,
    range_after     text   not null,
    range           text   not null,
    matters         bigint not null,
    primary key (replay, categories, division, kind, rank, severity_before, severity_after, severity, range_before,
                 range_after, range)
);

create table replay_measure (
    replay     uuid   not null references replay (id),
    categories text[] not null,
    division   text   not null,
    kind       text   not null,
    rank       text   not null,
    measure    text   not null,
    what       text   not null,
    matters    bigint not null,
    primary key (replay, categories, division, kind, rank, measure, what)
);

-- A case whose ruling turns; place is the ruling that was judged again.
create table replay_turn (
    replay     uuid    not null references replay (id),
    place      bigint  not null,
    case_id    uuid    not null references "case" (id),
    categories text[]  not null,
    division   text    not null,
    rank       text    not null,
    turn       text    not null,
    primary key (replay, place)
);
create trigger replay_turn_is_final before update or delete on replay_turn
    for each row execute function refuse_change();
create trigger replay_turn_is_kept before truncate on replay_turn
    for each statement execute function refuse_change();

grant select, insert, update (state, reached, totals, worked_ms, failures, failure, ended_at, report, digest) on replay
    to sanctions_service;
grant select, insert, update (matters) on replay_cell, replay_measure to sanctions_service;
grant select, insert on replay_turn to sanctions_service;

create policy replay_turn_within_reach on replay_turn to sanctions_service
    using (exists (select from "case" c where c.id = case_id));
alter table replay_turn enable row level security;
