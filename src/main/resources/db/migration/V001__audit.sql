-- Append-only: the application only inserts into audit_event and only moves audit_head. docs/audit-format.md says how
-- body, prev and hash hang together.
create table audit_event (
    seq bigint primary key,
    at timestamp(6) with time zone not null,
    actor_issuer varchar,
    actor_subject varchar,
    actor varchar not null,
    action varchar(40) not null,
    outcome varchar(40) not null,
    zone_id varchar(64),
    zone_name varchar,
    account_id varchar(64),
    account_name varchar,
    intent_seq bigint,
    cf_ray varchar,
    body varchar not null,
    prev char(64) not null,
    hash char(64) not null
);

create index audit_event_of_zone on audit_event (zone_id, seq);
create index audit_event_of_account on audit_event (account_id, seq);
create index audit_event_of_intent on audit_event (intent_seq);
create index audit_event_by_time on audit_event (at);

create table audit_head (
    id smallint primary key check (id = 1),
    seq bigint not null,
    hash char(64) not null
);

insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
