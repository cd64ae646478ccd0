package org.twige.mandates.requests;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.DutyState;
import org.twige.mandates.ledger.Moment;

/** Where requests and their decisions are kept; officials find them through {@link Deciders}. */
@Repository
class Requests {

    private final JdbcClient database;
    private final RequestRows rows;

    Requests(JdbcClient database, RequestRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** How a duty stands while it is held. */
    record Standing(UUID duty, UUID person, UUID mandate, DutyState state, LocalDate dueOn) {

        boolean isToDo() {
            return state == DutyState.OPEN || state == DutyState.PAUSED;
        }
    }

    /** Holds a duty until the end of the transaction: whoever asks or decides about it waits. */
    Optional<Standing> hold(UUID duty) {
        return standing(duty, " for update");
    }

    Optional<Standing> look(UUID duty) {
        return standing(duty, "");
    }

    private Optional<Standing> standing(UUID duty, String how) {
        return database.sql("select id, person_id, mandate_id, state, due_on from mandates.duty where id = :duty" + how)
                .param("duty", duty)
                .query((row, _) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("mandate_id", UUID.class),
                        DutyState.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    /** The duties of a person that can be exempted together: one, or all of its mandate. */
    List<UUID> duties(Standing of, boolean wholeMandate) {
        return database.sql("""
                select id from mandates.duty
                 where person_id = :person and mandate_id = :mandate and (:whole or id = :duty) order by id
                """)
                .param("person", of.person())
                .param("mandate", of.mandate())
                .param("whole", wholeMandate)
                .param("duty", of.duty())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What is asked and not yet decided about a duty. */
    Optional<UUID> waiting(UUID duty, RequestKind kind) {
        return database.sql("""
                select q.id from mandates.request q
                 where q.duty_id = :duty and q.kind = :kind
                   and not exists (select from mandates.request_decision c where c.request_id = q.id)
                 limit 1
                """)
                .param("duty", duty)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
    }

    /** What the same official granted for the same day: the form was sent twice. */
    Optional<UUID> granted(UUID duty, RequestKind kind, UUID by, LocalDate until) {
        return database.sql("""
                select q.id from mandates.request q
                  join mandates.request_decision c on c.request_id = q.id and c.outcome = 'GRANTED'
                 where q.duty_id = :duty and q.kind = :kind and q.asked_by = :by and c.decided_by = :by
                   and c.until_on = :until
                 limit 1
                """)
                .param("duty", duty)
                .param("kind", kind.name())
                .param("by", by)
                .param("until", until)
                .query(UUID.class)
                .optional();
    }

    /** By how many days requests moved the date of a duty, all together. */
    int daysGranted(UUID duty) {
        return database.sql("""
                select coalesce(sum(c.days), 0) from mandates.request q
                  join mandates.request_decision c on c.request_id = q.id
                 where q.duty_id = :duty and q.kind = 'EXTENSION'
                """).param("duty", duty).query(Integer.class).single();
    }

    UUID add(NewRequest asked, Moment moment) {
        return database.sql("""
                insert into mandates.request (duty_id, person_id, kind, reason, words, until_on, whole_mandate, paper,
                                              for_office, asked_by, asked_on, asked_at)
                values (:duty, :person, :kind, :reason, :words, :until, :whole, :paper, :office, :by, :on, :at)
                returning id
                """)
                .param("duty", asked.duty())
                .param("person", asked.person())
                .param("kind", asked.kind().name())
                .param("reason", asked.reason())
                .param("words", asked.words())
                .param("until", asked.until())
                .param("whole", asked.wholeMandate())
                .param("paper", asked.paper())
                .param("office", asked.forOffice())
                .param("by", asked.by())
                .param("on", moment.on())
                .param("at", Timestamp.from(moment.at()))
                .query(UUID.class)
                .single();
    }

    /** An answer that is about to be written. */
    record Answer(
            UUID request,
            Decision.Outcome outcome,
            @Nullable LocalDate until,
            @Nullable LocalDate review,
            @Nullable Integer days,
            @Nullable String reason) {

        static Answer without(UUID request, Decision.Outcome outcome, @Nullable String reason) {
            return new Answer(request, outcome, null, null, null, reason);
        }
    }

    /** False when somebody answered before: nothing is written then. */
    boolean decide(Answer answer, UUID by, @Nullable UUID institution, Moment moment) {
        return database.sql("""
                        insert into mandates.request_decision (request_id, outcome, until_on, review_on, days, reason,
                                                               decided_by, institution_id, decided_on, decided_at)
                        values (:request, :outcome, :until, :review, :days, :reason, :by, :institution, :on, :at)
                        on conflict (request_id) do nothing
                        """)
                        .param("request", answer.request())
                        .param("outcome", answer.outcome().name())
                        .param("until", answer.until())
                        .param("review", answer.review())
                        .param("days", answer.days())
                        .param("reason", answer.reason())
                        .param("by", by)
                        .param("institution", institution)
                        .param("on", moment.on())
                        .param("at", Timestamp.from(moment.at()))
                        .update()
                == 1;
    }

    /** False when the exemption was ended before. */
    boolean end(UUID request, String reason, UUID by, Moment moment) {
        return database.sql("""
                        insert into mandates.request_end (request_id, reason, ended_by, ended_on, ended_at)
                        values (:request, :reason, :by, :on, :at) on conflict (request_id) do nothing
                        """)
                        .param("request", request)
                        .param("reason", reason)
                        .param("by", by)
                        .param("on", moment.on())
                        .param("at", Timestamp.from(moment.at()))
                        .update()
                == 1;
    }

    void addEvidence(UUID request, UUID file, Moment moment) {
        database.sql("""
                insert into mandates.request_evidence (request_id, file_id, added_at) values (:request, :file, :at)
                """)
                .param("request", request)
                .param("file", file)
                .param("at", Timestamp.from(moment.at()))
                .update();
    }

    /** The file that was kept and is not any more. */
    Optional<UUID> removeEvidence(UUID request) {
        return database.sql("delete from mandates.request_evidence where request_id = :request returning file_id")
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    /** A request about the reader's own duty. */
    Optional<Request> own(UUID person, UUID request, LocalDate on) {
        return database.sql(RequestRows.SELECT
                        + " where q.id = :request and q.person_id = any(people.report_records_of(:person))")
                .param("request", request)
                .param("person", person)
                .param("on", on)
                .param("days", rows.coordinatorDays())
                .query(rows::request)
                .optional();
    }

    /** Everything that was asked about one of a person's own duties, the newest first. */
    List<Request> ownOfDuty(UUID person, UUID duty, LocalDate on) {
        return database.sql(RequestRows.SELECT + """
                 where q.person_id = any(people.report_records_of(:person))
                   and (q.duty_id = :duty
                        or (q.whole_mandate and d.mandate_id = (select o.mandate_id from mandates.duty o
                                                                 where o.id = :duty)))
                 order by q.asked_at desc, q.id desc
                """)
                .param("person", person)
                .param("duty", duty)
                .param("on", on)
                .param("days", rows.coordinatorDays())
                .query(rows::request)
                .list();
    }

    /** The person's own duties about which something is asked and not decided. */
    Set<UUID> waitingOf(UUID person) {
        return new HashSet<>(database.sql("""
                select q.duty_id from mandates.request q
                  join mandates.duty d on d.id = q.duty_id and d.state in ('OPEN', 'PAUSED')
                 where q.person_id = any(people.report_records_of(:person))
                   and not exists (select from mandates.request_decision c where c.request_id = q.id)
                """)
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }
}
