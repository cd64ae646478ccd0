package org.twige.mandates.ledger;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.mandates.MandateId;

/**
 * Where duties get a later date because less time to learn is granted than before.
 *
 * <p>A duty that is late already stays so, and one that leaves enough time as well. The clock of a paused duty stands
 * still: its days are counted from the day on which it was paused.
 */
@Repository
class ShorterWeeks {

    private static final String NEW =
            " from_on <= :on and seq not in (select f.seq from mandates.study_grant_followed f) ";

    private static final String BEFORE =
            DueSql.GRANTED.formatted(" and seq in (select f.seq from mandates.study_grant_followed f)");

    /** What a duty still asks for, in pieces of SQL beside the duty {@code d}. */
    private record Asked(String tables, String join, String minutes, String which) {

        static final Asked WHOLE = new Asked("", "", "cast(:minutes as int)", "d.changes_to is null");
        static final Asked CHANGES = new Asked(
                Round.KNOWN, "join known v on v.person_id = d.person_id", "v.minutes", "d.changes_to is not null");
    }

    /** Open duties of people to whom less time is granted than before. */
    private static final String LESS = """
              from mandates.duty d
              join people.report_person p on p.person_id = d.person_id
              join granted w on w.institution_id = p.institution_id
              left join before b on b.institution_id = p.institution_id %s
             where d.current and d.state in ('OPEN', 'PAUSED')
               and d.due_on >= coalesce(d.paused_on, cast(:on as date))
               and w.minutes_per_week < coalesce(b.minutes_per_week, :usual)
            """;

    private static final String MOVE = """
            update mandates.duty d set due_on = l.day
              from later_day l
             where l.id = d.id and l.day > d.due_on and d.state in ('OPEN', 'PAUSED')
            """;

    private static final String MOVED =
            "'MOVED' as kind, cast(:on as date) as happened_on, 'study-time' as reason" + Changes.NO_INSTRUMENT;

    private final JdbcClient database;
    private final Country country;

    ShorterWeeks(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /** Does something hold that was not followed yet? */
    boolean areNew(Moment moment) {
        return database.sql("select exists (select from mandates.study_grant where " + NEW + ")")
                .param("on", moment.on())
                .query(Boolean.class)
                .single();
    }

    /** What holds now is followed. */
    void followed(Moment moment) {
        database.sql("""
                insert into mandates.study_grant_followed (seq, followed_on)
                select seq, :on from mandates.study_grant where
                """ + NEW).param("on", moment.on()).update();
    }

    /** The mandates under which somebody's date may move: mostly a few of many. */
    Set<MandateId> concerned(Moment moment) {
        return database.sql("with granted as " + DueSql.GRANTED.formatted("") + ", before as " + BEFORE
                        + " select distinct d.mandate_id " + LESS.formatted(""))
                .param("on", moment.on())
                .param("usual", country.studyMinutes())
                .query((row, _) -> new MandateId(row.getObject("mandate_id", UUID.class)))
                .set();
    }

    /** Duties for a whole course, which takes so many minutes together with those before it. */
    long moveWhole(MandateVersion version, CourseId course, int minutes, Moment moment) {
        return move(Asked.WHOLE, version, course, minutes, moment);
    }

    /** Duties for what changed in a course. */
    long moveChanges(MandateVersion version, CourseId course, Moment moment) {
        return move(Asked.CHANGES, version, course, 0, moment);
    }

    private long move(Asked asked, MandateVersion version, CourseId course, int minutes, Moment moment) {
        var later = DueSql.TABLES + asked.tables() + laterDay(asked);
        return database.sql(Changes.writtenDown(later, MOVE, MOVED))
                .params(DueSql.parameters(version.due(), false, moment, country))
                .param("minutes", minutes)
                .param("mandate", version.mandate().value())
                .param("course", course.value())
                .param("at", moment.timestamp())
                .update();
    }

    /** The first day by which what is asked can be learnt, for those to whom less time is granted than before. */
    private static String laterDay(Asked asked) {
        return """
                , before as %s, later_day as materialized (
                    select t.id, coalesce(o.rolled, t.day) as day
                      from (select d.id, (%s) - (cast(:on as date) - coalesce(d.paused_on, cast(:on as date))) as day
                      %s and d.mandate_id = :mandate and d.course_id = :course and %s) t
                      left join rolls o on o.day = t.day
                ),
                """.formatted(BEFORE, DueSql.realistic(asked.minutes()), LESS.formatted(asked.join()), asked.which());
    }
}
