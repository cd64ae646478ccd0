package org.twige.assessment.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.bank.Stem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the text, the options, the groups and the history of one item are read, for authors. */
@Repository
class ItemDetails {

    private static final TypeReference<Map<String, Map<String, Object>>> OPTIONS = new TypeReference<>() {};

    private static final String SAME = """
            from assessment.same_item same
            join %s q on q.course_id = same.course_id and q.code = same.code and q.print = same.print
            join assessment.quality_run run on run.id = q.run_id
            where same.item_id = :item
            """;

    private static final String NEWEST =
            " and run.id = (select id from assessment.quality_run order by counted_at desc, id desc limit 1) ";

    private final JdbcClient database;
    private final JsonMapper json;

    ItemDetails(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What an item says in each language. */
    Map<String, ItemText> texts(UUID item) {
        return database
                .sql("""
                        select text.language, text.stem, text.options, item.key, item.answer
                          from assessment.item_text text
                          join assessment.item on item.id = text.item_id
                         where text.item_id = :item
                        """)
                .param("item", item)
                .query((row, _) -> Map.entry(row.getString("language"), text(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By letter; empty before the first count. */
    Map<String, Chosen> options(UUID item) {
        return database
                .sql("select q.letter, q.chosen, q.right_ones, q.rest " + SAME.formatted("assessment.quality_option")
                        + NEWEST)
                .param("item", item)
                .query((row, _) -> Map.entry(
                        row.getString("letter"),
                        new Chosen(row.getLong("chosen"), row.getLong("right_ones"), RatedItems.figure(row, "rest"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * How often an option was chosen, for how many of them it was right, and how many marks above the mean, per other
     * question, those have who chose it.
     */
    record Chosen(long chosen, long rightOnes, @Nullable Double rest) {}

    List<Beside> groups(UUID item) {
        return database.sql("select q.* " + SAME.formatted("assessment.quality_dif") + NEWEST
                        + " order by q.dimension, q.focal_forms desc, q.focal")
                .param("item", item)
                .query((row, _) -> new Beside(
                        row.getString("dimension"),
                        row.getString("focal"),
                        row.getString("reference"),
                        row.getLong("focal_forms"),
                        row.getLong("reference_forms"),
                        RatedItems.figure(row, "odds_ratio"),
                        RatedItems.figure(row, "chi_square"),
                        RatedItems.figure(row, "delta"),
                        RatedItems.figure(row, "delta_error"),
                        row.getString("class")))
                .list();
    }

    /** The newest first. */
    List<Earlier> history(UUID item) {
        return database.sql("select run.counted_at, q.forms, q.facility, q.facility_error, q.discrimination "
                        + SAME.formatted("assessment.quality_item") + " order by run.counted_at desc limit 30")
                .param("item", item)
                .query((row, _) -> new Earlier(
                        row.getTimestamp("counted_at").toInstant(),
                        row.getLong("forms"),
                        row.getDouble("facility"),
                        RatedItems.figure(row, "facility_error"),
                        RatedItems.figure(row, "discrimination")))
                .list();
    }

    private ItemText text(ResultSet row) throws SQLException {
        var options = json.readValue(row.getString("options"), OPTIONS);
        return new ItemText(
                Stem.of(row.getString("stem")),
                options.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, option -> words(option.getValue()), (one, _) -> one, TreeMap::new)),
                row.getString("answer"),
                row.getString("key"));
    }

    private static String words(Map<String, Object> option) {
        var text = option.get("text");
        return text == null ? "" : text.toString();
    }
}
