-- The order in which entries of the audit log stand in its Merkle tree (RFC 6962), and each signed state of the tree.
create table ledger_leaf (
    index bigint primary key check (index >= 0),
    entry bigint not null unique references audit (id),
    hash  bytea  not null check (length(hash) = 32)
);
-- peaks are the roots of the full subtrees from left to right, from which the tree grows on.
create table ledger_checkpoint (
    size  bigint primary key check (size > 0),
    peaks bytea[]     not null,
    note  text        not null,
    at    timestamptz not null
);
do $$
declare name text;
begin
    foreach name in array array['ledger_leaf', 'ledger_checkpoint'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       name || '_is_final', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       name || '_is_kept', name);
    end loop;
end $$;
grant select, insert on ledger_leaf, ledger_checkpoint to sanctions_service;
