-- Who an account belongs to and what it reaches. set_hash is the password as last set from outside; person is the keyed
-- digest of the owner's own identifier, so that nobody acts on a case about themselves.
alter table staff
    add set_hash    text,
    add division    text check (division ~ '^[0-9]{6}$'),
    add enabled     boolean not null default true,
    add must_change boolean not null default false,
    add version     bigint  not null default 1,
    add person      bytea;
update staff set set_hash = hash, division = '000000', roles = array_replace(roles, 'POLICY', 'POLICY_AUTHOR');
alter table staff alter set_hash set not null;

-- The place of a case: of its subject if known, or the whole country's.
alter table "case" add division text check (division ~ '^[0-9]{6}$');
update "case" c set division = coalesce(s.division, '000000') from subject s where s.id = c.subject;
alter table "case" alter division set not null;

-- 回避: who may not work on a case; the newest row of a person counts.
create table recusal (
    id       bigint generated always as identity primary key,
    case_id  uuid        not null references "case" (id),
    person   text        not null references staff (name),
    recused  boolean     not null,
    reason   text        not null check (length(trim(reason)) > 0),
    at       timestamptz not null,
    by       text        not null
);
create index recusal_by_case on recusal (case_id, person, id desc);
create index recusal_by_person on recusal (person);
create trigger recusal_is_final before update or delete on recusal
    for each row execute function refuse_change();
create trigger recusal_is_kept before truncate on recusal
    for each statement execute function refuse_change();

create view recused as
    select case_id, person from (
        select distinct on (case_id, person) case_id, person, recused from recusal order by case_id, person, id desc
    ) newest where recused;

create trigger pending_proceeding_is_not_deleted before delete on pending_proceeding
    for each row execute function refuse_change();
create trigger pending_proceeding_is_kept before truncate on pending_proceeding
    for each statement execute function refuse_change();

-- The service runs as a role that owns nothing here, and is given no more than it needs.
do $$
begin
    if not exists (select from pg_roles where rolname = 'sanctions_service') then
        raise exception 'the role sanctions_service, as which the service runs, is not there: docs/operation.md says how to create it';
    end if;
end $$;
grant select, insert on audit, recusal, release, release_file, release_activation, restriction_check, incident, ruling,
    proposal, decision, revocation, key_check to sanctions_service;
grant select on register_begin, recused to sanctions_service;
grant select, insert, update on staff to sanctions_service;
grant select, insert, update, delete on login_failure to sanctions_service;
grant select, insert, update (published_at) on outbox to sanctions_service;
grant select, insert, update (identifier, name, division) on subject to sanctions_service;
grant select, insert, update (revoked_at, revoked_reason) on sanction to sanctions_service;
grant select, insert, update (ended_at) on pending_proceeding to sanctions_service;
grant select, insert, update (state, version, severity, decided_on) on "case" to sanctions_service;
grant usage on sequence case_number to sanctions_service;

-- The second net: whatever a query of the service forgets, it meets only cases within reach of who asks. The service
-- says on each connection who that is; unsaid, nothing is within reach.
create function actor() returns text stable language sql as
    $$ select current_setting('sanctions.actor', true) $$;
create function within_reach(division text) returns boolean stable language sql as
    $$ select coalesce(starts_with('/' || division, nullif(current_setting('sanctions.reach', true), '')), false) $$;

create policy case_within_reach on "case" to sanctions_service
    using (within_reach(division)
           and id not in (select r.case_id from recused r where r.person = actor())
           and subject not in (select s.id from subject s join staff on staff.person = s.lookup
                               where staff.name = actor()))
    with check (within_reach(division));
alter table "case" enable row level security;

do $$
declare name text;
begin
    foreach name in array array['incident', 'ruling', 'proposal', 'decision', 'revocation'] loop
        execute format('create policy %I on %I to sanctions_service using (exists (select from "case" c where c.id = case_id))',
                       name || '_within_reach', name);
        execute format('alter table %I enable row level security', name);
    end loop;
end $$;
