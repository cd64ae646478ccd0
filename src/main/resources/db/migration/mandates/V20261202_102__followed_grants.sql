-- Which words of institutions about study time the open duties have followed: each once.
create table mandates.study_grant_followed (
    seq bigint primary key references mandates.study_grant,
    followed_on date not null
);
comment on table mandates.study_grant_followed is 'append-only: on which day open duties followed a study grant';

-- Duties that were given before this came have the time of what held then.
insert into mandates.study_grant_followed (seq, followed_on)
select seq, from_on from mandates.study_grant where from_on <= current_date;
