package org.twige.assessment.flags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.web.Leaf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where flags are kept: read by those who decide and by the person alone, replied to, and decided. */
@Repository
class Flags {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};

    private static final String FLAG = """
            select f.id, f.attempt_id, f.kind, f.state, f.evidence, f.raised_at, f.reply_until, f.read_on,
                   f.reply, f.replied_at, f.decided_at, f.reasons, d.names as decided_names,
                   a.person_id, a.closed_at, p.names as person_names, coalesce(n.names, '{}') as institution,
                   coalesce(k.titles, '{}') as course, %s as other_names
              from assessment.flag f
              join assessment.report_attempt a on a.attempt_id = f.attempt_id
              join people.report_person p on p.person_id = a.person_id
              left join people.report_institution n on n.institution_id = p.institution_id
              left join courses.report_course k on k.course_id = a.course_id
              left join people.report_person d on d.person_id = f.decided_by
            """;

    /**
     * An official decides about people whose institution lies below the own one, never about one of the own institution or
     * about somebody who answers for as much; the programme office about everybody; and nobody about themselves.
     */
    private static final String MAY_DECIDE = """
             where a.person_id <> :me
               and exists (
                    select from unnest(cast(:scope as ltree[])) top
                     where n.path <@ top
                       and (:office
                            or (n.path <> top
                                and not exists (
                                    select from people.report_responsibility r
                                     where r.person_id = a.person_id and r.institution_path @> top
                                       and r.from_on <= :today and coalesce(r.until_on, :today) >= :today))))
            """;

    /** The names of the other one are for those alone who decide about that person too, being at the same institution. */
    private static final String OTHER = """
            (select q.names from assessment.report_attempt o
               join people.report_person q on q.person_id = o.person_id
              where cast(o.attempt_id as text) = f.evidence ->> 'other' and q.institution_id = p.institution_id)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Flags(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those that wait, the oldest first, or those that are decided, the newest first. */
    List<Flag> list(Reviewer reviewer, boolean open, Leaf leaf) {
        return of(FLAG.formatted(OTHER) + MAY_DECIDE + """
                   and (f.state = 'RAISED') = :open
                 order by case when :open then f.raised_at end, f.decided_at desc, f.id
                offset :skip limit :most
                """, reviewer)
                .param("open", open)
                .param("skip", leaf.before())
                .param("most", Leaf.ROWS)
                .query(this::flag)
                .list();
    }

    long count(Reviewer reviewer, boolean open) {
        return of(
                        "select count(*) from (" + FLAG.formatted("null") + MAY_DECIDE
                                + " and (f.state = 'RAISED') = :open) found",
                        reviewer)
                .param("open", open)
                .query(Long.class)
                .single();
    }

    Optional<Flag> find(Reviewer reviewer, UUID id) {
        return of(FLAG.formatted(OTHER) + MAY_DECIDE + " and f.id = :id", reviewer)
                .param("id", id)
                .query(this::flag)
                .optional();
    }

    /** A flag about the person; nobody else's name is in it but that of who decided. */
    Optional<Flag> own(UUID person, UUID id) {
        return database.sql(FLAG.formatted("null") + " where a.person_id = :me and f.id = :id")
                .param("me", person)
                .param("id", id)
                .query(this::flag)
                .optional();
    }

    /** The flags about one attempt of the person, the newest first. */
    List<UUID> ofAttempt(UUID person, UUID attempt) {
        return database.sql("""
                select f.id from assessment.flag f
                  join assessment.report_attempt a on a.attempt_id = f.attempt_id
                 where f.attempt_id = :attempt and a.person_id = :me
                 order by f.raised_at desc, f.id
                """)
                .param("attempt", attempt)
                .param("me", person)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The first look; the days to reply begin. */
    void read(UUID id, LocalDate today, LocalDate replyUntil) {
        database.sql("""
                update assessment.flag set read_on = :today, reply_until = :until
                 where id = :id and read_on is null and state = 'RAISED'
                """)
                .param("today", today)
                .param("until", replyUntil)
                .param("id", id)
                .update();
    }

    /** Keeps what the learner says, in place of what was said before; false once somebody has decided. */
    boolean reply(UUID id, String words, Instant now) {
        return database.sql("""
                update assessment.flag set reply = :words, replied_at = :now where id = :id and state = 'RAISED'
                """)
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Decides, once.
     *
     * @param seen when the reply came that the official read; null for none
     * @return false when somebody was faster, or the learner has said something since
     */
    boolean decide(UUID id, FlagState state, Flag.Decision decision, UUID by, @Nullable Instant seen) {
        return database.sql("""
                update assessment.flag
                   set state = :state, decided_by = :by, decided_at = :now, reasons = :reasons
                 where id = :id and state = 'RAISED' and replied_at is not distinct from cast(:seen as timestamptz)
                """)
                        .param("state", state.name())
                        .param("by", by)
                        .param("now", decision.at().atOffset(ZoneOffset.UTC))
                        .param("reasons", decision.reasons())
                        .param("seen", seen == null ? null : seen.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, Reviewer reviewer) {
        return database.sql(sql)
                .param("me", reviewer.person())
                .param("scope", reviewer.scope().pathArray())
                .param("office", reviewer.programmeOffice())
                .param("today", reviewer.today());
    }

    private Flag flag(ResultSet row, int number) throws SQLException {
        var repliedAt = instant(row, "replied_at");
        var decidedAt = instant(row, "decided_at");
        return new Flag(
                row.getObject("id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                FlagKind.valueOf(row.getString("kind")),
                FlagState.valueOf(row.getString("state")),
                new Flag.Whose(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_names"),
                        names(row, "institution")),
                names(row, "course"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                figures(row),
                row.getString("other_names"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("reply_until", LocalDate.class),
                row.getObject("read_on", LocalDate.class),
                repliedAt == null ? null : new Flag.Reply(row.getString("reply"), repliedAt),
                decidedAt == null
                        ? null
                        : new Flag.Decision(row.getString("decided_names"), decidedAt, row.getString("reasons")));
    }

    private Map<String, Number> figures(ResultSet row) throws SQLException {
        var figures = new TreeMap<String, Number>();
        json.readValue(row.getString("evidence"), FIGURES).forEach((name, figure) -> {
            if (figure instanceof Number number) {
                figures.put(name, number);
            }
        });
        return figures;
    }

    private LocalText names(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
