-- The day on the letter or mail in which somebody asked for it.
alter table erasure add column written_on date;
