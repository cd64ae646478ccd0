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
import org.twige.assessment.bank.Demand;
import org.twige.assessment.bank.Ease;
import org.twige.assessment.bank.Kind;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where the items of published versions are found when a form is drawn. */
@Repository
class Items {

    private static final String CANDIDATES = """
            with seen as (
                select item.code, max(shown.shown_at) as seen_at
                  from assessment.shown_item shown
                  join assessment.item on item.id = shown.item_id
                 where shown.person_id = any(people.report_records_of(:person))
                   and shown.course_id = :course
                   and shown.shown_at > :since
                 group by item.code),
            judged as (
                select item.code, max(greatest(judge.agreed_at, judge.round_1_at, judge.round_2_at)) as seen_at
                  from assessment.cut_judge judge
                  join assessment.cut_workshop workshop on workshop.id = judge.workshop_id
                  join assessment.cut_item shown on shown.workshop_id = workshop.id
                  join assessment.item on item.id = shown.item_id
                 where judge.person_id = any(people.report_records_of(:person))
                   and workshop.course_id = :course
                   and judge.agreed_at is not null
                 group by item.code)
            select item.id, item.outcome, item.kind, item.case_code, item.own, item.letters, item.class, item.level,
                   exposure.shown, exposure.lately >= :limit as worn, judged.code is not null as judged,
                   greatest(seen.seen_at, judged.seen_at) as seen_at,
                   case when known.forms >= :enough then known.facility end as measured
              from assessment.item
              left join assessment.quality_item known
                on known.run_id = (select id from assessment.quality_run order by counted_at desc, id desc limit 1)
               and known.course_id = :course and known.item_id = item.id
              join assessment.item_exposure exposure on exposure.item_id = item.id
              left join seen on seen.code = item.code
              left join judged on judged.code = item.code
             where item.version_id = :version
               and item.id not in (select gone.id from assessment.withdrawn_items(:version) gone (id))
             order by item.code
            """;

    private final JdbcClient database;

    Items(JdbcClient database) {
        this.database = database;
    }

    /**
     * Every item of a version that no author has taken out of the draw, with what the person was shown of it, under the
     * same code in any version. How hard an item is says the newest count of the
     * statistics, the same that authors read.
     *
     * @param since what was shown before does not matter
     */
    List<Candidate> candidates(PersonId person, Version version, Instant since) {
        return database.sql(CANDIDATES)
                .param("person", person.value())
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("enough", Ease.ENOUGH)
                .param("limit", DrawRule.WORN)
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
                Demand.of(row.getString("class")),
                row.getString("case_code"),
                List.of((String[]) row.getArray("own").getArray()),
                row.getString("letters"),
                row.getLong("shown"),
                ease(row),
                row.getBoolean("worn"),
                row.getBoolean("judged"),
                seenAt == null ? null : seenAt.toInstant());
    }

    /** What was measured, otherwise what the author's class and level let expect. */
    private static double ease(ResultSet row) throws SQLException {
        var measured = row.getBigDecimal("measured");
        return measured == null ? Ease.estimate(row.getString("class"), row.getInt("level")) : measured.doubleValue();
    }
}
