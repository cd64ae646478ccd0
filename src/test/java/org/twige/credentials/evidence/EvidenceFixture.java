package org.twige.credentials.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** Makes rules about invented issuers, and proofs in any state, for tests. */
public class EvidenceFixture {

    private static final UUID OFFICIAL = UUID.fromString("00000000-0000-7000-8000-00000000000e");

    private final JdbcClient database;

    public EvidenceFixture(JdbcClient database) {
        this.database = database;
    }

    /** The rule of a new invented academy, looked at always, from 2020 on. */
    public UUID rule(CourseId course) {
        return rule(course, "ALWAYS", null, null, false);
    }

    public UUID rule(
            CourseId course, String review, @Nullable Integer percent, @Nullable String keys, boolean coordinators) {
        return database.sql("""
                insert into credentials.issuer_rule (rule_id, version, course_id, issuer, issuer_words, title, title_words,
                       completed_from, review, sample_percent, coordinators, key_set, instrument, ended, recorded_at,
                       recorded_by)
                values (:rule, 1, :course, 'Example Academy', array['Example Academy'], 'AI for Everyone',
                        array['AI for Everyone', 'IA pour tous'], '2020-01-01', :review, :percent, :coordinators, :keys,
                        'Letter T/1', false, :at, :by)
                returning rule_id
                """)
                .param("rule", UUID.randomUUID())
                .param("course", course.value())
                .param("review", review)
                .param("percent", percent)
                .param("coordinators", coordinators)
                .param("keys", keys)
                .param("at", Timestamp.from(Instant.EPOCH))
                .param("by", OFFICIAL)
                .query(UUID.class)
                .single();
    }

    /** A proof without a file, verified. */
    public UUID verified(PersonId person, CourseId course, LocalDate completedOn) {
        return made(person, rule(course), "VERIFIED", completedOn);
    }

    /** A proof without a file that waits. */
    public UUID claimed(PersonId person, UUID rule) {
        return claimed(person, rule, LocalDate.of(2026, 6, 5));
    }

    UUID claimed(PersonId person, UUID rule, LocalDate completedOn) {
        return made(person, rule, "CLAIMED", completedOn);
    }

    private UUID made(PersonId person, UUID rule, String state, LocalDate completedOn) {
        return database.sql("""
                insert into credentials.evidence (person_id, course_id, issuer_rule_id, kind, media_type, sha256,
                       completed_on, sent_at, state, flagged, decided_at)
                select :person, course_id, id, 'PDF', 'application/pdf', :sha256, :on, :at, :state, false,
                       case when :state <> 'CLAIMED' then cast(:at as timestamptz) end
                  from credentials.issuer_rule where rule_id = :rule
                returning id
                """)
                .param("person", person.value())
                .param("state", state)
                .param("rule", rule)
                .param("sha256", UUID.randomUUID().toString())
                .param("on", completedOn)
                .param("at", Timestamp.from(Instant.EPOCH))
                .query(UUID.class)
                .single();
    }

    /** As after a decision of an official. */
    public void refused(UUID evidence) {
        database.sql("update credentials.evidence set state = 'REFUSED' where id = :id")
                .param("id", evidence)
                .update();
    }

    /** Moves a decision into the past. */
    void decidedMonthsAgo(UUID evidence, int months) {
        database.sql(
                        "update credentials.evidence set decided_at = decided_at - make_interval(months => :months) where id = :id")
                .param("months", months)
                .param("id", evidence)
                .update();
    }

    /** One value of a proof as text. */
    public String value(UUID evidence, String column) {
        return database.sql(
                        "select coalesce(cast(" + column + " as text), '') from credentials.evidence where id = :id")
                .param("id", evidence)
                .query(String.class)
                .single();
    }
}
