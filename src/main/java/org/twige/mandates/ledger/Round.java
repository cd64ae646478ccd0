package org.twige.mandates.ledger;

/**
 * Which round of a duty is given, in pieces of SQL beside {@code people.report_person p}.
 *
 * @param tables more of them, each after a comma
 * @param join to the rows that say who has to do it again
 * @param number of the round
 * @param changesTo the number of the course version whose changes alone are asked for; null for the whole course
 * @param minutes that the round takes
 * @param reason why it is given; null when a usual first round is not worth a word
 */
record Round(String tables, String join, String number, String changesTo, String minutes, String reason) {

    /** {@code known}: who stands at an earlier version than the current one, and what it takes to catch up. */
    static final String KNOWN = """
            , steps as materialized (
                select o.number as from_number, v.number as to_number,
                       (select coalesce(sum(l.minutes), 0) from courses.report_lesson l
                         where l.version_id = v.version_id and l.lesson_id not in (
                               select e.lesson_id from courses.report_lesson e
                                where e.version_id = o.version_id)) as minutes
                  from courses.report_version o
                  join courses.report_version v on v.course_id = o.course_id and v.number = (
                       select max(n.number) from courses.report_version n where n.course_id = :course)
                 where o.course_id = :course and exists (
                       select from courses.report_version m
                        where m.course_id = :course and m.number > o.number and m.change_class = 'MATERIAL')
            ), known as materialized (
                select n.person_id, s.to_number, s.minutes
                  from (select person_id, max(version_number) as number
                          from learning.report_done where course_id = :course group by person_id) n
                  join steps s on s.from_number = n.number
                 where s.minutes > 0
            )""";

    /** Everybody's first. */
    static final Round FIRST = new Round(
            "",
            "",
            "1",
            "cast(null as int)",
            "cast(:minutes as int)",
            "case when f.stretched then 'realistic-time' end");

    /** Again, so many months after the whole course was met the last time. */
    static final Round AGAIN =
            new Round("", """
              join mandates.duty d on d.person_id = p.person_id and d.mandate_id = :mandate and d.course_id = :course
                   and d.current and d.state = 'MET' and d.counts
                   and (select max(m.met_on) from mandates.duty m
                         where m.person_id = d.person_id and m.mandate_id = d.mandate_id and m.course_id = d.course_id
                           and m.changes_to is null) + make_interval(months => :months) <= cast(:on as date)
            """, "d.round + 1", "cast(null as int)", "cast(:minutes as int)", "'renewal'");

    /** What has changed in the course since the version that the person knows, after a change that matters. */
    static final Round CHANGES = new Round(KNOWN, """
              join mandates.duty d on d.person_id = p.person_id and d.mandate_id = :mandate and d.course_id = :course
                   and d.current and d.state = 'MET' and d.counts
              join known v on v.person_id = p.person_id
            """, "d.round + 1", "v.to_number", "v.minutes", "'change'");
}
