-- What was last read of a zone on demand, and what came of the last try; json is null until a reading succeeds.
create table zone_fact (
    zone_id varchar(32) not null,
    fact varchar(12) not null,
    json varchar(20000),
    read_at timestamp(6) with time zone,
    tried_at timestamp(6) with time zone not null,
    trouble varchar(20),
    words varchar(300),
    primary key (zone_id, fact)
);
