create table account (
    id varchar(32) primary key,
    name varchar(255) not null
);

-- A row of the list, kept narrow: what is shown, searched or sorted by.
create table zone (
    id varchar(32) primary key,
    account_id varchar(32),
    account_name varchar(255),
    name varchar(253) not null,
    search_text varchar(1000) not null,
    plan varchar(60),
    status varchar(40),
    type varchar(40),
    paused boolean not null,
    gone_at timestamp(6) with time zone,
    retention varchar(12) not null,
    reason varchar(140),
    read_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone not null
);

create index zone_by_name on zone (name, id);
create index zone_by_account on zone (account_id, name, id);
create index zone_by_retention on zone (retention, name, id);
create index zone_by_due on zone (due_at, id);

create table zone_detail (
    zone_id varchar(32) primary key,
    json varchar(20000) not null
);
