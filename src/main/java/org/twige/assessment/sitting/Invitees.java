package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** Who tried the final, with the reason to be asked, but for whom it would be too much. */
    private static final String FIND = """
            select p.person_id, p.names, coalesce(p.staff_no, '') as staff_no, named.reason, tried.passed
              from assessment.sitting t
              join people.report_institution place on place.institution_id = t.institution_id
              join people.report_person p on p.institution_path <@ place.path and p.state <> 'LEFT'
              join lateral (
                    select bool_or(a.passed) as passed, max(a.closed_at) as closed_at
                      from assessment.report_attempt a
                     where a.person_id = p.person_id and a.course_id = t.course_id and a.closed_at is not null
                    having count(*) > 0) tried on true
              left join lateral assessment.newest_draw(p.person_id, t.course_id) drawn on true
              left join lateral (
                    select 'ASKED' as reason from assessment.report_flag f
                     where f.person_id = p.person_id and f.course_id = t.course_id and f.state = 'CHECK_ASKED'
                     limit 1) asked on true
             cross join lateral (
                    select coalesce(drawn.reason, asked.reason, case when not tried.passed
                           and assessment.finals_in_row(p.person_id, t.course_id) >= 3 then 'THREE_FINALS' end)
                           as reason) named
             where t.id = :sitting and p.person_id <> all(people.report_records_of(:me))
               and p.institution_path <@ any(cast(:scope as ltree[]))
               and not exists (select from people.report_alias m where m.person_id = p.person_id)
               and not exists (select from assessment.seat s
                                 join assessment.sitting x on x.id = s.sitting_id
                                where s.person_id = any(people.report_records_of(p.person_id))
                                  and x.course_id = t.course_id and x.closed_at is null)
               and not exists (select from assessment.counted_check c
                                where c.person_id = p.person_id and c.course_id = t.course_id
                                  and c.marked_at > tried.closed_at)
               and not exists (select from assessment.paper_reader r
                                where r.sitting_id = t.id
                                  and r.person_id = any(people.report_records_of(p.person_id)))
               and (:words = '' or strpos(lower(p.names), lower(:words)) > 0 or p.staff_no = :words)
             order by named.reason is null, p.names, p.person_id
             limit :most
            """;

    private final JdbcClient database;

    Invitees(JdbcClient database) {
        this.database = database;
    }

    /**
     * Somebody who has tried the final of the course.
     *
     * @param reason RANDOM or RISK for who was drawn, ASKED for whom an official asks a check,
     *     THREE_FINALS for who did not pass three in a row; null for all others
     */
    record Invitee(
            UUID person,
            String names,
            String staffNo,
            @Nullable String reason,
            boolean passed) {}

    /** Who is named for a reason comes first, then who tried the final; who was in a closed sitting since is left out. */
    List<Invitee> of(Scope scope, UUID sitting, String words) {
        return database.sql(FIND)
                .param("sitting", sitting)
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .param("words", words)
                .param("most", MOST)
                .query(Invitees::invitee)
                .list();
    }

    private static Invitee invitee(ResultSet row, int number) throws SQLException {
        return new Invitee(
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                row.getString("reason"),
                row.getBoolean("passed"));
    }
}
