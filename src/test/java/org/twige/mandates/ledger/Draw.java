package org.twige.mandates.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws rows and numbers by chance; the same seed draws the same, for rows are told apart by a key of their own. */
public final class Draw {

    /** A condition on a duty {@code d}: nobody decides about themselves. */
    public static final String NO_OFFICIAL =
            " d.person_id not in (select r.person_id from people.report_responsibility r) ";

    private final JdbcClient database;
    private final SplittableRandom chance;

    Draw(JdbcClient database, SplittableRandom chance) {
        this.database = database;
        this.chance = chance;
    }

    /** Two ids of a row. */
    public record Pair(UUID first, UUID second) {}

    /** From 0 up to, and without, a number. */
    public int below(int number) {
        return chance.nextInt(number);
    }

    public int between(int from, int upTo) {
        return chance.nextInt(from, upTo);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return chance.nextInt(times) == 0;
    }

    public <T> T oneOf(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    /** An id of an invented thing. */
    UUID id() {
        return UUID.nameUUIDFromBytes(String.valueOf(chance.nextLong()).getBytes(StandardCharsets.UTF_8));
    }

    /** Some of the rows of a question for an id and a key. */
    public List<UUID> some(String question, int most) {
        return pairs("select q.a, q.a, q.k from (" + question + ") q (a, k)", most).stream()
                .map(Pair::first)
                .toList();
    }

    /** Some of the rows of a question for two ids and a key. */
    public List<Pair> pairs(String question, int most) {
        return database.sql(
                        "select a, b from (" + question + ") p (a, b, k) order by md5(k::text || :salt), k limit :most")
                .param("salt", String.valueOf(chance.nextLong()))
                .param("most", most)
                .query((row, _) -> new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** Some duties that fulfil a condition on {@code d}. */
    public List<UUID> duties(String condition, int most) {
        return some(
                "select d.id, d.person_id::text || d.course_id || d.round from mandates.duty d where " + condition,
                most);
    }
}
