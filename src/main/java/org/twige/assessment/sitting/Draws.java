package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where draws are kept; a seed leaves it only once the draw is carried out. */
@Repository
class Draws {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String DRAW = """
            select id, course_id, from_on, until_on, rules, case when drawn_at is not null then seed end as seed,
                   commitment, announced_at, drawn_at, population_size, population_hash, by_chance, by_rule
              from assessment.draw
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Draws(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A draw about to be announced. */
    record Announced(CourseId course, LocalDate from, LocalDate until, LocalText rules, String seed) {}

    UUID announce(Announced draw, UUID by, Instant now) {
        return database.sql("""
                insert into assessment.draw (
                    course_id, from_on, until_on, rules, seed, commitment, announced_at, announced_by)
                values (:course, :from, :until, cast(:rules as jsonb), :seed, :commitment, :now, :by)
                returning id
                """)
                .param("course", draw.course().value())
                .param("from", draw.from())
                .param("until", draw.until())
                .param("rules", json.writeValueAsString(draw.rules().byLanguage()))
                .param("seed", draw.seed())
                .param("commitment", Codes.hash(draw.seed()))
                .param("now", Sittings.at(now))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /** The latest first. */
    List<Draw> all() {
        return database.sql(DRAW + "order by announced_at desc limit 200")
                .query(this::draw)
                .list();
    }

    Optional<Draw> find(UUID draw) {
        return database.sql(DRAW + "where id = :draw")
                .param("draw", draw)
                .query(this::draw)
                .optional();
    }

    /** Holds back every other carrying out of this draw; false when it is carried out. */
    boolean lockDue(UUID draw) {
        return database.sql("select drawn_at is null from assessment.draw where id = :draw for update")
                .param("draw", draw)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Everybody in service who closed a final of the course in the period, by a number that says nothing; without those
     * who were checked in a room on the same version.
     */
    void fill(Draw draw, Instant from, Instant until) {
        database.sql("""
                insert into assessment.draw_number (person_id)
                select distinct a.person_id
                  from assessment.draw d
                  join assessment.report_attempt a
                    on a.course_id = d.course_id and a.closed_at >= :from and a.closed_at < :until
                 where d.id = :draw
                on conflict do nothing
                """)
                .param("draw", draw.id())
                .param("from", Sittings.at(from))
                .param("until", Sittings.at(until))
                .update();
        database.sql("""
                insert into assessment.draw_population (draw_id, number, person_id, risks)
                select d.id, n.number, n.person_id,
                       coalesce(array_agg(distinct r.rule) filter (where r.rule is not null), '{}')
                  from assessment.draw d
                  join assessment.report_attempt a
                    on a.course_id = d.course_id and a.closed_at >= :from and a.closed_at < :until
                   and not exists (select from assessment.counted_check c
                                    where c.person_id = a.person_id and c.version_id = a.version_id)
                  join people.report_person p on p.person_id = a.person_id and p.state <> 'LEFT'
                  join assessment.draw_number n on n.person_id = a.person_id
                  left join assessment.draw_risk r
                    on r.attempt_id = a.attempt_id and r.person_id = a.person_id and r.course_id = :course
                 where d.id = :draw
                 group by d.id, n.number, n.person_id
                """)
                .param("draw", draw.id())
                .param("course", draw.course().value())
                .param("from", Sittings.at(from))
                .param("until", Sittings.at(until))
                .update();
    }

    /**
     * Draws, in the order of the SHA-256 of seed and number: the first so many of all, and after them as many at most of
     * those whom a rule named.
     *
     * @param percent of the population, rounded up
     */
    void choose(UUID draw, int percent) {
        database.sql("""
                with ranked as (
                    select p.number, cardinality(p.risks) > 0 as risky,
                           ceil(count(*) over () * :percent / 100.0) as most,
                           row_number() over (order by sha256(convert_to(d.seed || ':' || p.number, 'UTF8'))) as place
                      from assessment.draw_population p
                      join assessment.draw d on d.id = p.draw_id
                     where p.draw_id = :draw),
                chosen as (
                    select number, case when place <= most then 'RANDOM'
                                        when risky and row_number() over (
                                             partition by place > most, risky order by place) <= most then 'RISK' end
                           as reason
                      from ranked)
                update assessment.draw_population p set reason = chosen.reason
                  from chosen
                 where p.draw_id = :draw and p.number = chosen.number and chosen.reason is not null
                """).param("draw", draw).param("percent", percent).update();
    }

    void finish(UUID draw, Instant now) {
        database.sql("""
                update assessment.draw d
                   set drawn_at = :now, population_size = told.size, population_hash = told.hash,
                       by_chance = told.by_chance, by_rule = told.by_rule
                  from (select count(*) as size,
                               encode(sha256(convert_to(coalesce(
                                   string_agg(number::text, e'\\n' order by number), ''), 'UTF8')), 'hex') as hash,
                               count(*) filter (where reason = 'RANDOM') as by_chance,
                               count(*) filter (where reason = 'RISK') as by_rule
                          from assessment.draw_population where draw_id = :draw) told
                 where d.id = :draw and d.drawn_at is null
                """).param("draw", draw).param("now", Sittings.at(now)).update();
    }

    /**
     * A number of the list, as anybody needs it to draw again.
     *
     * @param reason null for who was not drawn
     */
    record Numbered(
            UUID number, List<String> risks, @Nullable String reason) {}

    List<Numbered> list(UUID draw) {
        return database.sql(
                        "select number, risks, reason from assessment.draw_population where draw_id = :draw order by number")
                .param("draw", draw)
                .query((row, _) -> new Numbered(
                        row.getObject(1, UUID.class),
                        List.of((String[]) row.getArray(2).getArray()),
                        row.getString(3)))
                .list();
    }

    /** Somebody who was drawn. */
    record Drawn(UUID person, String names, String staffNo, String reason) {}

    List<Drawn> people(Scope scope, UUID draw) {
        return database.sql("""
                select p.person_id, p.names, coalesce(p.staff_no, '') as staff_no, d.reason
                  from assessment.draw_population d
                  join people.report_person p on p.person_id = d.person_id
                 where d.draw_id = :draw and d.reason is not null
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                 order by p.names, p.person_id
                 limit 500
                """)
                .param("draw", draw)
                .param("scope", scope.pathArray())
                .query((row, _) ->
                        new Drawn(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private Draw draw(ResultSet row, int number) throws SQLException {
        var at = Sittings.instant(row, "drawn_at");
        return new Draw(
                row.getObject("id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                new LocalText(json.readValue(row.getString("rules"), WORDS)),
                row.getString("seed"),
                row.getString("commitment"),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                at == null
                        ? null
                        : new Draw.Result(
                                at,
                                row.getInt("population_size"),
                                row.getString("population_hash"),
                                row.getInt("by_chance"),
                                row.getInt("by_rule")));
    }
}
