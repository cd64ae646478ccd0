package org.twige.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.Institution;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people below an institution and how far each of them is, counted when asked. */
@Repository
class Staff {

    static final int A_PAGE = 50;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /** How a person stands, in the order in which a coordinator asks. */
    private static final String HOW = """
            case when d.state = 'MET' then 'DONE'
                 when d.state = 'PAUSED' then 'PAUSED'
                 when d.state = 'EXEMPT' then 'EXEMPT'
                 when d.state = 'LAPSED' then 'NOT_COUNTED'
                 when d.due_on < :today then 'OVERDUE'
                 when g.person_id is not null then 'STARTED'
                 when s.last_sign_in_at is null then 'NEVER_SIGNED_IN'
                 else 'NOT_STARTED' end
            """;

    private static final String JOINED = """
              join mandates.report_duty d on d.person_id = p.person_id
                   and d.mandate_id = :mandate and d.course_id = :course
              left join accounts.report_sign_in s on s.person_id = p.person_id
              left join learning.report_start g on g.person_id = p.person_id and g.course_id = d.course_id
             where p.institution_path <@ cast(:path as ltree)
               and p.institution_path <@ any(cast(:scope as ltree[])) and p.state <> 'LEFT'
            """;

    private static final String FROM = " from people.report_person p " + JOINED;

    private static final String LINES =
            "select p.person_id, p.names as person_names, p.staff_no, i.names, d.due_on, " + HOW + """
             as how from people.report_person p
              join people.report_institution i on i.institution_id = p.institution_id
            """ + JOINED + """
               and (cast(:words as text) is null or p.staff_no = :words
                    or lower(p.names) like '%' || lower(:words) || '%')
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Staff(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many stand how, in the institution and all below it. */
    Map<How, Long> picture(Scope scope, Institution institution, Cohort cohort, LocalDate today) {
        var found = new java.util.EnumMap<How, Long>(How.class);
        asking(
                        "select " + HOW + " as how, count(*) as people " + FROM + " group by 1",
                        scope,
                        institution,
                        cohort,
                        today)
                .query(row -> {
                    found.put(How.valueOf(row.getString("how")), row.getLong("people"));
                });
        return found;
    }

    /** One institution directly below, with everybody under it. */
    record Below(UUID id, LocalText names, long eligible, long done, long overdue) {}

    List<Below> below(Scope scope, Institution institution, Cohort cohort, LocalDate today) {
        return asking("""
                        select i.institution_id, i.names, coalesce(sum(c.people) filter (where c.counts), 0) as eligible,
                               coalesce(sum(c.people) filter (where c.counts and c.state = 'MET'), 0) as done,
                               coalesce(sum(c.people) filter (where c.counts and c.state = 'OPEN'
                                                                    and c.due_on < :today), 0) as overdue
                          from people.report_institution i
                          join people.report_institution own on own.path <@ i.path
                          join mandates.report_count c on c.institution_id = own.institution_id
                               and c.mandate_id = :mandate and c.course_id = :course
                         where i.parent_id = (select institution_id from people.report_institution
                                               where path = cast(:path as ltree))
                           and own.path <@ any(cast(:scope as ltree[]))
                         group by i.institution_id, i.names
                         order by coalesce(sum(c.people) filter (where c.counts and c.state = 'MET'), 0)::float
                                      / greatest(sum(c.people) filter (where c.counts), 1), i.names ->> 'en'
                        """, scope, institution, cohort, today)
                .query((row, number) -> new Below(
                        row.getObject("institution_id", UUID.class),
                        names(row),
                        row.getLong("eligible"),
                        row.getLong("done"),
                        row.getLong("overdue")))
                .list();
    }

    /** One line of the list of people. */
    record Line(
            UUID person,
            String names,
            @Nullable String staffNo,
            LocalText institution,
            How how,
            long lessonsDone,
            @Nullable Instant lastAt,
            LocalDate due) {}

    /** What a coordinator looks for; nulls do not narrow. */
    record Search(@Nullable How how, @Nullable String words, int page) {}

    List<Line> people(Scope scope, Institution institution, Cohort cohort, LocalDate today, Search search) {
        return asking("""
                        select found.*, g.lessons_done, g.last_at
                          from (select * from (""" + LINES + """
                                ) listed where cast(:how as text) is null or how = :how
                                 order by person_names, person_id offset :skip limit :most) found
                          left join lateral (select g.lessons_done, g.last_at from learning.report_progress g
                                              where g.person_id = found.person_id and g.course_id = :course limit 1
                                            ) g on true
                         order by person_names, found.person_id
                        """, scope, institution, cohort, today)
                .param("words", search.words())
                .param("how", Optional.ofNullable(search.how()).map(How::name).orElse(null))
                .param("skip", (long) search.page() * A_PAGE)
                .param("most", A_PAGE + 1)
                .query(this::line)
                .list();
    }

    private JdbcClient.StatementSpec asking(
            String sql, Scope scope, Institution institution, Cohort cohort, LocalDate today) {
        return database.sql(sql)
                .param("today", today)
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .param("path", institution.path())
                .param("scope", scope.pathArray());
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var last = row.getTimestamp("last_at");
        return new Line(
                row.getObject("person_id", UUID.class),
                row.getString("person_names"),
                row.getString("staff_no"),
                names(row),
                How.valueOf(row.getString("how")),
                row.getLong("lessons_done"),
                Optional.ofNullable(last).map(Timestamp::toInstant).orElse(null),
                row.getObject("due_on", LocalDate.class));
    }

    private LocalText names(ResultSet row) throws SQLException {
        return new LocalText(json.readValue(row.getString("names"), NAMES));
    }
}
