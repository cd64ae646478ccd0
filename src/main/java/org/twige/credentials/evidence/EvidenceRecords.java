package org.twige.credentials.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.credentials.evidence.Evidence.State;
import org.twige.credentials.reading.Reading;
import org.twige.people.PersonId;

/** Where proofs from elsewhere are kept; what happened to them is in {@link EvidenceHappenings}. */
@Repository
class EvidenceRecords {

    /** The person is whom the record stands for under which it was sent. */
    static final String EVIDENCE = """
            select e.id, coalesce(u.kept_id, e.person_id) as person_id, e.course_id, e.issuer_rule_id, e.replaces_id,
                   e.media_type, e.sha256, e.original_id, e.picture_id, e.completed_on, e.valid_until, e.sent_at,
                   e.state, e.flagged
              from credentials.evidence e
              left join people.report_alias u on u.person_id = e.person_id
            """;

    private static final long ONE_AT_A_TIME = 6_110;

    private final JdbcClient database;

    EvidenceRecords(JdbcClient database) {
        this.database = database;
    }

    /** Of two that are sent at the same moment, the later sees the earlier. */
    void waitForTheirTurn() {
        database.sql("""
                select set_config('statement_timeout', '30s', true) || set_config('lock_timeout', '30s', true)
                """).query(String.class).single();
        database.sql("select cast(pg_advisory_xact_lock(:turn) as text)")
                .param("turn", ONE_AT_A_TIME)
                .query((_, _) -> "taken")
                .single();
    }

    /** What is kept of a new one. */
    record New(
            UUID id,
            PersonId person,
            CourseId course,
            UUID rule,
            @Nullable UUID replaces,
            UUID original,
            @Nullable UUID picture,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            Instant at) {}

    void add(New added, Reading reading) {
        var likeness = reading.picture().flatMap(picture -> picture.likeness());
        database.sql("""
                insert into credentials.evidence (id, person_id, course_id, issuer_rule_id, replaces_id, kind, media_type,
                       sha256, badge, original_id, picture_id, outline, edges, traces, completed_on, valid_until, sent_at,
                       state, flagged)
                values (:id, :person, :course, :rule, :replaces, :kind, :mediaType, :sha256, :badge, :original, :picture,
                        cast(:outline as bit(64)), cast(:edges as bit(9216)), cast(:traces as bit(9216)), :completedOn,
                        :validUntil, :at,
                        'CLAIMED', false)
                """)
                .param("id", added.id())
                .param("person", added.person().value())
                .param("course", added.course().value())
                .param("rule", added.rule())
                .param("replaces", added.replaces())
                .param("kind", reading.kind().name())
                .param("mediaType", reading.kind().mediaType())
                .param("sha256", reading.sha256())
                .param("badge", badge(reading))
                .param("original", added.original())
                .param("picture", added.picture())
                .param("outline", likeness.map(EvidenceTwins::bits).orElse(null))
                .param("edges", likeness.map(known -> known.edges()).orElse(null))
                .param("traces", likeness.map(known -> known.traces()).orElse(null))
                .param("completedOn", added.completedOn())
                .param("validUntil", added.validUntil())
                .param("at", Timestamp.from(added.at()))
                .update();
    }

    /** A badge's own name for itself may be an address with a name in it: its hash is enough to know it again. */
    static @Nullable String badge(Reading reading) {
        return reading.badge()
                .map(badge -> badge.id())
                .filter(id -> !id.isBlank())
                .map(EvidenceTwins::hash)
                .orElse(null);
    }

    /** For listeners and jobs. */
    Optional<Evidence> find(UUID id) {
        return database.sql(EVIDENCE + " where e.id = :id")
                .param("id", id)
                .query(EvidenceRecords::evidence)
                .optional();
    }

    /** For the person's own pages: another person's does not exist. */
    Optional<Evidence> own(PersonId person, UUID id) {
        return database.sql(EVIDENCE + " where e.id = :id and e.person_id = any(people.report_records_of(:person))")
                .param("id", id)
                .param("person", person.value())
                .query(EvidenceRecords::evidence)
                .optional();
    }

    /** All of one person, the newest first. */
    List<Evidence> of(PersonId person) {
        return database.sql(
                        EVIDENCE
                                + " where e.person_id = any(people.report_records_of(:person)) order by e.sent_at desc, e.id desc")
                .param("person", person.value())
                .query(EvidenceRecords::evidence)
                .list();
    }

    /** The same file of the same person for the same course, the newest that was not withdrawn. */
    Optional<Evidence> sent(PersonId person, CourseId course, String sha256) {
        return database.sql(EVIDENCE + """
                 where e.person_id = any(people.report_records_of(:person)) and e.course_id = :course and e.sha256 = :sha256 and e.state <> 'WITHDRAWN'
                 order by e.sent_at desc, e.id desc limit 1
                """)
                .param("person", person.value())
                .param("course", course.value())
                .param("sha256", sha256)
                .query(EvidenceRecords::evidence)
                .optional();
    }

    /** Has somebody sent a better one for it? */
    boolean isReplaced(UUID id) {
        return database.sql("select exists (select from credentials.evidence where replaces_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Moves it from one state to the next; false when somebody was faster. */
    boolean move(UUID id, State from, State to, Instant at) {
        return database.sql("""
                update credentials.evidence set state = :to, flagged = false, decided_at = :at
                 where id = :id and state = :from
                """)
                        .param("to", to.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Takes the flag away; false when somebody was faster. */
    boolean keep(UUID id) {
        return database.sql("""
                update credentials.evidence set flagged = false where id = :id and flagged and state = 'VERIFIED'
                """).param("id", id).update() == 1;
    }

    /** Decided before an instant, with a file still kept; the oldest first. */
    List<Evidence> withFilesDecidedBefore(Instant end, int most) {
        return database.sql(EVIDENCE + """
                 where e.decided_at < :end and not e.flagged and (e.original_id is not null or e.picture_id is not null)
                 order by e.decided_at limit :most
                """)
                .param("end", Timestamp.from(end))
                .param("most", most)
                .query(EvidenceRecords::evidence)
                .list();
    }

    void withoutFiles(UUID id) {
        database.sql("update credentials.evidence set original_id = null, picture_id = null where id = :id")
                .param("id", id)
                .update();
    }

    static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getObject("issuer_rule_id", UUID.class),
                row.getObject("replaces_id", UUID.class),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getObject("original_id", UUID.class),
                row.getObject("picture_id", UUID.class),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getTimestamp("sent_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getBoolean("flagged"));
    }
}
