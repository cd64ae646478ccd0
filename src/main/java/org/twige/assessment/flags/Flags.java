package org.twige.assessment.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.web.Leaf;

/** Where flags are kept: read by those who decide and by the person alone, replied to, and decided. */
@Repository
class Flags {

    /** Every record of who reads. */
    private static final String ME = """
            people.report_records_of(coalesce((select m.kept_id from people.report_alias m where m.person_id = :me), :me))
            """;

    private static final String FLAG = """
            select f.id, f.attempt_id, f.kind, f.state, f.evidence, f.raised_at, f.reply_until, f.read_on,
                   f.reply, f.replied_at, f.objection, f.objected_at, a.person_id, a.course_id, a.version_id, a.closed_at,
                   p.names as person_names, coalesce(n.names, '{}') as institution, coalesce(k.titles, '{}') as course,
                   exists (select from assessment.flag_decision s
                            where s.flag_id = f.id and s.state = 'NOT_COUNTED' and s.decided_by = any(%s)) as mine,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'state', s.state, 'by', d.names, 'at', s.decided_at, 'reasons', s.reasons)
                               order by s.decided_at, s.id), '[]')
                      from assessment.flag_decision s
                      join people.report_person d on d.person_id = s.decided_by
                     where s.flag_id = f.id) as decisions,
                   %s as other_names
              from assessment.flag f
              join assessment.report_attempt a on a.attempt_id = f.attempt_id
              join people.report_person p on p.person_id = a.person_id
              left join people.report_institution n on n.institution_id = p.institution_id
              left join courses.report_course k on k.course_id = a.course_id
            """;

    /**
     * An official decides about people whose institution lies below the own one, never about one of the own institution or
     * about somebody who answers for as much; the programme office about everybody; and nobody about themselves or about
     * a flag whose other side they are.
     */
    private static final String MAY_DECIDE = """
             where a.person_id <> all(%1$s)
               and not exists (
                    select from assessment.report_attempt o
                     where o.person_id = any(%1$s)
                       and (cast(o.attempt_id as text) = f.evidence ->> 'other'
                            or jsonb_exists(f.evidence -> 'others', cast(o.attempt_id as text))))
               and exists (
                    select from unnest(cast(:scope as ltree[])) top
                     where n.path <@ top
                       and (:office
                            or (n.path <> top
                                and not exists (
                                    select from people.report_responsibility r
                                     where r.person_id = a.person_id and r.institution_path @> top
                                       and r.from_on <= :today and coalesce(r.until_on, :today) >= :today))))
            """.formatted(ME);

    /** Those that nobody has decided, and those decided to the harm of somebody who objects, for a second person. */
    private static final String WAITS = """
            (f.state = 'RAISED'
             or (f.state = 'NOT_COUNTED' and f.objected_at is not null
                 and not exists (select from assessment.flag_decision s
                                  where s.flag_id = f.id and s.state = 'NOT_COUNTED' and s.decided_by = any(%s))))
            """.formatted(ME);

    /** The names of the other one are for those alone who decide about that person too, being at the same institution. */
    private static final String OTHER = """
            (select q.names from assessment.report_attempt o
               join people.report_person q on q.person_id = o.person_id
              where cast(o.attempt_id as text) = f.evidence ->> 'other' and q.institution_id = p.institution_id
                and q.person_id <> a.person_id)
            """;

    private static final String TO_DECIDE = FLAG.formatted(ME, OTHER) + MAY_DECIDE;
    private static final String OWN = FLAG.formatted(ME, "null") + " where a.person_id = any(" + ME + ")";

    private final JdbcClient database;
    private final FlagRows rows;

    Flags(JdbcClient database, FlagRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those that wait, the oldest first, or the others, those decided last first. */
    List<Flag> list(Reviewer reviewer, boolean waiting, Leaf leaf) {
        return of(TO_DECIDE + " and " + WAITS + """
                 = :waiting
                 order by case when :waiting then f.raised_at end,
                          (select max(s.decided_at) from assessment.flag_decision s where s.flag_id = f.id) desc, f.id
                offset :skip limit :most
                """, reviewer)
                .param("waiting", waiting)
                .param("skip", leaf.before())
                .param("most", Leaf.ROWS)
                .query(rows::flag)
                .list();
    }

    int count(Reviewer reviewer, boolean waiting) {
        return of("""
                select count(*)
                  from assessment.flag f
                  join assessment.report_attempt a on a.attempt_id = f.attempt_id
                  join people.report_person p on p.person_id = a.person_id
                  join people.report_institution n on n.institution_id = p.institution_id
                """ + MAY_DECIDE + " and " + WAITS + " = :waiting", reviewer)
                .param("waiting", waiting)
                .query(Integer.class)
                .single();
    }

    Optional<Flag> find(Reviewer reviewer, UUID id) {
        return of(TO_DECIDE + " and f.id = :id", reviewer)
                .param("id", id)
                .query(rows::flag)
                .optional();
    }

    /** A flag about the person; nobody else's name is in it but those of who decided. */
    Optional<Flag> own(UUID person, UUID id) {
        return database.sql(OWN + " and f.id = :id")
                .param("me", person)
                .param("id", id)
                .query(rows::flag)
                .optional();
    }

    /** The flags about finals of the person, the newest first. */
    List<Flag> own(UUID person) {
        return database.sql(OWN + " order by f.raised_at desc, f.id")
                .param("me", person)
                .query(rows::flag)
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

    /** Keeps what the learner says, in place of what was said before; false once somebody has decided further. */
    boolean say(Flag about, String words, Instant now) {
        var objects = about.state() == FlagState.NOT_COUNTED;
        return database.sql("update assessment.flag set "
                                + (objects
                                        ? "objection = :words, objected_at = :now"
                                        : "reply = :words, replied_at = :now")
                                + " where id = :id and state = :state")
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", about.id())
                        .param("state", about.state().name())
                        .update()
                == 1;
    }

    /**
     * Decides, from the state in which the official saw it.
     *
     * @param seen when the last words came that the official read; null for none
     * @return false when somebody was faster, or the learner has said something since
     */
    boolean decide(Flag flag, Flag.Decision decision, UUID by, @Nullable Instant seen) {
        return database.sql("""
                with decided as (
                    update assessment.flag set state = :state
                     where id = :id and state = :before
                       and coalesce(objected_at, replied_at) is not distinct from cast(:seen as timestamptz)
                    returning id)
                insert into assessment.flag_decision (flag_id, state, decided_by, decided_at, reasons)
                select id, :state, :by, :now, :reasons from decided
                """)
                        .param("state", decision.state().name())
                        .param("before", flag.state().name())
                        .param("by", by)
                        .param("now", decision.at().atOffset(ZoneOffset.UTC))
                        .param("reasons", decision.reasons())
                        .param("seen", seen == null ? null : seen.atOffset(ZoneOffset.UTC))
                        .param("id", flag.id())
                        .update()
                == 1;
    }

    boolean counts(UUID attempt) {
        return database.sql("select not exists (select from assessment.report_not_counted where attempt_id = :attempt)")
                .param("attempt", attempt)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, Reviewer reviewer) {
        return database.sql(sql)
                .param("me", reviewer.person())
                .param("scope", reviewer.scope().pathArray())
                .param("office", reviewer.programmeOffice())
                .param("today", reviewer.today());
    }
}
