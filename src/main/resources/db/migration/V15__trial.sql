-- Releases that passed their trial, each under the version of the engine that tried it.
create table release_trial (
    release   text        not null references release (hash),
    engine    text        not null,
    passed_at timestamptz not null,
    primary key (release, engine)
);
create trigger release_trial_is_final before update or delete on release_trial
    for each row execute function refuse_change();
create trigger release_trial_is_kept before truncate on release_trial
    for each statement execute function refuse_change();
grant select, insert on release_trial to sanctions_service;
