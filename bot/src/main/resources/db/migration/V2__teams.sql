-- How to reach each person in Teams later, as the Bot Framework writes it: ids and a server, no names.
create table teams_reference (
    place      varchar(400)  not null,
    person     varchar(200)  not null,
    reference  varchar(4000) not null,
    updated_at timestamp with time zone not null,
    primary key (place, person)
);
