package org.twige.mandates.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.audience.CompileAudience;
import org.twige.mandates.audience.Condition;
import org.twige.mandates.ledger.DueMoves;
import org.twige.mandates.ledger.GivenByMistake;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the duties that there are are compared with a changed rule; the mass work of the change does the same. */
@Repository
class Differences {

    static final int PAGE = 50;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final CompileAudience compiler;
    private final Country country;

    Differences(JdbcClient database, JsonMapper json, CompileAudience compiler, Country country) {
        this.database = database;
        this.json = json;
        this.compiler = compiler;
        this.country = country;
    }

    /** A nation is compared in seconds, not in the time of a page; for this transaction only. */
    void patience() {
        database.sql("""
                select set_config('statement_timeout', '60s', true) || set_config('work_mem', '96MB', true)
                """).query(String.class).single();
    }

    /** People by course, effect and reason, and by institution, in one look at everybody. */
    Summed summed(Scope scope, NewVersion next) {
        var counts = new ArrayList<Difference.Count>();
        var tops = new ArrayList<Difference.Top>();
        judged(scope, next, """
                , once as (
                    select person_id, bool_or(effect = 'GAINS') as gains, bool_or(effect = 'LOSES') as loses
                      from judged group by person_id
                ), by_top as (
                    select subpath(r.institution_path, 0, least(2, nlevel(r.institution_path))) as top,
                           count(*) filter (where o.gains) as gain, count(*) filter (where o.loses) as lose,
                           count(*) filter (where not o.gains and not o.loses) as keep
                      from once o join reached r on r.person_id = o.person_id
                     group by 1
                )
                select null as names, course_id, effect, reason, count(*) as people, 0 as lose, 0 as keep
                  from judged group by course_id, effect, reason
                union all
                select i.names, null, null, null, t.gain, t.lose, t.keep
                  from by_top t join people.report_institution i on i.path = t.top
                """).query(row -> {
            if (row.getString("names") == null) {
                counts.add(count(row));
            } else {
                tops.add(top(row));
            }
        });
        tops.sort(Comparator.comparingLong((Difference.Top top) -> top.gain() + top.lose())
                .reversed());
        return new Summed(counts, tops);
    }

    /** Both sums. */
    record Summed(List<Difference.Count> counts, List<Difference.Top> tops) {}

    private static Difference.Count count(ResultSet row) throws SQLException {
        return new Difference.Count(
                new CourseId(row.getObject("course_id", UUID.class)),
                Effect.valueOf(row.getString("effect")),
                row.getString("reason"),
                row.getLong("people"));
    }

    private Difference.Top top(ResultSet row) throws SQLException {
        return new Difference.Top(
                names(row.getString("names")), row.getLong("people"), row.getLong("lose"), row.getLong("keep"));
    }

    /** Somebody looked for, and the page of the list, from 1. */
    record Asked(String words, int page) {

        String[] patterns() {
            return Arrays.stream(words.strip().split("\\s+", -1))
                    .map(word ->
                            "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                    .toArray(String[]::new);
        }
    }

    /** One more than a page holds, so that one sees whether there is another. */
    List<Difference.Affected> people(Scope scope, NewVersion next, Effect effect, Asked asked) {
        return judged(scope, next, """
                select r.staff_no, r.names, i.names as institution, j.course_id, j.reason
                  from judged j
                  join reached r on r.person_id = j.person_id
                  join people.report_institution i on i.institution_id = r.institution_id
                 where j.effect = :effect and (r.staff_no = :staffNo or r.names ilike all(cast(:words as text[])))
                 order by r.names, r.person_id, j.course_id
                 limit :most offset :skip
                """)
                .param("effect", effect.name())
                .param("staffNo", asked.words().strip())
                .param("words", asked.patterns())
                .param("most", PAGE + 1)
                .param("skip", (asked.page() - 1) * PAGE)
                .query((row, _) -> new Difference.Affected(
                        row.getString("staff_no"),
                        row.getString("names"),
                        names(row.getString("institution")),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    List<Difference.Move> moves(Scope scope, MandateVersion before, NewVersion next, LocalDate on) {
        var step = new DueMoves.Step(before.due(), next.due(), country.calendar());
        var moves = DueMoves.between(step, compiler.compileLasting(next.audience()), firstOn(next), on);
        return database.sql("with " + moves.query() + """
                select m.due_on, m.target, m.held, count(*) as duties
                  from moves m
                  join people.report_person p on p.person_id = m.person_id
                 where p.institution_path <@ any(cast(:scope as ltree[]))
                 group by 1, 2, 3 order by duties desc, m.due_on, m.target limit 100
                """)
                .params(moves.parameters())
                .param("mandate", next.mandate().value())
                .param("courses", courses(next))
                .param("on", on)
                .param("scope", scope.pathArray())
                .query((row, _) -> new Difference.Move(
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("target", LocalDate.class),
                        row.getBoolean("held"),
                        row.getLong("duties")))
                .list();
    }

    private LocalDate firstOn(NewVersion next) {
        return database.sql(
                        "select published_on from mandates.mandate_version where mandate_id = :mandate and number = 1")
                .param("mandate", next.mandate().value())
                .query(LocalDate.class)
                .single();
    }

    private JdbcClient.StatementSpec judged(Scope scope, NewVersion next, String question) {
        var whole = compiler.compile(next.audience());
        var lasting = compiler.compileLasting(next.audience());
        var parameters = new HashMap<String, Object>(whole.parameters());
        parameters.putAll(lasting.parameters());
        return database.sql(judged(whole, lasting) + question)
                .params(parameters)
                .param("mandate", next.mandate().value())
                .param("courses", courses(next))
                .param("scope", scope.pathArray());
    }

    /** What a lasting duty is judged by is the rule without leave and language; what is given, the whole rule. */
    private static String judged(Condition whole, Condition lasting) {
        return """
            with reached as materialized (
                select p.person_id, p.staff_no, p.names, p.institution_id, p.institution_path,
                       (%s) as fits, %s as outcome, (%s) as stays, %s as lasting_outcome
                  from people.report_person p
                 where %s and p.institution_path <@ any(cast(:scope as ltree[]))
            ), judged as materialized (
                select r.person_id, d.course_id,
                       case when d.state = 'LAPSED' then 'GAINS'
                            when d.course_id = any(cast(:courses as uuid[])) and r.stays then 'KEEPS'
                            when d.state = 'MET' then 'MET'
                            else 'LOSES' end as effect,
                       case when d.course_id = any(cast(:courses as uuid[])) then r.lasting_outcome
                            else 'DROPPED' end as reason
                  from mandates.duty d
                  join reached r on r.person_id = d.person_id
                 where d.mandate_id = :mandate and d.current
                   and (d.state <> 'LAPSED'
                        or (d.course_id = any(cast(:courses as uuid[])) and r.stays and %s))
                union all
                select r.person_id, c.course_id, 'GAINS', r.outcome
                  from reached r
                 cross join unnest(cast(:courses as uuid[])) as c (course_id)
                 where r.fits and not exists (
                       select from mandates.duty d
                        where d.mandate_id = :mandate and d.person_id = r.person_id and d.course_id = c.course_id)
            )
            """.formatted(
                        whole.holds(),
                        whole.outcome(),
                        lasting.holds(),
                        lasting.outcome(),
                        CompileAudience.IN_SERVICE,
                        GivenByMistake.NOT);
    }

    private static String[] courses(NewVersion next) {
        return next.courses().stream().map(course -> course.value().toString()).toArray(String[]::new);
    }

    private LocalText names(String stored) {
        return new LocalText(Optional.ofNullable(json.readValue(stored, NAMES)).orElse(Map.of()));
    }
}
