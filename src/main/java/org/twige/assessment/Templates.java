package org.twige.assessment;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.variant.Template;
import org.twige.assessment.variant.Variant;
import tools.jackson.databind.json.JsonMapper;

/** Where the templates of published versions are found; they never change, so each is read once. */
@Repository
class Templates {

    private static final int MOST_TRIES = 20;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Map<UUID, Template> known = new ConcurrentHashMap<>();

    Templates(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The variant of a seed, without a question to the database: a page may be in the middle of one.
     *
     * @param written the template as its row keeps it
     */
    Variant variant(UUID item, String written, long seed) {
        return Variant.of(known.computeIfAbsent(item, _ -> json.readValue(written, Template.class)), seed);
    }

    Variant variant(UUID item, long seed) {
        return Variant.of(known.computeIfAbsent(item, this::read), seed);
    }

    /**
     * The seed itself, or the next one whose key is as its author says it must be: the tests try thousands, and the one
     * that is drawn is looked at too.
     *
     * @throws IllegalStateException if there is none among the next ones
     */
    long goodSeed(UUID item, long seed) {
        for (var next = seed; next < seed + MOST_TRIES; next++) {
            if (known.computeIfAbsent(item, this::read).isRight(variant(item, next))) {
                return next;
            }
        }
        throw new IllegalStateException("no right variant of item " + item + " from seed " + seed);
    }

    private Template read(UUID item) {
        var written = database.sql("select template from assessment.item where id = :item")
                .param("item", item)
                .query(String.class)
                .single();
        return json.readValue(written, Template.class);
    }
}
