-- A row a change, not a reading: last_read of the newest row is written when the next change comes.
create table retention_interval (
    zone_id varchar(32) not null,
    from_at timestamp(6) with time zone not null,
    state varchar(12) not null,
    first_read timestamp(6) with time zone not null,
    last_read timestamp(6) with time zone,
    source varchar(12) not null,
    audit_seq bigint,
    primary key (zone_id, from_at)
);

-- The lock of a zone while somebody switches it, and what a crash left behind.
create table open_intent (
    zone_id varchar(32) primary key,
    seq bigint not null,
    wanted varchar(12) not null,
    actor varchar(255) not null,
    since timestamp(6) with time zone not null,
    instance varchar(40) not null,
    lease_until timestamp(6) with time zone not null
);

create index open_intent_by_lease on open_intent (lease_until);
