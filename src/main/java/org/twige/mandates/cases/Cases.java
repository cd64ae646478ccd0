package org.twige.mandates.cases;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.ledger.Moment;

/** Where cases move: the row and its event in one transaction, under a lock on the row. */
@Repository
class Cases {

    private static final String FACT = """
            :case, :kind, :happenedOn, :by, :how, :words, :file, :outcome, :until, :ground, :paper
            """;

    private final JdbcClient database;

    Cases(JdbcClient database) {
        this.database = database;
    }

    /** Opens a case about an open duty that is late and has no open case; empty when it is not so any more. */
    Optional<UUID> open(UUID duty, UUID by, LocalDate today) {
        return database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id)
                select d.id, d.person_id, 'OPENED', :today, :by, d.due_on, v.instrument_id
                  from mandates.duty d
                  join mandates.report_mandate v on v.mandate_id = d.mandate_id
                 where d.id = :duty and d.state = 'OPEN' and d.due_on < :today
                   for update of d
                on conflict (duty_id) where state <> 'CLOSED' do nothing
                returning id
                """)
                .param("duty", duty)
                .param("by", by)
                .param("today", today)
                .query(UUID.class)
                .optional();
    }

    /** The open case of a duty. */
    Optional<UUID> openOf(UUID duty) {
        return database.sql("select id from mandates.duty_case where duty_id = :duty and state <> 'CLOSED'")
                .param("duty", duty)
                .query(UUID.class)
                .optional();
    }

    boolean isDutyMet(UUID duty) {
        return database.sql("select exists (select from mandates.duty where id = :duty and state = 'MET')")
                .param("duty", duty)
                .query(Boolean.class)
                .single();
    }

    /** Has the duty a day that is still to come, because it was given more time since the case was opened? */
    boolean hasTime(UUID duty, LocalDate today) {
        return database.sql("select exists (select from mandates.duty where id = :duty and due_on >= :today)")
                .param("duty", duty)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** Holds the case until the end of the transaction, and says how it stands. */
    Optional<CaseState> lock(UUID id) {
        return database.sql("select state from mandates.duty_case where id = :case for update")
                .param("case", id)
                .query((row, _) -> CaseState.valueOf(row.getString(1)))
                .optional();
    }

    /** Changes the state, and what the fact says about the case. */
    void move(UUID id, Fact fact) {
        database.sql("""
                update mandates.duty_case
                   set state = :state,
                       outcome = coalesce(:outcome, outcome),
                       until_on = case when cast(:outcome as text) is null then until_on else cast(:until as date) end,
                       ground = case when cast(:outcome as text) is null then ground else :ground end,
                       closed_on = case when :state = 'CLOSED' then cast(:on as date) end
                 where id = :case
                """)
                .param("state", fact.move().to().name())
                .param("outcome", outcome(fact))
                .param("until", until(fact))
                .param("ground", ground(fact))
                .param("on", fact.on())
                .param("case", id)
                .update();
    }

    /** The last day to reply, once the notice was delivered. */
    void replyUntil(UUID id, LocalDate day) {
        database.sql("update mandates.duty_case set reply_until = :day where id = :case")
                .param("day", day)
                .param("case", id)
                .update();
    }

    /** The last day to appeal, once the decision was delivered. */
    void appealUntil(UUID id, LocalDate day) {
        database.sql("update mandates.duty_case set appeal_until = :day where id = :case")
                .param("day", day)
                .param("case", id)
                .update();
    }

    /** Who decided first, and how far from the root of the tree. */
    void decidedBy(UUID id, UUID official, int level) {
        database.sql("update mandates.duty_case set decided_by = :by, decided_level = :level where id = :case")
                .param("by", official)
                .param("level", level)
                .param("case", id)
                .update();
    }

    void write(UUID id, Fact fact, Moment moment) {
        fact("""
                        insert into mandates.case_event (case_id, kind, happened_on, recorded_by, how, words, file_id,
                                                         outcome, until_on, ground, paper, recorded_at)
                        values (%s, :at)
                        """.formatted(FACT), id, fact)
                .param("at", Timestamp.from(moment.at()))
                .update();
    }

    /** Is exactly this written down, so that a form was sent twice? A file is not compared. */
    boolean isWritten(UUID id, Fact fact) {
        return fact("""
                        select exists (select from mandates.case_event
                                        where case_id = :case and kind = :kind and happened_on = :happenedOn
                                          and recorded_by is not distinct from cast(:by as uuid)
                                          and how is not distinct from cast(:how as text)
                                          and words is not distinct from cast(:words as text)
                                          and outcome is not distinct from cast(:outcome as text)
                                          and until_on is not distinct from cast(:until as date)
                                          and ground is not distinct from cast(:ground as text)
                                          and paper is not distinct from cast(:paper as text))
                        """, id, fact).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec fact(String sql, UUID id, Fact fact) {
        var how = fact.how();
        return database.sql(sql)
                .param("case", id)
                .param("kind", fact.move().name())
                .param("happenedOn", fact.on())
                .param("by", fact.by())
                .param("how", how == null ? null : how.name())
                .param("words", fact.words())
                .param("file", fact.file())
                .param("outcome", outcome(fact))
                .param("until", until(fact))
                .param("ground", ground(fact))
                .param("paper", paper(fact));
    }

    private static @Nullable String outcome(Fact fact) {
        var ruling = fact.ruling();
        return ruling == null ? null : ruling.outcome().name();
    }

    private static @Nullable LocalDate until(Fact fact) {
        var ruling = fact.ruling();
        return ruling == null ? null : ruling.until();
    }

    private static @Nullable String paper(Fact fact) {
        var ruling = fact.ruling();
        return ruling == null ? null : ruling.paper();
    }

    private static @Nullable String ground(Fact fact) {
        var ruling = fact.ruling();
        return ruling == null ? null : ruling.ground();
    }
}
