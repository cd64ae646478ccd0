package org.twige.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;

/**
 * Invented colleagues at many institutions who all take one final, most of them each for themselves: people know more or less,
 * questions are easy or hard, and of three wrong answers one is more tempting than the others. At some institutions one of two
 * writes off from the other. At one a teacher taught everybody the same errors.
 */
final class Cohort {

    static final int QUESTIONS = 20;
    private static final int INSTITUTIONS = 40;
    private static final int COLLEAGUES = 12;
    private static final int ERRORS_TAUGHT = 4;

    private final JdbcClient database;
    private final Random chance;
    private final List<UUID> items;
    private final List<Double> easiness = new ArrayList<>();
    private final Set<Integer> taughtWrongly = new HashSet<>();
    private final List<Taker> takers = new ArrayList<>();
    private int inCommon;

    private Cohort(JdbcClient database, Random chance, Version version, int bank) {
        this.database = database;
        this.chance = chance;
        this.items = items(database, version, bank);
        items.forEach(_ -> easiness.add(0.5 + chance.nextDouble() * 0.45));
    }

    /** Somebody with a form and answers; b, c and d are wrong. */
    private record Taker(UUID person, int institution, Map<Integer, String> answers) {}

    /**
     * @param copying how many of the institutions have a pair of whom one writes off
     * @param when everybody closes the final
     */
    static Cohort of(JdbcClient database, Version version, int bank, int copying, Instant when) {
        var made = new Cohort(database, new Random(20261130L + bank), version, bank);
        made.take(copying);
        made.save(version, when);
        return made;
    }

    private static List<UUID> items(JdbcClient database, Version version, int bank) {
        return database.sql("""
                insert into assessment.item (version_id, code, outcome, level, class, kind, key, letters, author, source,
                                             review_by)
                select :version, 'cohort-' || number, '1.a', 1, 'understand', 'best-answer', 'a', 'abcd', 'Nobody',
                       'Invented', date '2100-01-01'
                  from generate_series(1, :bank) number
                returning id
                """)
                .param("version", version.id().value())
                .param("bank", bank)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private void take(int copying) {
        var people = new PeopleFixture(database);
        IntStream.range(0, ERRORS_TAUGHT).forEach(taughtWrongly::add);
        for (var institution = 0; institution < INSTITUTIONS; institution++) {
            var place = people.institution();
            for (var one = 0; one < COLLEAGUES; one++) {
                takers.add(new Taker(
                        people.personAt(place).value(), institution, answers(institution == INSTITUTIONS - 1)));
            }
            if (institution < copying) {
                writeOff(takers.get(takers.size() - 1), takers.get(takers.size() - 2));
            }
        }
    }

    private Map<Integer, String> answers(boolean ofTheClass) {
        var form = new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(form, chance);
        var knows = chance.nextGaussian() * 0.1;
        var answers = new HashMap<Integer, String>();
        for (var item : form.subList(0, QUESTIONS)) {
            var misled = ofTheClass && taughtWrongly.contains(item) && chance.nextDouble() < 0.9;
            var right = chance.nextDouble() < Math.clamp(easiness.get(item) + knows, 0.05, 0.98);
            answers.put(item, misled ? "b" : right ? "a" : wrong());
        }
        return answers;
    }

    private String wrong() {
        var drawn = chance.nextDouble();
        return drawn < 0.5 ? "b" : drawn < 0.8 ? "c" : "d";
    }

    private void writeOff(Taker one, Taker other) {
        for (var item : one.answers().keySet()) {
            if (other.answers().containsKey(item)) {
                one.answers().put(item, other.answers().get(item));
                inCommon++;
            }
        }
    }

    private void save(Version version, Instant when) {
        var responses = new ArrayList<Object[]>();
        for (var taker : takers) {
            var attempt = attempt(version, taker.person(), when);
            var position = 0;
            for (var answer : taker.answers().entrySet()) {
                position++;
                responses.add(new Object[] {attempt, position, items.get(answer.getKey()), answer.getValue()});
            }
        }
        database.sql("""
                with given as materialized (
                    select * from unnest(cast(:attempts as uuid[]), cast(:positions as int[]), cast(:items as uuid[]),
                                         cast(:choices as text[])) as g (attempt, position, item, choice)),
                drawn as (
                    insert into assessment.attempt_item (attempt_id, position, item_id, option_order)
                    select attempt, position, item, 'abcd' from given)
                insert into assessment.response (attempt_id, position, choice, language, answered_at, request_id)
                select attempt, position, choice, 'en', cast(:when as timestamptz) - make_interval(mins => 20 - position),
                       gen_random_uuid()
                  from given
                """)
                .param(
                        "attempts",
                        responses.stream().map(row -> row[0].toString()).toArray(String[]::new))
                .param(
                        "positions",
                        responses.stream().map(row -> (Integer) row[1]).toArray(Integer[]::new))
                .param("items", responses.stream().map(row -> row[2].toString()).toArray(String[]::new))
                .param("choices", responses.stream().map(row -> (String) row[3]).toArray(String[]::new))
                .param("when", Timestamp.from(when))
                .update();
    }

    private UUID attempt(Version version, UUID person, Instant when) {
        return database.sql("""
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of, cut,
                                                closed_at, score, passed)
                values (:person, :course, :version, 1, 'en', :opened, 20, 70, :closed, 15, true)
                returning id
                """)
                .param("person", person)
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("opened", Timestamp.from(when.minusSeconds(20 * 60)))
                .param("closed", Timestamp.from(when))
                .query(UUID.class)
                .single();
    }

    /**
     * What the night found.
     *
     * @param inCommon questions that two people who write off share, on average
     * @param copiers of those pairs, how many were found
     * @param honest of all others outside the class, how many were flagged
     * @param ofTheClass of those whom one teacher taught the same errors, how many were flagged
     */
    record Found(double inCommon, int copiers, int honest, int ofTheClass) {}

    Found found(int copying) {
        var flagged = new HashSet<>(database.sql("""
                select a.person_id from assessment.flag f
                  join assessment.attempt a on a.id = f.attempt_id where f.kind = 'SHARED'
                """)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list());
        var copiers = 0;
        var honest = 0;
        var ofTheClass = 0;
        for (var at = 0; at < takers.size(); at++) {
            var taker = takers.get(at);
            var isFlagged = flagged.contains(taker.person());
            var place = at % COLLEAGUES;
            if (taker.institution() < copying && place >= COLLEAGUES - 2) {
                var other = takers.get(place == COLLEAGUES - 1 ? at - 1 : at + 1);
                copiers += place == COLLEAGUES - 1 && isFlagged && flagged.contains(other.person()) ? 1 : 0;
            } else if (taker.institution() == INSTITUTIONS - 1) {
                ofTheClass += isFlagged ? 1 : 0;
            } else {
                honest += isFlagged ? 1 : 0;
            }
        }
        return new Found((double) inCommon / copying, copiers, honest, ofTheClass);
    }

    /** So that the next look compares others with each other alone. */
    void putIntoThePast() {
        database.sql("""
                update assessment.attempt set opened_at = opened_at - interval '60 days',
                       closed_at = closed_at - interval '60 days'
                 where person_id = any(cast(:people as uuid[]))
                """)
                .param(
                        "people",
                        takers.stream().map(taker -> taker.person().toString()).toArray(String[]::new))
                .update();
    }
}
