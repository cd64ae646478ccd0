package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.mandates.DutyId;
import org.twige.mandates.MandateId;
import org.twige.people.PersonId;

/** Where proofs from elsewhere meet duties, and where duties apply again that only a proof met which no longer counts. */
@Repository
class EvidenceDuties {

    private static final String MET = "'MET' as kind, e.completed_on as happened_on, 'evidence' as reason";

    /** A further round is only met by what was done after it was given; what changed in our course, by no other course. */
    private static final String IN_ROUND =
            " and d.changes_to is null and (d.round = 1 or e.completed_on >= d.assigned_on)";

    private static final String MEET = Changes.writtenDown("""
            update mandates.duty d set state = 'MET', met_on = e.completed_on, paused_on = null, counts = true
              from credentials.report_evidence e
             where e.evidence_id = :evidence and e.state = 'VERIFIED'
               and d.person_id = e.person_id and d.course_id = e.course_id
               and d.state in ('OPEN', 'PAUSED', 'EXEMPT')
            """ + IN_ROUND, MET + Changes.NO_INSTRUMENT);

    private static final String MEET_VERIFIED =
            Changes.writtenDown("""
            proven as materialized (
                select d.id, min(e.completed_on) as completed_on
                  from mandates.duty d
                  join credentials.report_evidence e on e.person_id = d.person_id and e.course_id = d.course_id
                   and e.state = 'VERIFIED' and (e.valid_until is null or e.valid_until >= :on)
                 where d.state in ('OPEN', 'PAUSED', 'EXEMPT') and %s
            """ + IN_ROUND + " group by d.id),", """
            update mandates.duty d set state = 'MET', met_on = e.completed_on, paused_on = null, counts = true
              from proven e
             where e.id = d.id and d.state in ('OPEN', 'PAUSED', 'EXEMPT')
            """, MET + Changes.NO_INSTRUMENT);

    private static final String REOPEN = Changes.writtenDown("""
            update mandates.duty d
               set state = 'OPEN', met_on = null, due_on = greatest(d.due_on, cast(:floor as date))
             where d.mandate_id = :mandate and d.person_id = :person and d.course_id = :course
               and d.state = 'MET' and d.counts and d.current
               and (select coalesce(v.reason, '') from mandates.duty_event v
                     where v.duty_id = d.id and v.kind = 'MET' order by v.seq desc limit 1) = any(:metBy)
               and not exists (select from learning.report_done c
                                where c.person_id = d.person_id and c.course_id = d.course_id
                                  and case when d.changes_to is null then c.whole
                                                and (d.round = 1 or c.done_on >= d.assigned_on)
                                           else c.version_number >= d.changes_to end)
               and not exists (select from credentials.report_evidence e
                                where e.person_id = d.person_id and e.course_id = d.course_id and e.state = 'VERIFIED')
            """, """
            'REOPENED' as kind, cast(:on as date) as happened_on, cast(:reason as text) as reason
            """ + Changes.NO_INSTRUMENT);

    private final JdbcClient database;

    EvidenceDuties(JdbcClient database) {
        this.database = database;
    }

    /** Appends {@code MET} to each duty still to be met; a second call finds none and returns nothing. */
    List<DutyId> meet(UUID evidence, Moment moment) {
        return database.sql(MEET + " returning duty_id")
                .param("evidence", evidence)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .query((row, _) -> new DutyId(row.getObject("duty_id", UUID.class)))
                .list();
    }

    /** Meets every duty for which a proof was verified before the duty was given. */
    long meetVerified(Whom whom, Moment moment) {
        return database.sql(MEET_VERIFIED.formatted(whom.holdsFor("d.person_id")))
                .params(whom.parameters())
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }

    /** A proof that no longer counts, and the day before which nothing falls due that it had met. */
    record Lost(LostProof proof, LocalDate floor) {}

    /** Appends {@code REOPENED} where nothing else meets the duty. */
    long reopen(MandateId mandate, PersonId person, CourseId course, Lost lost, Moment moment) {
        return database.sql(REOPEN)
                .param("mandate", mandate.value())
                .param("person", person.value())
                .param("course", course.value())
                .param("floor", lost.floor())
                .param("metBy", lost.proof().metBy().toArray(String[]::new))
                .param("reason", lost.proof().reason())
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
