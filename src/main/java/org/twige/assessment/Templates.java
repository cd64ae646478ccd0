package org.twige.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.variant.Template;
import org.twige.assessment.variant.Variant;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the templates of published versions are found; they never change, so each is read once. */
@Repository
class Templates {

    private static final int MOST_TRIES = 20;
    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

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

    /**
     * A form with the variants of its seeds, or of the next good ones: none asks what the person was asked since that
     * moment with the same data. Items without template stay as they are.
     */
    List<DrawnItem> withVariants(PersonId person, List<DrawnItem> form, Map<String, Long> figures, Instant since) {
        var seeded = form.stream()
                .filter(drawn -> drawn.seed() != null)
                .map(DrawnItem::item)
                .toList();
        var earlier = seeded.isEmpty() ? Map.<UUID, List<Variant>>of() : earlier(person, seeded, since);
        return form.stream()
                .map(drawn -> withVariant(drawn, figures, earlier.getOrDefault(drawn.item(), List.of())))
                .toList();
    }

    private DrawnItem withVariant(DrawnItem drawn, Map<String, Long> figures, List<Variant> earlier) {
        if (drawn.seed() == null) {
            return drawn;
        }
        var own = own(drawn.item(), figures);
        var seed = newSeed(drawn.item(), drawn.seed(), own, earlier);
        var variant = variant(drawn.item(), seed, own);
        return new DrawnItem(drawn.item(), variant.letters(), seed, variant.key(), own);
    }

    /** A good seed whose variant the person has not had; of a template that has no other, any good one. */
    private long newSeed(UUID item, long first, Map<String, Long> own, List<Variant> earlier) {
        var seed = goodSeed(item, first, own);
        for (var tried = 0; tried < MOST_TRIES && asks(variant(item, seed, own), earlier); tried++) {
            seed = goodSeed(item, seed + 1, own);
        }
        return seed;
    }

    private static boolean asks(Variant variant, List<Variant> earlier) {
        return earlier.stream().anyMatch(variant::asksTheSameAs);
    }

    /** The variants that the person had of some items, under the same code in any version, in a final or in a room. */
    private Map<UUID, List<Variant>> earlier(PersonId person, List<UUID> items, Instant since) {
        return database
                .sql("""
                with shown as (
                    select d.item_id, d.seed, cast(d.own as text) as own
                      from assessment.attempt a
                      join assessment.attempt_item d on d.attempt_id = a.id
                     where a.person_id = any(people.report_records_of(:person)) and a.opened_at > :since
                    union all
                    select d.item_id, d.seed, null
                      from assessment.seat s
                      join assessment.seat_item d on d.seat_id = s.id
                     where s.person_id = any(people.report_records_of(:person)) and s.drawn_at > :since)
                select now.id, shown.item_id, shown.seed, coalesce(shown.own, '{}') as own
                  from assessment.item now
                  join assessment.bank on bank.version_id = now.version_id
                  join assessment.bank before on before.course_id = bank.course_id
                  join assessment.item old on old.version_id = before.version_id and old.code = now.code
                  join shown on shown.item_id = old.id and shown.seed is not null
                 where now.id = any(:items)
                """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("items", items.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        variant(
                                row.getObject("item_id", UUID.class),
                                row.getLong("seed"),
                                json.readValue(row.getString("own"), FIGURES))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
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
