package org.twige.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Where attempts at finals are kept. */
@Repository
class Attempts {

    private static final String ATTEMPT = """
            select id, course_id, version_id, language, opened_at, out_of, cut, provisional, closed_at, score, passed,
                   retake_from, changes, device_id, along_until
              from assessment.attempt
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Attempts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Where a person stands with the final of a version; empty for somebody who has not begun it.
     *
     * <p>An attempt at an earlier version counts as long as no material change lies between.
     *
     * @param changes whether only what changed is asked; what is passed counts for either
     * @param since an attempt before it belongs to an earlier pass and does not count, unless it is still open; nor does one
     *     of which an official decided so
     */
    Optional<Standing> standing(PersonId person, VersionId version, Instant since, boolean changes) {
        return database.sql("""
                with asked as (
                    select course_id,
                           (select coalesce(max(earlier.number), 1)
                              from assessment.bank earlier
                             where earlier.course_id = bank.course_id
                               and earlier.number <= bank.number
                               and earlier.change_class = 'MATERIAL') as since
                      from assessment.bank
                     where version_id = :version)
                select a.id, a.closed_at, a.passed, a.score, a.out_of, a.cut, a.retake_from
                  from asked
                  join assessment.attempt a
                    on a.course_id = asked.course_id and a.person_id = any(people.report_records_of(:person))
                   and (a.person_id = :person or a.closed_at is not null)
                  join assessment.bank tried on tried.version_id = a.version_id
                 where (tried.number >= asked.since and a.opened_at >= :since and (a.changes = :changes or a.passed)
                        and not exists (select from assessment.report_not_counted n where n.attempt_id = a.id))
                    or a.closed_at is null
                 order by a.passed is true desc, a.opened_at desc
                 limit 1
                """)
                .param("person", person.value())
                .param("version", version.value())
                .param("since", Timestamp.from(since))
                .param("changes", changes)
                .query(Attempts::standing)
                .optional();
    }

    /** How many finals the person has not passed since the last one passed or the last check in a room. */
    long inRow(PersonId person, CourseId course) {
        return database.sql("select assessment.finals_in_row(:person, :course)")
                .param("person", person.value())
                .param("course", course.value())
                .query(Long.class)
                .single();
    }

    /** The attempt that the person has open in a course, whatever its version. */
    Optional<Attempt> open(PersonId person, CourseId course) {
        return database.sql(ATTEMPT + " where person_id = :person and course_id = :course and closed_at is null")
                .param("person", person.value())
                .param("course", course.value())
                .query(Attempts::attempt)
                .optional();
    }

    /** Gives an open attempt to a phone. */
    void giveTo(UUID device, AttemptId attempt, Instant until) {
        database.sql("""
                update assessment.attempt set device_id = :device, along_until = :until
                 where id = :attempt and closed_at is null
                """)
                .param("device", device)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("attempt", attempt.value())
                .update();
    }

    /** From now on an open attempt is answered online. */
    void bringBack(AttemptId attempt) {
        database.sql("""
                update assessment.attempt set device_id = null, along_until = null
                 where id = :attempt and closed_at is null
                """).param("attempt", attempt.value()).update();
    }

    /** Adds an attempt; empty if the person has one open in the course, also by another request of this moment. */
    Optional<AttemptId> add(NewAttempt attempt) {
        var rules = attempt.rules();
        var critical = rules.critical();
        return database.sql("""
                insert into assessment.attempt (
                    person_id, course_id, version_id, language, opened_at, out_of, cut, provisional, critical_outcomes,
                    critical_cut, changes, number)
                select :person, :course, :version, :language, :now, :outOf, :cut, :provisional, :criticalOutcomes,
                       :criticalCut, :changes, coalesce(max(number), 0) + 1
                  from assessment.attempt
                 where person_id = :person and course_id = :course
                on conflict do nothing
                returning id
                """)
                .param("person", attempt.person().value())
                .param("course", attempt.course().value())
                .param("version", attempt.version().value())
                .param("language", attempt.language())
                .param("now", attempt.at().atOffset(ZoneOffset.UTC))
                .param("outOf", attempt.questions())
                .param("provisional", rules.provisional())
                .param("cut", rules.cutScore())
                .param("changes", attempt.changes())
                .param(
                        "criticalOutcomes",
                        critical == null ? new String[0] : critical.outcomes().toArray(String[]::new))
                .param("criticalCut", critical == null ? 0 : critical.cutScore())
                .query(UUID.class)
                .optional()
                .map(AttemptId::new);
    }

    /** Writes down what was drawn, in its order, what of it was worn, and that it was shown once more. */
    void draw(AttemptId attempt, List<DrawnItem> form) {
        var items = form.stream().map(DrawnItem::item).toArray(UUID[]::new);
        database.sql("""
                insert into assessment.attempt_item (
                    attempt_id, position, item_id, option_order, seed, key, own, worn)
                select :attempt, position, item, option_order, seed, key, cast(own as jsonb),
                       seed is null and exposure.lately >= :limit
                  from unnest(:items, :orders, :seeds, :keys, :owns)
                       with ordinality as drawn (item, option_order, seed, key, own, position)
                  join assessment.item_exposure exposure on exposure.item_id = drawn.item
                """)
                .param("attempt", attempt.value())
                .param("limit", DrawRule.WORN)
                .param("items", items)
                .param("orders", form.stream().map(DrawnItem::order).toArray(String[]::new))
                .param("seeds", form.stream().map(DrawnItem::seed).toArray(Long[]::new))
                .param("keys", form.stream().map(DrawnItem::key).toArray(String[]::new))
                .param("owns", form.stream().map(this::own).toArray(String[]::new))
                .update();
        database.sql("""
                update assessment.item_exposure set shown = shown + 1
                 where item_id in (
                    select item_id from assessment.item_exposure where item_id = any(:items)
                       for update skip locked)
                """).param("items", items).update();
    }

    private @Nullable String own(DrawnItem drawn) {
        return drawn.own().isEmpty() ? null : json.writeValueAsString(drawn.own());
    }

    /** What an attempt is about, and holds back every other submission and response until this transaction ends. */
    Optional<Attempt> lock(PersonId person, AttemptId attempt) {
        return database.sql(ATTEMPT + " where id = :attempt and person_id = :person for update")
                .param("attempt", attempt.value())
                .param("person", person.value())
                .query(Attempts::attempt)
                .optional();
    }

    /** What an attempt is about; empty if it is somebody else's. */
    Optional<Attempt> find(PersonId person, AttemptId attempt) {
        return database.sql(ATTEMPT + " where id = :attempt and person_id = any(people.report_records_of(:person))")
                .param("attempt", attempt.value())
                .param("person", person.value())
                .query(Attempts::attempt)
                .optional();
    }

    /**
     * Marks the responses and closes the attempt, in one statement.
     *
     * @param retakeFrom kept if the attempt is not passed
     * @return whether it is passed; empty if it was closed before
     */
    Optional<Boolean> close(AttemptId attempt, Instant now, Instant retakeFrom) {
        return database.sql("""
                with marked as (
                    select coalesce(round(sum(mark), 2), 0) as score,
                           coalesce(round(sum(mark) filter (where is_critical), 2), 0) as critical,
                           count(*) filter (where is_critical) as out_of_critical
                      from (select assessment.mark(i.answer, r.choice, coalesce(drawn.key, i.key)) as mark,
                                   i.outcome = any (a.critical_outcomes) as is_critical
                              from assessment.attempt a
                              join assessment.attempt_item drawn on drawn.attempt_id = a.id
                              join assessment.item i on i.id = drawn.item_id
                              left join assessment.response r
                                on r.attempt_id = a.id and r.position = drawn.position
                             where a.id = :attempt) each),
                judged as (
                    select marked.score,
                           marked.score * 100 >= a.cut * a.out_of and critical * 100 >= a.critical_cut * out_of_critical as passed
                      from marked
                      join assessment.attempt a on a.id = :attempt)
                update assessment.attempt a
                   set closed_at = :now,
                       score = judged.score,
                       passed = judged.passed,
                       retake_from = case when not judged.passed then cast(:retakeFrom as timestamptz) end
                  from judged
                 where a.id = :attempt and a.closed_at is null
                returning a.passed
                """)
                .param("attempt", attempt.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("retakeFrom", retakeFrom.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var closed = row.getObject("closed_at") != null;
        var state = !closed
                ? Standing.State.OPEN
                : row.getBoolean("passed") ? Standing.State.PASSED : Standing.State.NOT_PASSED;
        return new Standing(
                new AttemptId(row.getObject("id", UUID.class)),
                state,
                row.getBigDecimal("score"),
                row.getInt("out_of"),
                row.getInt("cut"),
                instant(row, "retake_from"));
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getString("language"),
                row.getInt("out_of"),
                row.getInt("cut"),
                row.getBoolean("provisional"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                Objects.requireNonNullElse(row.getBigDecimal("score"), BigDecimal.ZERO),
                row.getBoolean("passed"),
                instant(row, "retake_from"),
                row.getBoolean("changes"),
                row.getObject("device_id", UUID.class),
                instant(row, "along_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
