-- The way of a release from a draft to the one that judges: what is put forward, who signed it, from when it judges.
create table publication (
    id        uuid primary key,
    release   text        not null references release (hash),
    made_at   timestamptz not null,
    made_by   text        not null,
    reason    text        not null check (length(trim(reason)) > 0),
    scenarios integer     not null check (scenarios >= 0),
    failures  integer     not null check (failures between 0 and scenarios)
);
create index publication_by_release on publication (release);

-- signed is the statement and the signature of the node's key under it.
create table release_signature (
    publication uuid        not null references publication (id),
    deed        text        not null check (deed in ('INSTALL', 'SIGN', 'APPROVE', 'REFUSE', 'WITHDRAW')),
    signer      text        not null,
    signed      text        not null,
    at          timestamptz not null,
    primary key (publication, deed)
);
create unique index release_signature_of_another on release_signature (publication, signer)
    where deed in ('SIGN', 'APPROVE');
create unique index release_signature_ends_once on release_signature (publication) where deed in ('REFUSE', 'WITHDRAW');
create unique index release_signature_installs_once on release_signature (deed) where deed = 'INSTALL';

-- Those without a publication are from where saving publishes.
alter table release_activation
    add publication uuid unique references publication (id),
    add active_from timestamptz unique,
    add check ((publication is null) = (active_from is null));

do $$
declare name text;
begin
    foreach name in array array['publication', 'release_signature'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       name || '_is_final', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       name || '_is_kept', name);
    end loop;
end $$;

create function refuse_unlawful(why text) returns void language plpgsql as $$
begin
    raise exception '%', why using errcode = 'check_violation';
end $$;

-- Whoever made or signed a draft does not approve it, by whichever account.
create function check_signature() returns trigger language plpgsql as $$
begin
    if new.deed = 'SIGN' and exists (select from publication where id = new.publication and failures > 0) then
        perform refuse_unlawful('scenarios fail');
    end if;
    if new.deed = 'APPROVE' then
        if not exists (select from release_signature where publication = new.publication and deed = 'SIGN') then
            perform refuse_unlawful('no author has signed');
        end if;
        if exists (select from (select made_by as name from publication where id = new.publication
                                union select signer from release_signature
                                where publication = new.publication and deed = 'SIGN') author
                   where author.name = new.signer
                      or exists (select from staff a join staff b on a.person = b.person
                                 where a.name = author.name and b.name = new.signer)) then
            perform refuse_unlawful('an author does not approve');
        end if;
    end if;
    if new.deed in ('SIGN', 'APPROVE')
       and exists (select from release_signature where publication = new.publication and deed in ('REFUSE', 'WITHDRAW')) then
        perform refuse_unlawful('refused or withdrawn');
    end if;
    return new;
end $$;
create trigger release_signature_is_lawful before insert on release_signature
    for each row execute function check_signature();

create function check_activation() returns trigger language plpgsql as $$
begin
    if new.publication is not null and not exists (
            select from publication p join release_signature s on s.publication = p.id
            where p.id = new.publication and p.release = new.release and s.deed in ('APPROVE', 'INSTALL')) then
        perform refuse_unlawful('not approved');
    end if;
    return new;
end $$;
create trigger release_activation_is_lawful before insert on release_activation
    for each row execute function check_activation();

-- Tells those who reach no case whether there is any, and nothing else.
create function any_case() returns boolean stable security definer set search_path = public language sql as
    $$ select exists (select from "case") $$;

grant select, insert on publication, release_signature to sanctions_service;
