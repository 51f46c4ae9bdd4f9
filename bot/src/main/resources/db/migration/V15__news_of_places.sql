-- Candidates hear that a session is at another place.

-- Where the candidate thinks that it is.
alter table booking_news add column place varchar(400);
update booking_news set place = (select session.place from session join standing on number = session_number
    where standing.id = booking_news.standing_id);
alter table booking_news alter column place set not null;
