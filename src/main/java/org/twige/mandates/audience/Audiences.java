package org.twige.mandates.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the people are asked whom a rule reaches. */
@Repository
class Audiences {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final CompileAudience compiler;

    Audiences(JdbcClient database, JsonMapper json, CompileAudience compiler) {
        this.database = database;
        this.json = json;
        this.compiler = compiler;
    }

    /** How many people the rule reaches and misses in the scope, by top institution and outcome. */
    List<Reach> reach(Scope scope, AudienceRule rule) {
        var condition = compiler.compile(rule);
        return database.sql("""
                with counted as (
                    select subpath(p.institution_path, 0, least(2, nlevel(p.institution_path))) as top,
                           %s as outcome, count(*) as people
                      from people.report_person p
                     where %s and p.institution_path <@ any(cast(:scope as ltree[]))
                     group by 1, 2)
                select i.institution_id, i.names, c.outcome, c.people
                  from counted c
                  join people.report_institution i on i.path = c.top
                 order by i.path, c.outcome
                """.formatted(condition.outcome(), CompileAudience.IN_SERVICE))
                .params(condition.parameters())
                .param("scope", scope.pathArray())
                .query((row, number) -> new Reach(
                        row.getObject("institution_id", UUID.class),
                        names(row.getString("names")),
                        row.getString("outcome"),
                        row.getLong("people")))
                .list();
    }

    /** Twenty people of those reached, the same ones each time, from all over the nation. */
    List<Sample> samples(Scope scope, AudienceRule rule) {
        var condition = compiler.compile(rule);
        return samples(
                scope, condition.holds() + " order by md5(cast(p.person_id as text)) limit 20", condition.parameters());
    }

    /** At most twenty people by staff number or by words of their names, reached or not. */
    List<Sample> search(Scope scope, String asked) {
        var words = asked.strip().split("\\s+");
        var parameters = Map.<String, Object>of(
                "staffNo",
                asked.strip(),
                "words",
                List.of(words).stream().map(Audiences::contains).toArray(String[]::new));
        return samples(
                scope,
                "(p.staff_no = :staffNo or p.names ilike all(cast(:words as text[]))) order by p.names limit 20",
                parameters);
    }

    private static String contains(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private List<Sample> samples(Scope scope, String which, Map<String, Object> parameters) {
        var everybody = compiler.compile(AudienceRule.everybody());
        return database.sql("""
                select p.person_id, p.staff_no, p.names, i.names as institution, (%s) as in_service, %s as looked_at,
                       array(select above.institution_id from people.report_institution above
                              where above.path @> p.institution_path) as institutions
                  from people.report_person p
                  left join people.report_institution i on i.institution_id = p.institution_id
                 where p.institution_path <@ any(cast(:scope as ltree[])) and %s
                """.formatted(CompileAudience.IN_SERVICE, everybody.facts(), which))
                .params(everybody.parameters())
                .params(parameters)
                .param("scope", scope.pathArray())
                .query(this::sample)
                .list();
    }

    /** One person as the dated posts and statuses of today say that it was on a past day. */
    Optional<Sample> on(Scope scope, UUID person, LocalDate day) {
        var everybody = compiler.compile(AudienceRule.everybody());
        return database.sql("""
                select p.*, i.names as institution, %s as looked_at,
                       array(select above.institution_id from people.report_institution above
                              where above.path @> p.institution_path) as institutions
                  from (select q.person_id, q.staff_no, q.names, q.language, q.joined_on, h.institution_id,
                               h.institution_path, h.institution_kind, h.district, h.statute, h.job_level,
                               h.employment_type, h.post_kind, h.from_on as post_started_on, s.status,
                               h.person_id is not null and q.joined_on <= :on
                                   and (q.left_on is null or q.left_on >= :on) as in_service
                          from people.report_person q
                          left join lateral (
                               select * from people.report_post_history h
                                where h.person_id = q.person_id and h.from_on <= :on
                                  and (h.until_on is null or h.until_on >= :on)
                                order by h.from_on desc limit 1) h on true
                          left join lateral (
                               select s.status from people.report_status_history s
                                where s.person_id = q.person_id and s.from_on <= :on
                                  and (s.until_on is null or s.until_on >= :on) limit 1) s on true
                         where q.person_id = :person
                           and q.institution_path <@ any(cast(:scope as ltree[]))) p
                  left join people.report_institution i on i.institution_id = p.institution_id
                """.formatted(everybody.facts()))
                .params(everybody.parameters())
                .param("person", person)
                .param("on", day)
                .param("scope", scope.pathArray())
                .query(this::sample)
                .optional();
    }

    private Sample sample(ResultSet row, int number) throws SQLException {
        var institution = row.getString("institution");
        return new Sample(
                row.getString("staff_no"),
                row.getString("names"),
                institution == null ? new LocalText(Map.of()) : names(institution),
                new PersonFacts(
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("in_service"),
                        List.of((UUID[]) row.getArray("institutions").getArray()),
                        LookedAt.of((String[]) row.getArray("looked_at").getArray())));
    }

    /** Every job level that somebody in service has, in order. */
    List<String> levels() {
        return database.sql("""
                select distinct job_level from people.report_person
                 where state <> 'LEFT' and job_level is not null order by job_level
                """).query((row, number) -> row.getString(1)).list();
    }

    /** The names of the institutions that a rule speaks of, by id. */
    Map<String, LocalText> institutionNames(AudienceRule rule) {
        var ids = Stream.of(rule.any(), rule.except())
                .flatMap(List::stream)
                .flatMap(clause -> clause.of(Criterion.INSTITUTION).stream())
                .distinct()
                .toArray(String[]::new);
        return database
                .sql("""
                select cast(institution_id as text) as id, names from people.report_institution
                 where institution_id = any(cast(:ids as uuid[]))
                """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getString("id"), names(row.getString("names"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LocalText names(String stored) {
        return new LocalText(Optional.ofNullable(json.readValue(stored, NAMES)).orElse(Map.of()));
    }
}
