package org.twige;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.bench.RightAnswer;

/**
 * What somebody puts into the form of a question.
 *
 * @param field the name of the field on the page: choice, place or figure
 * @param values of the fields of this name, from top to bottom
 * @param options how many options the page has
 */
public record GivenAnswer(int question, String field, List<String> values, int options) {

    /** The right answers to all questions of an attempt, in their order; only the database knows them. */
    public static List<GivenAnswer> right(JdbcClient database, UUID attempt) {
        return database.sql("""
                select drawn.position, item.answer, drawn.option_order, coalesce(drawn.key, item.key) as key
                  from assessment.attempt_item drawn join assessment.item on item.id = drawn.item_id
                 where drawn.attempt_id = :attempt order by drawn.position
                """)
                .param("attempt", attempt)
                .query((row, _) -> right(
                        row.getInt(1),
                        RightAnswer.of(row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(3)))
                .list();
    }

    private static GivenAnswer right(int question, RightAnswer right, String order) {
        return new GivenAnswer(question, right.field(), right.values(), order.length());
    }

    /** An answer that earns nothing. */
    public GivenAnswer wrong() {
        return new GivenAnswer(
                question,
                field,
                switch (field) {
                    case "figure" -> List.of(Long.toString(Long.parseLong(values.getFirst()) + 1));
                    case "place" -> moved();
                    default -> List.of(others().getFirst());
                },
                options);
    }

    /** Names and values by turns. */
    public String[] fields() {
        return values.stream().flatMap(value -> Stream.of(field, value)).toArray(String[]::new);
    }

    /** As it is kept, when the options stood in this order. */
    String kept(String order) {
        return switch (field) {
            case "figure" -> values.getFirst();
            case "place" -> inOrder(order);
            default ->
                values.stream()
                        .map(place -> String.valueOf(order.charAt(Integer.parseInt(place) - 1)))
                        .sorted()
                        .collect(Collectors.joining());
        };
    }

    private String inOrder(String order) {
        var steps = new TreeMap<Integer, Character>();
        for (var row = 0; row < values.size(); row++) {
            steps.put(Integer.valueOf(values.get(row)), order.charAt(row));
        }
        return steps.values().stream().map(String::valueOf).collect(Collectors.joining());
    }

    private List<String> moved() {
        return values.stream()
                .map(place -> String.valueOf(Integer.parseInt(place) % options + 1))
                .toList();
    }

    private List<String> others() {
        return new ArrayList<>(IntStream.rangeClosed(1, options)
                .mapToObj(String::valueOf)
                .filter(place -> !values.contains(place))
                .toList());
    }
}
