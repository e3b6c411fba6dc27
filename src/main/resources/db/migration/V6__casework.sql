-- One incident is one case. Rulings, proposals and decisions are added, never changed.
create sequence case_number;

create table "case" (
    id          uuid primary key,
    number      text        not null unique,
    subject     uuid        not null references subject (id),
    kind        text        not null,
    categories  text[]      not null,
    state       text        not null check (state in ('OPEN', 'PROPOSED', 'DECIDED', 'REVOKED')),
    version     bigint      not null,
    severity    text,
    opened_at   timestamptz not null,
    opened_by   text        not null,
    decided_on  date
);
create index case_by_time on "case" (opened_at desc, id);
create index case_by_subject on "case" (subject);

-- What was reported. The identifier of the subject is not in the facts.
create table incident (
    case_id         uuid primary key references "case" (id),
    source          text        not null,
    facts           jsonb       not null,
    reported_at     timestamptz not null,
    reported_by     text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    unique (reported_by, idempotency_key)
);

-- matter is JSON from which the release reads it again; result is the canonical text, byte for byte as it was made.
create table ruling (
    id        uuid primary key,
    case_id   uuid        not null references "case" (id),
    seq       bigint generated always as identity,
    purpose   text        not null check (purpose in ('OPENING', 'PROPOSAL', 'DECISION')),
    release   text        not null references release (hash),
    matter    text        not null,
    result    text        not null,
    judged_at timestamptz not null
);
create index ruling_by_case on ruling (case_id, seq);

create table proposal (
    id          uuid primary key,
    case_id     uuid        not null references "case" (id),
    ruling      uuid        not null references ruling (id),
    choice      jsonb       not null,
    departs     boolean     not null,
    answers     jsonb       not null,
    reason      text        not null check (length(trim(reason)) > 0),
    proposed_at timestamptz not null,
    proposed_by text        not null
);
create index proposal_by_case on proposal (case_id, proposed_at);

create table decision (
    id         uuid primary key,
    case_id    uuid        not null references "case" (id),
    proposal   uuid        not null unique references proposal (id),
    ruling     uuid        not null references ruling (id),
    outcome    text        not null check (outcome in ('APPROVE', 'RETURN')),
    answers    jsonb       not null,
    reason     text        not null check (length(trim(reason)) > 0),
    decided_on date        not null,
    decided_at timestamptz not null,
    decided_by text        not null
);
create index decision_by_case on decision (case_id, decided_at);

create table revocation (
    case_id    uuid primary key references "case" (id),
    reason     text        not null check (length(trim(reason)) > 0),
    revoked_at timestamptz not null,
    revoked_by text        not null
);

do $$
declare name text;
begin
    foreach name in array array['incident', 'ruling', 'proposal', 'decision', 'revocation'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       name || '_is_final', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       name || '_is_kept', name);
    end loop;
end $$;

-- The proposer never decides, whatever the application does.
create function refuse_own_decision() returns trigger language plpgsql as $$
begin
    if new.decided_by = (select proposed_by from proposal where id = new.proposal) then
        raise exception 'the proposer of case % can not decide on it', new.case_id;
    end if;
    return new;
end $$;
create trigger decision_by_another before insert on decision
    for each row execute function refuse_own_decision();
