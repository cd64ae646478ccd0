package org.twige.mandates.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.country.Country;
import org.twige.country.Vocabulary;

/**
 * A due rule as SQL over {@code people.report_person p}: the same date that {@link DueRule#dueOn} says in Java.
 *
 * <p>The text is always the same; what one rule says is in the parameters.
 */
final class DueSql {

    /** The time that institutions grant, the nearest above each; with room for a condition. */
    static final String GRANTED = """
            materialized (
                select distinct on (i.institution_id) i.institution_id, g.minutes_per_week
                  from (select distinct on (institution_id) institution_id, minutes_per_week
                          from mandates.study_grant where from_on <= :on%s
                         order by institution_id, from_on desc, seq desc) g
                  join people.report_institution a on a.institution_id = g.institution_id
                  join people.report_institution i on i.path <@ a.path
                 order by i.institution_id, nlevel(a.path) desc
            )""";

    /** The days off; the time that institutions grant; what a rule says of districts. */
    static final String TABLES = """
            rolls as materialized (
                select day, rolled from unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
            ), granted as %s, later as materialized (
                select district, days
                  from unnest(cast(:districts as text[]), cast(:later as int[])) as l (district, days)
            )""".formatted(GRANTED.formatted(""));

    private DueSql() {}

    /**
     * The date of the rule, before it rolls and without the time that the courses take, with days on top and dates that it
     * is not before for parts of the service.
     */
    static String usual(String later, String floors) {
        return """
                greatest(
                    case when :kind in ('FIXED', 'WINDOW') then cast(:date as date) + coalesce(l.days, 0)
                         when :kind = 'AFTER_ASSIGNMENT' then cast(:on as date) + cast(:wait as int)
                         when :kind = 'AFTER_JOINING' then p.joined_on + cast(:wait as int)
                         when :kind = 'AFTER_RETURN' then coalesce(b.returned_on, cast(:on as date)) + cast(:wait as int)
                         else coalesce(p.post_started_on, p.joined_on) + cast(:wait as int) end%s,
                    case when :kind <> 'FIXED' or not :together then cast(:on as date) + cast(:least as int) end,
                    cast(:notBefore as date)%s)
                """.formatted(later, floors);
    }

    static String joins(Whom whom) {
        return """
              left join granted w on w.institution_id = p.institution_id
              left join later l on l.district = p.district
              left join (select h.person_id, max(h.until_on) as returned_on
                           from people.report_status_history h
                          where :kind = 'AFTER_RETURN' and h.from_on <= :on
                            and h.status = any(cast(:pausing as text[])) and %s
                          group by h.person_id
                         having bool_and(coalesce(h.until_on < :on, false))
                            and max(h.until_on) + cast(:wait as int) >= :on) b on b.person_id = p.person_id
            """.formatted(whom.holdsFor("h.person_id"));
    }

    /**
     * The first day by which so many minutes can be learnt in the time that the institution grants; {@code minutes} is an
     * expression.
     */
    static String realistic(String minutes) {
        return """
            case when %1$s > 0 then cast(:on as date) + cast((%1$s * 7 + coalesce(w.minutes_per_week, :usual) - 1)
                                                             / coalesce(w.minutes_per_week, :usual) as int) end
            """.formatted(minutes);
    }

    /** What the rule says for duties that are given at a moment; {@code together} when it is that of the publication. */
    static Map<String, @Nullable Object> parameters(DueRule due, boolean together, Moment moment, Country country) {
        var off = DaysOff.around(moment.on(), country.calendar());
        var later = new LinkedHashMap<>(due.daysLater());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", due.kind().name());
        parameters.put("date", due.kind().isDated() ? due.dateFor(moment.on()) : null);
        parameters.put("wait", due.days());
        parameters.put("least", due.leastDays());
        parameters.put("notBefore", due.notBefore());
        parameters.put("together", together);
        parameters.put("days", off.dayArray());
        parameters.put("rolled", off.rolledArray());
        parameters.put("districts", later.keySet().toArray(String[]::new));
        parameters.put("later", later.values().toArray(Integer[]::new));
        parameters.put("pausing", pausing(country.vocabulary()));
        parameters.put("usual", country.studyMinutes());
        parameters.put("on", moment.on());
        return parameters;
    }

    private static String[] pausing(Vocabulary vocabulary) {
        return vocabulary.statuses().stream()
                .filter(Vocabulary.Status::pauses)
                .map(Vocabulary.Status::code)
                .toArray(String[]::new);
    }
}
