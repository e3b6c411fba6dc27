-- Passkeys as a second factor. The first two tables are as Spring Security has them; public keys are no secret.
create table user_entities (
    id           varchar(1000) primary key,
    name         varchar(100) not null unique references staff (name),
    display_name varchar(200)
);
create table user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references user_entities (id),
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
create index user_credentials_by_user on user_credentials (user_entity_user_id);
-- The roles whose holders need one.
create table passkey_required (
    role text primary key
);
grant select, insert, update (name, display_name) on user_entities to sanctions_service;
grant select, insert, update, delete on user_credentials to sanctions_service;
grant select, insert, delete on passkey_required to sanctions_service;
