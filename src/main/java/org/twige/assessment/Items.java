package org.twige.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.bank.Ease;
import org.twige.assessment.bank.Kind;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where the items of published versions are found when a form is drawn. */
@Repository
class Items {

    private final JdbcClient database;

    Items(JdbcClient database) {
        this.database = database;
    }

    /**
     * Every item of a version, with what the person was shown of it, under the same code in any version.
     *
     * @param since what was shown before does not matter
     */
    List<Candidate> candidates(PersonId person, Version version, Instant since) {
        return database.sql("""
                with seen as (
                    select item.code, max(attempt.opened_at) as seen_at
                      from assessment.attempt
                      join assessment.attempt_item drawn on drawn.attempt_id = attempt.id
                      join assessment.item on item.id = drawn.item_id
                     where attempt.person_id = any(people.report_records_of(:person))
                       and attempt.course_id = :course
                       and attempt.opened_at > :since
                     group by item.code)
                select item.id, item.outcome, item.kind, item.case_code, item.letters, item.class, item.level,
                       exposure.shown, exposure.lately >= 0.2 as worn, seen.seen_at,
                       case when known.responses >= :enough then known.p end as measured
                  from assessment.item
                  left join assessment.item_record known on known.item_id = item.id
                  join assessment.item_exposure exposure on exposure.item_id = item.id
                  left join seen on seen.code = item.code
                 where item.version_id = :version
                 order by item.code
                """)
                .param("person", person.value())
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("enough", Ease.ENOUGH)
                .query(Items::candidate)
                .list();
    }

    /** The items of a version follow its publication within moments. */
    boolean areLoaded(VersionId version) {
        return database.sql("select exists (select from assessment.bank where version_id = :version)")
                .param("version", version.value())
                .query(Boolean.class)
                .single();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var seenAt = row.getObject("seen_at", OffsetDateTime.class);
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("outcome"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("case_code"),
                row.getString("letters"),
                row.getLong("shown"),
                ease(row),
                row.getBoolean("worn"),
                seenAt == null ? null : seenAt.toInstant());
    }

    /** What was measured, otherwise what the author's class and level let expect. */
    private static double ease(ResultSet row) throws SQLException {
        var measured = row.getBigDecimal("measured");
        return measured == null ? Ease.estimate(row.getString("class"), row.getInt("level")) : measured.doubleValue();
    }
}
