package org.twige.assessment.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.courses.AdoptedCuts;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** Where adopted pass marks are kept. They are never changed; a later workshop replaces them from a day on. */
@Repository
class CutScores implements AdoptedCuts {

    private static final String SCORE = """
            select workshop_id, course_id, cut, whole_marks, from_on, adopted_at, adopted_by,
                   coalesce(judges, 0) as judges, coalesce(error, 0) as error, coalesce(despite, '') as despite,
                   version, changed_in
              from assessment.cut_standing
            """;

    private final JdbcClient database;
    private final Country country;
    private final Clock clock;

    CutScores(JdbcClient database, Country country, Clock clock) {
        this.database = database;
        this.country = country;
        this.clock = clock;
    }

    @Override
    public Optional<Adopted> today(CourseId course) {
        return holding(course).map(held -> new Adopted(held.score().cut(), held.isCarriedOver()));
    }

    LocalDate today() {
        return country.today(clock);
    }

    private Optional<CutStanding> holding(CourseId course) {
        return database.sql(SCORE + """
                 where course_id = :course and from_on <= :today
                 order by from_on desc, adopted_at desc
                 limit 1
                """)
                .param("course", course.value())
                .param("today", today())
                .query(CutScores::standing)
                .optional();
    }

    /** The one that was adopted last, also if its day is still to come. */
    Optional<CutStanding> last(CourseId course) {
        return database.sql(SCORE + " where course_id = :course order by from_on desc, adopted_at desc limit 1")
                .param("course", course.value())
                .query(CutScores::standing)
                .optional();
    }

    Optional<CutStanding> of(UUID workshop) {
        return database.sql(SCORE + " where workshop_id = :workshop")
                .param("workshop", workshop)
                .query(CutScores::standing)
                .optional();
    }

    void add(CutScore score) {
        database.sql("""
                insert into assessment.cut_score (
                    workshop_id, course_id, cut, whole_marks, from_on, adopted_at, adopted_by, judges, error, despite)
                values (:workshop, :course, :cut, :whole, :from, :at, :by, :judges, :error, nullif(:despite, ''))
                """)
                .param("workshop", score.workshop())
                .param("course", score.course().value())
                .param("cut", score.cut())
                .param("whole", score.wholeMarks())
                .param("from", score.from())
                .param("at", score.at().atOffset(ZoneOffset.UTC))
                .param("by", score.by().value())
                .param("judges", score.basis().judges())
                .param("error", score.basis().error())
                .param("despite", score.basis().despite())
                .update();
    }

    /**
     * How many closed attempts at the final of a course there are, and how many of them a pass mark lets pass.
     *
     * <p>Outcomes with a pass mark of their own keep it: who passed has met it, for the others it is counted again.
     *
     * @param old per cent
     * @param other per cent
     */
    CutEffect effect(CourseId course, int old, int other) {
        return database.sql("""
                with closed as (
                    select score * 100 >= :old * out_of as old,
                           score * 100 >= :other * out_of as other,
                           passed or critical_cut = 0
                           or (score * 100 >= least(:old, :other) * out_of and (
                                select sum(assessment.mark(item.answer, response.choice, coalesce(drawn.key, item.key))) * 100
                                       >= a.critical_cut * count(*)
                                  from assessment.attempt_item drawn
                                  join assessment.item on item.id = drawn.item_id
                                  left join assessment.response
                                    on response.attempt_id = drawn.attempt_id and response.position = drawn.position
                                 where drawn.attempt_id = a.id and item.outcome = any (a.critical_outcomes))) as critical
                      from assessment.attempt a
                     where course_id = :course and closed_at is not null and not changes)
                select count(*) as closed,
                       count(*) filter (where old and critical) as passed,
                       count(*) filter (where other and critical) as would_pass
                  from closed
                """)
                .param("course", course.value())
                .param("old", old)
                .param("other", other)
                .query(CutEffect.class)
                .single();
    }

    /** Empty for a pass mark that holds, and for one that another has replaced. */
    Optional<Carried> carried(CutStanding standing, UUID reader) {
        if (!standing.isCarriedOver()) {
            return Optional.empty();
        }
        return database.sql("""
                select newest.version_id,
                       (select count(distinct coalesce(alias.kept_id, said.recorded_by))
                          from assessment.cut_event said
                          left join people.report_alias alias on alias.person_id = said.recorded_by
                         where said.workshop_id = :workshop and said.version_id = newest.version_id) as said,
                       exists (
                        select from assessment.cut_event said
                         where said.workshop_id = :workshop and said.version_id = newest.version_id
                           and said.recorded_by = any(people.report_records_of(:reader))) as by_reader
                  from assessment.bank newest
                 where newest.course_id = :course
                   and newest.number = (select max(number) from assessment.bank where course_id = :course)
                   and :workshop = (
                        select workshop_id from assessment.cut_score where course_id = :course
                         order by from_on desc, adopted_at desc limit 1)
                """)
                .param("workshop", standing.score().workshop())
                .param("course", standing.score().course().value())
                .param("reader", reader)
                .query((row, _) -> new Carried(
                        standing,
                        row.getObject("version_id", UUID.class),
                        row.getInt("said"),
                        row.getBoolean("by_reader")))
                .optional();
    }

    /** Why somebody says that the pass mark still holds, up to a version. */
    void sayItHolds(UUID workshop, UUID version, String words, UUID by, Instant at) {
        database.sql("""
                insert into assessment.cut_event (workshop_id, kind, words, recorded_at, recorded_by, version_id)
                values (:workshop, 'still-holds', :words, :at, :by, :version)
                """)
                .param("workshop", workshop)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("version", version)
                .update();
    }

    private static CutStanding standing(ResultSet row, int number) throws SQLException {
        return new CutStanding(score(row), row.getInt("version"), row.getObject("changed_in", Integer.class));
    }

    private static CutScore score(ResultSet row) throws SQLException {
        return new CutScore(
                row.getObject("workshop_id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("cut"),
                row.getBoolean("whole_marks"),
                row.getObject("from_on", LocalDate.class),
                instant(row),
                new PersonId(row.getObject("adopted_by", UUID.class)),
                new CutScore.Basis(row.getInt("judges"), row.getDouble("error"), row.getString("despite")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("adopted_at", OffsetDateTime.class).toInstant();
    }
}
