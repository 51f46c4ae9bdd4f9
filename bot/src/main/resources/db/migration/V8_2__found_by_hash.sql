-- V8.1 has sealed and hashed everything.
alter table conversation alter column address_hash set not null;
alter table conversation alter column person_hash set not null;
alter table conversation add constraint conversation_address unique (address_hash);
create index conversation_person on conversation (person_hash);

alter table team_member add constraint team_member_account unique (account_hash);
alter table team_member add constraint team_member_mobile unique (mobile_hash);

drop table opt_out_in_plain;
drop table teams_reference_in_plain;
