package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.mandates.MandateId;

/**
 * By when a duty is due that comes back: by its own day, or by the one of whoever is given the duty today if that is later.
 *
 * <p>Nobody has less time than one day, whatever the rule says.
 */
@Repository
class ComingBack {

    private final JdbcClient database;
    private final PublishedMandates mandates;
    private final PartExtensions parts;
    private final CourseMinutes minutes;
    private final Country country;

    ComingBack(
            JdbcClient database,
            PublishedMandates mandates,
            PartExtensions parts,
            CourseMinutes minutes,
            Country country) {
        this.database = database;
        this.mandates = mandates;
        this.parts = parts;
        this.minutes = minutes;
        this.country = country;
    }

    /**
     * A query {@code back (id, person_id, institution_id, new_on, due_on)} to begin a statement with, and the values in it;
     * {@code new_on} is the day of whoever is given the duty today, whatever the own day of the one that comes back is.
     */
    record Query(String text, Map<String, @Nullable Object> parameters) {}

    /**
     * The duties of a mandate that come back.
     *
     * @param which a condition on the duty {@code d} and the person {@code p}
     * @param whom to whom it leads
     */
    Query query(MandateVersion version, String which, Whom whom, Moment moment) {
        var granted = parts.sums(version.mandate());
        var parameters =
                new HashMap<String, @Nullable Object>(DueSql.parameters(version.due(), false, moment, country));
        parameters.putAll(granted.parameters());
        parameters.putAll(whom.parameters());
        parameters.put("mandate", version.mandate().value());
        parameters.put("courses", version.courseArray());
        parameters.put("minutes", minutes(version));
        return new Query(text(granted, which, whom), parameters);
    }

    /** The day for one of them; empty for an earlier round. */
    Optional<LocalDate> dueOn(UUID duty, MandateId mandate, Moment moment) {
        var version = mandates.newest(mandate).orElseThrow();
        var back = query(version, "d.id = :duty", new Whom.Everybody(), moment);
        return database.sql("with " + back.text() + " select due_on from back")
                .params(back.parameters())
                .param("duty", duty)
                .query(LocalDate.class)
                .optional();
    }

    private Integer[] minutes(MandateVersion version) {
        return version.courses().stream()
                .map(course -> minutes.upTo(version, course))
                .toArray(Integer[]::new);
    }

    /** Of a round that asks only for what has changed in a course, the least days are the rule. */
    private static String text(PartExtensions.Sums granted, String which, Whom whom) {
        return DueSql.TABLES
                + """
                , takes as materialized (
                    select course_id, minutes
                      from unnest(cast(:courses as uuid[]), cast(:minutes as int[])) as t (course_id, minutes)
                ), back as materialized (
                    select s.id, s.person_id, s.institution_id, coalesce(o.rolled, s.day) as new_on,
                           greatest(s.due_on, coalesce(o.rolled, s.day)) as due_on
                      from (select d.id, d.person_id, d.due_on, p.institution_id,
                                   greatest(cast(:on as date) + greatest(cast(:least as int), 1),
                                            case when d.changes_to is null then greatest(%s, %s) end) as day
                              from mandates.duty d
                              join people.report_person p on p.person_id = d.person_id
                              left join takes t on t.course_id = d.course_id
                              %s
                             where d.mandate_id = :mandate and d.current and %s and %s) s
                      left join rolls o on o.day = s.day
                )
                """.formatted(
                                DueSql.usual(granted.later(), granted.floors()),
                                DueSql.realistic("coalesce(t.minutes, 0)"),
                                DueSql.joins(whom),
                                which,
                                whom.holdsFor("d.person_id"));
    }
}
