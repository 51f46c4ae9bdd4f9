-- Below this many the team is warned before the session; who holds it; how often candidates' calendars have had to change.
alter table session add column minimum integer default 0 not null;
alter table session add column host_id uuid references team_member (id);
alter table session add column revision integer default 0 not null;
alter table session add column warned_at timestamp with time zone;

-- Whether who had booked came; null while nobody has said.
alter table standing add column came boolean;

-- The way from a candidate's calendar to their booking.
create table calendar_link (
    token       varchar(60) primary key,
    standing_id bigint not null unique references standing (id)
);

-- The team's own calendar of a force's sessions.
create table calendar_feed (
    token varchar(60) primary key,
    force varchar(60) not null unique
);

-- What candidates have been told unasked of a booking: the reminders, and the question afterwards. Once each.
create table booking_notice (
    standing_id bigint      not null references standing (id),
    notice      varchar(20) not null,
    told_at     timestamp with time zone not null,
    primary key (standing_id, notice)
);

-- What somebody needs in order to take part. For the host's eyes; deleted soon after the session.
create table access_need (
    standing_id bigint        primary key references standing (id),
    words       varchar(1000) not null,
    told_at     timestamp with time zone not null
);

-- Whether a session helped, of nobody in particular.
create table session_verdict (
    session_number bigint  not null references session (number),
    helped         boolean not null,
    told_at        timestamp with time zone not null
);
create index session_verdict_session on session_verdict (session_number);

-- What a candidate was asked last about sessions, and what their next number means.
create table booking_question (
    conversation_id uuid primary key,
    kind            varchar(20)   not null,
    content         varchar(2000) not null,
    asked_at        timestamp with time zone not null,
    -- A later question, about something else, has to be answered first.
    aside           boolean default false not null,
    -- Something else has been said since: a number still answers it, a mere "ok" does not.
    interrupted     boolean default false not null
);
