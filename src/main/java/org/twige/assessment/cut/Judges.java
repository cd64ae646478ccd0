package org.twige.assessment.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where the judges of workshops are kept, and where somebody is looked for who may be named as one. */
@Repository
class Judges {

    private static final String JUDGE = """
            select j.number, j.person_id, p.staff_no, p.names, j.track, j.first_language, j.outside_capital,
                   j.agreed_at, j.round_1_at, j.round_2_at,
                   (select count(distinct position)
                      from assessment.cut_rating r join assessment.cut_open_item using (workshop_id, position)
                     where r.workshop_id = j.workshop_id and r.judge = j.number
                       and r.round = case w.state when 'ROUND_2' then 2 else 1 end) as rated
              from assessment.cut_judge j
              join assessment.cut_workshop w on w.id = j.workshop_id
              join people.report_person p on p.person_id = j.person_id
            """;

    private final JdbcClient database;
    private final JudgesAsked asked;

    Judges(JdbcClient database, JudgesAsked asked) {
        this.database = database;
        this.asked = asked;
    }

    List<Judge> of(UUID workshop) {
        return database.sql(JUDGE + " where j.workshop_id = :workshop order by j.number")
                .param("workshop", workshop)
                .query(Judges::judge)
                .list();
    }

    /** The judge that a person is in a workshop; empty for everybody else. */
    Optional<Judge> find(UUID workshop, PersonId person) {
        return database.sql(JUDGE + """
                 where j.workshop_id = :workshop and j.person_id = any(people.report_records_of(:person))
                 order by j.number limit 1
                """)
                .param("workshop", workshop)
                .param("person", person.value())
                .query(Judges::judge)
                .optional();
    }

    /** Names a judge, under the next number; false if the person is one, under whichever record. */
    boolean add(UUID workshop, NewJudge judge) {
        asked.forget();
        return database.sql("""
                insert into assessment.cut_judge (workshop_id, number, person_id, track, first_language, outside_capital)
                select :workshop, coalesce(max(number), 0) + 1, :person, :track, :language, :outside
                  from assessment.cut_judge where workshop_id = :workshop
                having not coalesce(bool_or(person_id = any(people.report_records_of(:person))), false)
                on conflict (workshop_id, person_id) do nothing
                """)
                        .param("workshop", workshop)
                        .param("person", judge.person().value())
                        .param("track", judge.track())
                        .param("language", judge.firstLanguage())
                        .param("outside", judge.outsideCapital())
                        .update()
                == 1;
    }

    /** Only who has not agreed yet, and so has seen nothing. */
    boolean remove(UUID workshop, int number) {
        asked.forget();
        return database.sql("""
                delete from assessment.cut_judge
                 where workshop_id = :workshop and number = :number and agreed_at is null
                """)
                        .param("workshop", workshop)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** The first promise stays; a second changes nothing. */
    void agree(UUID workshop, int number, Instant at) {
        database.sql("""
                update assessment.cut_judge set agreed_at = :at
                 where workshop_id = :workshop and number = :number and agreed_at is null
                """)
                .param("workshop", workshop)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(UUID workshop, int number, int round, Instant at) {
        asked.forget();
        database.sql("""
                update assessment.cut_judge
                   set round_1_at = case when :round = 1 then coalesce(round_1_at, :at) else round_1_at end,
                       round_2_at = case when :round = 2 then coalesce(round_2_at, :at) else round_2_at end
                 where workshop_id = :workshop and number = :number
                """)
                .param("workshop", workshop)
                .param("number", number)
                .param("round", round)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The final of a course that a person has begun and not sent. */
    Optional<UUID> openAttempt(PersonId person, CourseId course) {
        return database.sql("""
                select id from assessment.attempt
                 where person_id = :person and course_id = :course and closed_at is null
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query(UUID.class)
                .optional();
    }

    /** Somebody who was found. */
    record Found(UUID person, @Nullable String staffNo, String names) {}

    /** By staff number, or by parts of the names, twenty at most; nobody outside the scope, and nobody who has left. */
    List<Found> search(Scope scope, String asked) {
        return database.sql("""
                select p.person_id as person, p.staff_no, p.names
                  from people.report_person p
                 where p.institution_path <@ any(cast(:scope as ltree[])) and p.state <> 'LEFT'
                   and (p.staff_no = :asked or p.names ilike all(cast(:words as text[])))
                   and not exists (select from people.report_alias a where a.person_id = p.person_id)
                 order by p.names
                 limit 20
                """)
                .param("scope", scope.pathArray())
                .param("asked", asked.strip())
                .param(
                        "words",
                        List.of(asked.strip().split("\\s+")).stream()
                                .map(Judges::containing)
                                .toArray(String[]::new))
                .query((row, _) -> new Found(
                        row.getObject("person", UUID.class), row.getString("staff_no"), row.getString("names")))
                .list();
    }

    private static String containing(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Judge judge(ResultSet row, int number) throws SQLException {
        return new Judge(
                row.getInt("number"),
                row.getObject("person_id", UUID.class),
                row.getString("staff_no"),
                row.getString("names"),
                row.getString("track"),
                row.getBoolean("first_language"),
                row.getBoolean("outside_capital"),
                instant(row, "agreed_at"),
                instant(row, "round_1_at"),
                instant(row, "round_2_at"),
                row.getInt("rated"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
