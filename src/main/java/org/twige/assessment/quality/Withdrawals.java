package org.twige.assessment.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.bank.Kind;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;

/** Where it is kept which items are out of the draw, since when, by whom and why. */
@Repository
class Withdrawals {

    private static final UUID NO_ITEM = new UUID(0, 0);
    private static final int ONE_AT_A_TIME = 4_011;

    private final JdbcClient database;

    Withdrawals(JdbcClient database) {
        this.database = database;
    }

    /** Holds every other decision about the course back until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(CourseId course) {
        database.sql("select cast(pg_advisory_xact_lock(:turn, hashtext(:course)) as text)")
                .param("turn", ONE_AT_A_TIME)
                .param("course", course.value().toString())
                .query((row, _) -> "taken")
                .single();
    }

    /** The course of an item, and the version from which forms are drawn now. */
    Optional<Drawn> drawn(UUID item) {
        return database.sql("""
                select same.course_id, same.code, item.outcome, item.kind,
                       (select version_id from assessment.bank
                         where course_id = same.course_id order by number desc limit 1) as version_id
                  from assessment.same_item same
                  join assessment.item on item.id = same.item_id
                 where same.item_id = :item
                """)
                .param("item", item)
                .query((row, _) -> new Drawn(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        row.getString("code"),
                        row.getString("outcome"),
                        kind(row)))
                .optional();
    }

    /** An item in the bank from which forms are drawn now. */
    record Drawn(CourseId course, VersionId version, String code, String outcome, Kind kind) {}

    boolean isWithdrawn(UUID item) {
        return database.sql("""
                select item.id in (select gone.id from assessment.withdrawn_items(item.version_id) gone (id))
                  from assessment.item where item.id = :item
                """).param("item", item).query(Boolean.class).single();
    }

    /** What the next forms of a version can count on as it is. */
    List<Left> left(VersionId version) {
        return left(version, NO_ITEM);
    }

    /** What the next forms of a version can count on, so no questions about own exercises: as it is, and without the item and the case that it is part of. */
    List<Left> left(VersionId version, UUID without) {
        return database.sql("""
                with gone as (
                    select now.item_id
                      from assessment.same_item one
                      join assessment.same_item now
                        on now.version_id = :version and now.course_id = one.course_id and now.code = one.code
                       and now.print = one.print
                     where one.item_id = :item)
                select item.outcome, item.kind, item.case_code,
                       item.id in (select item_id from gone)
                           or coalesce(item.case_code in (
                               select other.case_code from assessment.item other
                                where other.id in (select item_id from gone)), false) as gone
                  from assessment.item
                 where item.version_id = :version and item.own = '{}'
                   and item.id not in (select out.id from assessment.withdrawn_items(:version) out (id))
                """)
                .param("version", version.value())
                .param("item", without)
                .query((row, _) -> new Left(
                        row.getString("outcome"), kind(row), row.getString("case_code"), row.getBoolean("gone")))
                .list();
    }

    /** True of the item in every version that has it unchanged; a case comes back as a whole. */
    void add(UUID item, boolean withdrawn, String reason, UUID by, Instant at) {
        database.sql("""
                insert into assessment.withdrawal (course_id, code, print, withdrawn, reason, decided_by, decided_at)
                select same.course_id, same.code, same.print, :withdrawn, :reason, :by, :at
                  from assessment.item one
                  join assessment.item on item.id = one.id
                    or (not :withdrawn and item.version_id = one.version_id and item.case_code = one.case_code)
                  join assessment.same_item same on same.item_id = item.id
                 where one.id = :item
                """)
                .param("item", item)
                .param("withdrawn", withdrawn)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes what is withdrawn now out of workshops on the pass mark that are under way. It does not come back there, because
     * judges may finish without it; a workshop that is being adopted is waited for.
     */
    void leaveWorkshops(CourseId course, Instant at) {
        database.sql("""
                with under_way as (
                    select id, version_id from assessment.cut_workshop
                     where course_id = :course and state not in ('ADOPTED', 'ABANDONED')
                       for share)
                insert into assessment.cut_left (workshop_id, position, left_at)
                select judged.workshop_id, judged.position, :at
                  from under_way
                  join assessment.cut_item judged on judged.workshop_id = under_way.id
                 where judged.item_id in (select gone.id from assessment.withdrawn_items(under_way.version_id) gone (id))
                on conflict do nothing
                """)
                .param("course", course.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Withdrawal> of(UUID item) {
        return database.sql("""
                select w.withdrawn, w.reason, w.decided_at, coalesce(p.names, '') as names
                  from assessment.same_item same
                  join assessment.withdrawal w
                    on w.course_id = same.course_id and w.code = same.code and w.print = same.print
                  left join people.report_person p on p.person_id = w.decided_by
                 where same.item_id = :item
                 order by w.id desc
                """)
                .param("item", item)
                .query((row, _) -> new Withdrawal(
                        row.getBoolean("withdrawn"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("names")))
                .list();
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.of(row.getString("kind")).orElseThrow();
    }
}
