-- What is known of API tokens. Their values are in Vault only, at vault_path.
create table token (
    id varchar(36) primary key,
    name varchar(100) not null unique,
    kind varchar(20) not null,
    account_id varchar(32),
    budget_owner varchar(100),
    vault_path varchar(300) not null,
    vault_version integer,
    state varchar(20) not null,
    expires_at timestamp(6) with time zone,
    verified_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    message varchar(500)
);

-- Which token sees which zone; no foreign key to zone, which belongs to a room above.
create table token_zone (
    zone_id varchar(32) not null,
    token_id varchar(36) not null references token (id),
    seen timestamp(6) with time zone not null,
    primary key (zone_id, token_id)
);

create index token_zone_by_token on token_zone (token_id);
