create or replace view courses.report_course as
select c.id as course_id, c.slug, v.titles, v.id as version_id, v.minutes, v.place
  from courses.course c
  join lateral (
        select id, titles, minutes, (description ->> 'place')::int as place
          from courses.version
         where course_id = c.id
         order by number desc
         limit 1) v on true;
