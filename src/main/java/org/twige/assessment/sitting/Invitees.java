package org.twige.assessment.sitting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Scope;

/** Where the people are found who may be put on the list of a sitting. */
@Repository
class Invitees {

    static final int MOST = 100;

    private final JdbcClient database;

    Invitees(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody who has tried the final of the course.
     *
     * @param reason why a draw named them, or that three finals were not passed; null if neither
     */
    record Invitee(
            UUID person,
            String names,
            String staffNo,
            @Nullable String reason,
            boolean passed) {}

    /** Who was drawn or needs help comes first, then who tried the final; who was in a closed sitting about it since is left out. */
    List<Invitee> of(Scope scope, UUID sitting, String words) {
        return database.sql("""
                select p.person_id, p.names, coalesce(p.staff_no, '') as staff_no, named.reason, tried.passed
                  from assessment.sitting t
                  join people.report_institution place on place.institution_id = t.institution_id
                  join people.report_person p on p.institution_path <@ place.path and p.state <> 'LEFT'
                  join lateral (
                        select bool_or(a.passed) as passed, max(a.closed_at) as closed_at
                          from assessment.report_attempt a
                         where a.person_id = p.person_id and a.course_id = t.course_id and a.closed_at is not null
                        having count(*) > 0) tried on true
                  left join lateral (
                        select d.reason from assessment.draw_population d
                          join assessment.draw on draw.id = d.draw_id and draw.course_id = t.course_id
                         where d.person_id = p.person_id and d.reason is not null
                         order by draw.drawn_at desc limit 1) drawn on true
                 cross join lateral (
                        select coalesce(drawn.reason, case when not tried.passed
                               and assessment.finals_in_row(p.person_id, t.course_id) >= 3 then 'THREE_FINALS' end)
                               as reason) named
                 where t.id = :sitting and p.person_id <> all(people.report_records_of(:me))
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                   and not exists (select from people.report_alias m where m.person_id = p.person_id)
                   and not exists (select from assessment.seat s
                                     join assessment.sitting x on x.id = s.sitting_id
                                    where s.person_id = p.person_id and x.course_id = t.course_id
                                      and (x.closed_at is null or s.marked_at > tried.closed_at))
                   and (:words = '' or strpos(lower(p.names), lower(:words)) > 0 or p.staff_no = :words)
                 order by named.reason is null, p.names, p.person_id
                 limit :most
                """)
                .param("sitting", sitting)
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .param("words", words)
                .param("most", MOST)
                .query((row, _) -> new Invitee(
                        row.getObject("person_id", UUID.class),
                        row.getString("names"),
                        row.getString("staff_no"),
                        row.getString("reason"),
                        row.getBoolean("passed")))
                .list();
    }
}
