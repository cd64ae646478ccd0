package org.twige.credentials.rules;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.credentials.rules.IssuerRule.Review;

/** Where the rules about issuers are kept, in all their versions. */
@Repository
class IssuerRules {

    private static final String RULE = """
            select r.id, r.rule_id, r.version, r.course_id, r.issuer, r.issuer_words, r.title, r.title_words,
                   r.completed_from, r.completed_until, r.months_valid, r.review, r.sample_percent, r.coordinators,
                   r.key_set, r.instrument, r.ended
              from credentials.issuer_rule r
            """;

    private static final String NEWEST = """
             where r.version = (select max(n.version) from credentials.issuer_rule n where n.rule_id = r.rule_id)
            """;

    private final JdbcClient database;

    IssuerRules(JdbcClient database) {
        this.database = database;
    }

    /** The newest version of each, by issuer and title. */
    List<IssuerRule> newest() {
        return database.sql(RULE + NEWEST + " order by r.ended, lower(r.issuer), lower(r.title), r.id")
                .query(IssuerRules::rule)
                .list();
    }

    Optional<IssuerRule> version(UUID id) {
        return database.sql(RULE + " where r.id = :id")
                .param("id", id)
                .query(IssuerRules::rule)
                .optional();
    }

    /** All versions of a rule, the newest first. */
    List<IssuerRule> versions(UUID rule) {
        return database.sql(RULE + " where r.rule_id = :rule order by r.version desc")
                .param("rule", rule)
                .query(IssuerRules::rule)
                .list();
    }

    /** Adds a version; false when somebody else wrote that version first. */
    boolean add(IssuerRule rule, Instant at, UUID by) {
        return database.sql("""
                insert into credentials.issuer_rule (id, rule_id, version, course_id, issuer, issuer_words, title,
                       title_words, completed_from, completed_until, months_valid, review, sample_percent,
                       coordinators, key_set, instrument, ended, recorded_at, recorded_by)
                values (:id, :rule, :version, :course, :issuer, :issuerWords, :title, :titleWords, :from, :until,
                        :months, :review, :percent, :coordinators, :keys, :instrument, :ended, :at, :by)
                on conflict do nothing
                """)
                        .param("id", rule.id())
                        .param("rule", rule.rule())
                        .param("version", rule.version())
                        .param("course", rule.course().value())
                        .param("issuer", rule.issuer())
                        .param("issuerWords", rule.issuerWords().toArray(String[]::new))
                        .param("title", rule.title())
                        .param("titleWords", rule.titleWords().toArray(String[]::new))
                        .param("from", rule.completedFrom())
                        .param("until", rule.completedUntil())
                        .param("months", rule.monthsValid())
                        .param("review", rule.review().name())
                        .param("percent", rule.samplePercent())
                        .param("coordinators", rule.coordinators())
                        .param("keys", rule.keySet())
                        .param("instrument", rule.instrument())
                        .param("ended", rule.ended())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static IssuerRule rule(ResultSet row, int number) throws SQLException {
        return new IssuerRule(
                row.getObject("id", UUID.class),
                row.getObject("rule_id", UUID.class),
                row.getInt("version"),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("issuer"),
                words(row.getArray("issuer_words")),
                row.getString("title"),
                words(row.getArray("title_words")),
                row.getObject("completed_from", LocalDate.class),
                row.getObject("completed_until", LocalDate.class),
                row.getObject("months_valid", Integer.class),
                Review.valueOf(row.getString("review")),
                row.getObject("sample_percent", Integer.class),
                row.getBoolean("coordinators"),
                row.getString("key_set"),
                row.getString("instrument"),
                row.getBoolean("ended"));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
