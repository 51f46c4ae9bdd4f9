-- What is personal is stored sealed, which takes more room, and is found by a keyed hash. V8.1 seals what is there already.

alter table conversation alter column place set data type varchar(2000);
alter table conversation alter column person set data type varchar(2000);
-- Of the whole address; and of the channel and the person alone, who may talk to us in several places.
alter table conversation add column address_hash varchar(43);
alter table conversation add column person_hash varchar(43);

alter table utterance alter column text set data type varchar(20000);
alter table utterance alter column tenant set data type varchar(2000);
alter table utterance alter column object_id set data type varchar(2000);
-- Of no use once an utterance is heard.
update utterance set tenant = null, object_id = null where heard_at is not null;

-- An address that must be left alone outlives everything else that is known of it: as a hash.
alter table opt_out rename to opt_out_in_plain;
create table opt_out (
    address_hash varchar(43) primary key,
    channel      varchar(10) not null,
    since        timestamp with time zone not null
);

alter table transcript_line alter column text set data type varchar(33000);
alter table transcript_line alter column said_by set data type varchar(2000);

alter table open_question alter column content set data type varchar(33000);

alter table outbox alter column place set data type varchar(2000);
alter table outbox alter column person set data type varchar(2000);
alter table outbox alter column text set data type varchar(33000);
alter table outbox alter column card set data type varchar(90000);

alter table teams_reference rename to teams_reference_in_plain;
create table teams_reference (
    address_hash varchar(43) primary key,
    person_hash  varchar(43) not null,
    reference    varchar(20000) not null,
    updated_at   timestamp with time zone not null
);
create index teams_reference_person on teams_reference (person_hash);

alter table question alter column words set data type varchar(20000);

alter table team_member alter column name set data type varchar(2000);
alter table team_member alter column tenant set data type varchar(2000);
alter table team_member alter column object_id set data type varchar(2000);
alter table team_member alter column mobile set data type varchar(2000);
alter table team_member add column account_hash varchar(43);
alter table team_member add column mobile_hash varchar(43);

alter table team_member_line alter column place set data type varchar(2000);
alter table team_member_line alter column person set data type varchar(2000);

alter table team_channel alter column place set data type varchar(2000);
alter table team_channel alter column person set data type varchar(2000);

alter table handoff alter column place set data type varchar(2000);
alter table handoff alter column person set data type varchar(2000);
alter table handoff alter column reason set data type varchar(4000);

alter table handoff_note alter column text set data type varchar(20000);

alter table handoff_message alter column place set data type varchar(2000);
alter table handoff_message alter column person set data type varchar(2000);

alter table session alter column host set data type varchar(2000);

alter table access_need alter column words set data type varchar(20000);

-- Something known, sealed with each key that has sealed anything here, and its hash: another key is noticed at the start.
create table seal_check (
    key_id varchar(10) primary key,
    known  varchar(200) not null
);
