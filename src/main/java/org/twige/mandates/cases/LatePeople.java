package org.twige.mandates.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.twige.mandates.InstrumentName;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where people are found who have a duty open past its day, and may need help. */
@Repository
class LatePeople {

    static final int A_PAGE = 50;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /**
     * No case is open, and none has confirmed what is known already.
     *
     * <p>Who is on the page is found first; only then is it looked up how far each of them is.
     */
    private static final String LATE = """
            with late as materialized (
                select d.id
                  from mandates.duty d
                  join people.report_person p on p.person_id = d.person_id and p.state <> 'LEFT'
                 where d.state = 'OPEN' and d.counts and d.due_on < :today
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                   and not exists (select from mandates.duty_case c
                                    where c.duty_id = d.id
                                      and (c.state <> 'CLOSED' or (c.outcome = 'NOT_MET' and c.closed_on >= d.due_on)))
            """;

    private static final String AND_HOW_FAR = """
            )
            select d.id as duty_id, d.person_id, d.due_on, p.names as person_names, p.staff_no, p.language,
                   n.names as institution, cast(n.path as text) as path, coalesce(k.titles, '{}') as course,
                   coalesce(w.lessons_done, 0) as lessons_done, w.last_at, i.kind, i.number, i.issued_on,
                   coalesce(a.kind, e.kind) as waits, a.asked_on
              from late l
              join mandates.duty d on d.id = l.id
              join people.report_person p on p.person_id = d.person_id
              join people.report_institution n on n.institution_id = p.institution_id
              join mandates.report_mandate m on m.mandate_id = d.mandate_id
              join mandates.instrument i on i.id = m.instrument_id
              left join courses.report_course k on k.course_id = d.course_id
              left join lateral (select g.lessons_done, g.last_at from learning.report_progress g
                                  where g.person_id = d.person_id and g.course_id = d.course_id limit 1) w on true
              left join lateral (
                   select q.kind, q.asked_on from mandates.request q join mandates.duty o on o.id = q.duty_id
                    where q.person_id = d.person_id
                      and (o.id = d.id or (q.whole_mandate and o.mandate_id = d.mandate_id))
                      and not exists (select from mandates.request_decision c where c.request_id = q.id)
                    order by q.asked_at limit 1) a on true
              left join lateral (
                   select 'EVIDENCE' as kind from credentials.report_evidence v
                    where v.person_id = d.person_id and v.course_id = d.course_id and v.state = 'CLAIMED'
                    limit 1) e on true
             order by d.due_on, d.id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    LatePeople(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * One duty that is open past its day.
     *
     * @param lastAt when the person last did something in the course
     * @param waiting what is to be decided before anybody opens a case
     */
    record Late(
            UUID duty,
            DutyCase.Whose whose,
            LocalText course,
            InstrumentName instrument,
            LocalDate dueOn,
            int lessonsDone,
            @Nullable Instant lastAt,
            @Nullable Waiting waiting) {}

    /** What the person asked for, on which day, or brought: nobody has decided about it yet. */
    record Waiting(What what, @Nullable LocalDate on) {

        enum What {
            EXTENSION,
            EXEMPTION,
            EVIDENCE
        }
    }

    /** Those who wait longest first; one more than a page holds. */
    List<Late> list(Scope scope, LocalDate today, String words, int page) {
        return database.sql(LATE + """
                   and (:words = '' or p.staff_no = :words or lower(p.names) like '%' || lower(:words) || '%')
                 order by d.due_on, d.id offset :skip limit :most
                """ + AND_HOW_FAR)
                .param("scope", scope.pathArray())
                .param("today", today)
                .param("words", words)
                .param("skip", (long) page * A_PAGE)
                .param("most", A_PAGE + 1)
                .query(this::late)
                .list();
    }

    /** Does somebody in the scope have the duty, late or not? */
    boolean isThere(Scope scope, UUID duty) {
        return database.sql("""
                select exists (select from mandates.duty d
                                 join people.report_person p on p.person_id = d.person_id
                                where d.id = :duty and p.institution_path <@ any(cast(:scope as ltree[])))
                """)
                .param("scope", scope.pathArray())
                .param("duty", duty)
                .query(Boolean.class)
                .single();
    }

    Optional<Late> find(Scope scope, LocalDate today, UUID duty) {
        return database.sql(LATE + " and d.id = :duty" + AND_HOW_FAR)
                .param("scope", scope.pathArray())
                .param("today", today)
                .param("duty", duty)
                .query(this::late)
                .optional();
    }

    private Late late(ResultSet row, int number) throws SQLException {
        var last = row.getTimestamp("last_at");
        return new Late(
                row.getObject("duty_id", UUID.class),
                new DutyCase.Whose(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_names"),
                        row.getString("staff_no"),
                        row.getString("language"),
                        names(row, "institution"),
                        row.getString("path"),
                        null),
                names(row, "course"),
                new InstrumentName(
                        InstrumentName.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                row.getInt("lessons_done"),
                last == null ? null : last.toInstant(),
                waiting(row));
    }

    private static @Nullable Waiting waiting(ResultSet row) throws SQLException {
        var what = row.getString("waits");
        return what == null
                ? null
                : new Waiting(Waiting.What.valueOf(what), row.getObject("asked_on", LocalDate.class));
    }

    private LocalText names(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }
}
