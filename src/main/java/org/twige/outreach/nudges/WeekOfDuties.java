package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is counted how many lessons people's open duties still ask of them, and by when. */
@Repository
class WeekOfDuties implements YourWeek {

    private final JdbcClient database;

    WeekOfDuties(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Week> of(Collection<UUID> people, LocalDate today) {
        var weeks = new HashMap<UUID, Week>();
        database.sql("""
                select d.person_id, sum(greatest(l.lessons - coalesce(g.lessons_done, 0), 0)) as lessons,
                       min(d.due_on) filter (where d.due_on >= :today) as until
                  from mandates.report_duty d
                  join courses.report_course k on k.course_id = d.course_id
                  cross join lateral (select count(*) as lessons from courses.report_lesson
                                       where version_id = k.version_id) l
                  left join lateral (select lessons_done from learning.report_progress
                                      where person_id = d.person_id and course_id = d.course_id) g on true
                 where d.person_id = any(cast(:people as uuid[])) and d.state = 'OPEN' and d.counts
                   and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id)
                 group by d.person_id
                """)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", today)
                .query(row -> {
                    weeks.put(
                            row.getObject("person_id", UUID.class),
                            new Week(row.getInt("lessons"), row.getObject("until", LocalDate.class)));
                });
        return weeks;
    }
}
