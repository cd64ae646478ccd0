package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.mandates.DutyId;
import org.twige.people.PersonId;

/** Where duties are met and extended: the row is a projection of the ledger and changes in one statement with it. */
@Repository
class Duties {

    private final JdbcClient database;
    private final Country country;

    Duties(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    private static final String MEET = Changes.writtenDown(
            """
            update mandates.duty set state = 'MET', met_on = :completedOn, paused_on = null, counts = true
             where person_id = :person and course_id = :course and state in ('OPEN', 'PAUSED', 'EXEMPT')
               and changes_to is null and (round = 1 or :completedOn >= assigned_on)
            """,
            "'MET' as kind, cast(:completedOn as date) as happened_on, cast(null as text) as reason"
                    + Changes.NO_INSTRUMENT);

    /**
     * Appends {@code MET} to each duty for a whole course still to be met; a second call finds none and returns nothing.
     * A further round is only met by what was done after it was given.
     */
    List<DutyId> meet(PersonId person, CourseId course, LocalDate completedOn, Moment moment) {
        return database.sql(MEET + " returning duty_id")
                .param("person", person.value())
                .param("course", course.value())
                .param("completedOn", completedOn)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .query((row, number) -> new DutyId(row.getObject("duty_id", UUID.class)))
                .list();
    }

    private static final String MEET_CHANGES = Changes.writtenDown(
            """
            update mandates.duty set state = 'MET', met_on = :doneOn, paused_on = null, counts = true
             where person_id = :person and course_id = :course and state in ('OPEN', 'PAUSED', 'EXEMPT')
               and changes_to <= (select number from courses.report_version where version_id = :version)
            """, "'MET' as kind, cast(:doneOn as date) as happened_on, 'change' as reason" + Changes.NO_INSTRUMENT);

    /** Appends {@code MET} to each duty that asks only for changes up to a version; a second call finds none. */
    List<DutyId> meetChanges(PersonId person, CourseId course, VersionId version, LocalDate doneOn, Moment moment) {
        return database.sql(MEET_CHANGES + " returning duty_id")
                .param("person", person.value())
                .param("course", course.value())
                .param("version", version.value())
                .param("doneOn", doneOn)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .query((row, number) -> new DutyId(row.getObject("duty_id", UUID.class)))
                .list();
    }

    private static final String MEET_COMPLETED = Changes.writtenDown(
            """
            done as materialized (
                select o.id, min(c.done_on) as done_on
                  from mandates.duty o
                  join learning.report_done c on c.person_id = o.person_id and c.course_id = o.course_id
                 where o.state in ('OPEN', 'PAUSED', 'EXEMPT') and %s
                   and case when o.changes_to is null then c.whole and (o.round = 1 or c.done_on >= o.assigned_on)
                            else c.version_number >= o.changes_to end
                 group by o.id),
            """, """
            update mandates.duty d set state = 'MET', met_on = c.done_on, paused_on = null, counts = true
              from done c
             where c.id = d.id and d.state in ('OPEN', 'PAUSED', 'EXEMPT')
            """, "'MET' as kind, c.done_on as happened_on, cast(null as text) as reason" + Changes.NO_INSTRUMENT);

    /** Meets every duty whose course was completed without the duty noticing, e.g. while duties were being given. */
    long meetCompleted(Whom whom, Moment moment) {
        return database.sql(MEET_COMPLETED.formatted(whom.holdsFor("o.person_id")))
                .params(whom.parameters())
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }

    private static final String EXTEND = Changes.writtenDown("""
            moved as materialized (
                select s.due_on, coalesce(o.rolled, s.target) as target
                  from (select distinct due_on, greatest(due_on + cast(:more as int), cast(:date as date)) as target
                          from mandates.duty
                         where mandate_id = :mandate and state in ('OPEN', 'PAUSED')) s
                  left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                         on o.day = s.target),
            """, """
            update mandates.duty d set due_on = m.target
              from moved m
             where d.mandate_id = :mandate and d.state in ('OPEN', 'PAUSED')
               and m.due_on = d.due_on and m.target > d.due_on and %s
            """, """
            'EXTENDED' as kind, cast(:on as date) as happened_on, cast(null as text) as reason,
            cast(:instrument as uuid) as instrument_id, cast(:version as uuid) as mandate_version_id
            """);

    /** Moves every open or paused duty of a mandate, each to a day on which it may fall due, never to an earlier one. */
    long extend(MandateVersion version, Extension extension, Moment moment) {
        return extension instanceof Extension.ForPart(var move, var part, var instrument)
                ? extend(version, move, where(part), instrument, moment)
                : extend(version, extension, EVERYWHERE, version.instrument(), moment);
    }

    private static final Where EVERYWHERE = new Where("true", Map.of());

    /** Which duties of the mandate move. */
    private record Where(String condition, Map<String, Object> parameters) {}

    private static Where where(Part part) {
        return new Where(
                "d.person_id in (select p.person_id from people.report_person p where "
                        + PartExtensions.works(part, "part") + ")",
                Map.of("part", PartExtensions.value(part)));
    }

    private long extend(MandateVersion version, Extension move, Where where, UUID instrument, Moment moment) {
        var off = DaysOff.around(moment.on(), country.calendar());
        return database.sql(EXTEND.formatted(where.condition()))
                .params(where.parameters())
                .param("mandate", version.mandate().value())
                .param("more", move instanceof Extension.ByDays(var days) ? days : 0)
                .param("date", move instanceof Extension.ToDate(var date) ? date : null)
                .param("days", off.dayArray())
                .param("rolled", off.rolledArray())
                .param("instrument", instrument)
                .param("version", version.id().value())
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
