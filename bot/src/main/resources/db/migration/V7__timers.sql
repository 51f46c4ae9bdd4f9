-- The timers of db-scheduler: what runs again and again, once in the whole installation.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean      not null,
    picked_by            varchar(250),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- How fast people are told things unasked, in the whole installation: when the next may be told.
create table notice_pace (
    next_at timestamp with time zone not null
);
insert into notice_pace (next_at) values ('2000-01-01 00:00:00+00');

-- When the session was to begin, as whom it concerns knew it.
alter table booking_news add column starts_at timestamp with time zone;
update booking_news set starts_at = (select session.starts_at from session join standing on number = session_number
    where standing.id = booking_news.standing_id);
alter table booking_news alter column starts_at set not null;

-- For looking through the sessions of all forces by time.
create index session_starts on session (starts_at);
create index booking_news_standing on booking_news (standing_id);
