package org.twige.assessment;

import static java.util.stream.Collectors.toMap;

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
     * @param own the figures of the person's exercises that it takes
     */
    Variant variant(UUID item, String written, long seed, Map<String, Long> own) {
        return Variant.of(known.computeIfAbsent(item, _ -> json.readValue(written, Template.class)), seed, own);
    }

    Variant variant(UUID item, long seed, Map<String, Long> own) {
        return Variant.of(known.computeIfAbsent(item, this::read), seed, own);
    }

    /** A drawn item with the variant of its seed, or of the next good one; an item without template stays as it is. */
    DrawnItem withVariant(DrawnItem drawn, Map<String, Long> figures) {
        if (drawn.seed() == null) {
            return drawn;
        }
        var own = own(drawn.item(), figures);
        var seed = goodSeed(drawn.item(), drawn.seed(), own);
        var variant = variant(drawn.item(), seed, own);
        return new DrawnItem(drawn.item(), variant.letters(), seed, variant.key(), own);
    }

    /** What a template takes of all that came out of a person's exercises. */
    private Map<String, Long> own(UUID item, Map<String, Long> figures) {
        var named = known.computeIfAbsent(item, this::read).own();
        return figures.entrySet().stream()
                .filter(figure -> named.contains(figure.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Can the question be asked of somebody with these figures? */
    boolean fits(UUID item, Map<String, Long> own) {
        try {
            goodSeed(item, 0, own);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /**
     * The seed itself, or the next one whose key is as its author says it must be: the tests try thousands, and the one
     * that is drawn is looked at too.
     *
     * @throws IllegalStateException if there is none among the next ones
     */
    long goodSeed(UUID item, long seed, Map<String, Long> own) {
        for (var next = seed; next < seed + MOST_TRIES; next++) {
            if (known.computeIfAbsent(item, this::read).isRight(variant(item, next, own))) {
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
