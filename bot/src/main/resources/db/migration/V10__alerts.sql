-- How much each candidate was told unasked on a day in London.
create table unasked_day (
    conversation_id uuid    not null,
    told_on         date    not null,
    told            integer not null,
    primary key (conversation_id, told_on)
);
create index unasked_day_told_on on unasked_day (told_on);
delete from scheduled_tasks where task_name = 'booking-notices';

-- Whoever locks its row may ask for the pace and change it. The row itself never changes.
create table unasked_turn (
    only_one integer primary key
);
insert into unasked_turn (only_one) values (1);
