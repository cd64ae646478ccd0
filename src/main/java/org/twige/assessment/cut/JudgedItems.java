package org.twige.assessment.cut;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.Cell;
import org.twige.assessment.Wordings;
import org.twige.assessment.bank.Kind;
import org.twige.courses.VersionId;

/** Where it is kept which items a workshop judges, and where their texts are found. */
@Repository
class JudgedItems {

    private final JdbcClient database;
    private final Wordings wordings;

    JudgedItems(JdbcClient database, Wordings wordings) {
        this.database = database;
        this.wordings = wordings;
    }

    /** Every item that may be drawn for finals of a version. */
    List<Judgeable> of(VersionId version) {
        return database.sql("""
                select id, outcome, kind, case_code, letters from assessment.item
                 where version_id = :version and own = '{}'
                   and id not in (select gone.id from assessment.withdrawn_items(:version) gone (id))
                 order by code
                """)
                .param("version", version.value())
                .query((row, _) -> new Judgeable(
                        row.getObject("id", UUID.class),
                        row.getString("outcome"),
                        Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("case_code"),
                        row.getString("letters")))
                .list();
    }

    void addCells(UUID workshop, List<Cell> cells) {
        database.sql("""
                insert into assessment.cut_cell (workshop_id, number, outcome, family, questions)
                select :workshop, number, outcome, family, questions
                  from unnest(:outcomes, :families, cast(:questions as int[]))
                       with ordinality as cell (outcome, family, questions, number)
                """)
                .param("workshop", workshop)
                .param("outcomes", cells.stream().map(Cell::outcome).toArray(String[]::new))
                .param("families", cells.stream().map(Cell::family).toArray(String[]::new))
                .param("questions", cells.stream().map(Cell::questions).toArray(Integer[]::new))
                .update();
    }

    /**
     * An item as the judges see it.
     *
     * @param cell number of its cell, from 1
     * @param seed of a variant; null for an item without template
     * @param key of a variant; null where the key of the item holds
     */
    record Shown(
            UUID item,
            int cell,
            String order,
            @Nullable Long seed,
            @Nullable String key) {}

    void add(UUID workshop, List<Shown> items) {
        database.sql("""
                insert into assessment.cut_item (workshop_id, position, item_id, cell, option_order, seed, key)
                select :workshop, position, item, cell, option_order, seed, key
                  from unnest(:items, cast(:cells as int[]), :orders, :seeds, :keys)
                       with ordinality as shown (item, cell, option_order, seed, key, position)
                """)
                .param("workshop", workshop)
                .param("items", items.stream().map(Shown::item).toArray(UUID[]::new))
                .param("cells", items.stream().map(Shown::cell).toArray(Integer[]::new))
                .param("orders", items.stream().map(Shown::order).toArray(String[]::new))
                .param("seeds", items.stream().map(Shown::seed).toArray(Long[]::new))
                .param("keys", items.stream().map(Shown::key).toArray(String[]::new))
                .update();
    }

    /** What is still judged, in its order. */
    List<Listed> open(UUID workshop) {
        return list(workshop).stream().filter(Listed::isOpen).toList();
    }

    /** In the order in which they are judged, with those that have left. */
    List<Listed> list(UUID workshop) {
        return database.sql("""
                select judged.position, item.code, judged.cell, cell.outcome, cell.family, judged.seed,
                       gone.left_at
                  from assessment.cut_item judged
                  join assessment.item on item.id = judged.item_id
                  join assessment.cut_cell cell on cell.workshop_id = judged.workshop_id and cell.number = judged.cell
                  left join assessment.cut_left gone
                    on gone.workshop_id = judged.workshop_id and gone.position = judged.position
                 where judged.workshop_id = :workshop
                 order by judged.position
                """)
                .param("workshop", workshop)
                .query((row, _) -> new Listed(
                        row.getInt("position"),
                        row.getString("code"),
                        row.getInt("cell"),
                        row.getString("outcome"),
                        row.getString("family"),
                        row.getObject("seed", Long.class),
                        Optional.ofNullable(row.getObject("left_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .list();
    }

    List<Weight> weights(UUID workshop) {
        return database.sql("""
                select number as cell, outcome, family, questions from assessment.cut_cell
                 where workshop_id = :workshop order by number
                """)
                .param("workshop", workshop)
                .query((row, _) -> new Weight(
                        row.getInt("cell"), row.getString("outcome"), row.getString("family"), row.getInt("questions")))
                .list();
    }

    /** One item with its key, also one that has left, in the language asked for, otherwise in its original. */
    Optional<JudgedItem> find(UUID workshop, int position, String language) {
        return database.sql("""
                select judged.item_id, judged.option_order, judged.seed, null as own, coalesce(judged.key, item.key) as key,
                       item.code, item.outcome, item.answer, item.template,
                       text.language, text.review, text.stem, text.options,
                       (select count(*) from assessment.cut_item where workshop_id = :workshop) as items,
                       (select min(later.position) from assessment.cut_open_item later
                         where later.workshop_id = :workshop and later.position > :position) as next,
                       exists (select from assessment.cut_open_item open
                                where open.workshop_id = :workshop and open.position = :position) as open
                  from assessment.cut_item judged
                  join assessment.item on item.id = judged.item_id
                  join assessment.bank on bank.version_id = item.version_id
                  join lateral (
                        select language, review, stem, options
                          from assessment.item_text
                         where item_id = judged.item_id and language in (:language, bank.original)
                         order by language = :language desc
                         limit 1) text on true
                 where judged.workshop_id = :workshop and judged.position = :position
                """)
                .param("workshop", workshop)
                .param("position", position)
                .param("language", language)
                .query((row, _) -> new JudgedItem(
                        position,
                        row.getInt("items"),
                        row.getObject("next", Integer.class),
                        row.getBoolean("open"),
                        row.getString("code"),
                        row.getString("outcome"),
                        List.of("several", "order").contains(row.getString("answer")),
                        wordings.of(row),
                        row.getString("key")))
                .optional();
    }

    /** By position; only where there are enough closed attempts to say something. */
    Map<Integer, Observed> observed(UUID workshop) {
        return database
                .sql("""
                select judged.position, count(*) as shown,
                       avg(assessment.mark(item.answer, response.choice, coalesce(drawn.key, item.key))) as share
                  from assessment.cut_open_item judged
                  join assessment.item on item.id = judged.item_id
                  join assessment.attempt_item drawn on drawn.item_id = judged.item_id
                  join assessment.attempt on attempt.id = drawn.attempt_id and attempt.closed_at is not null
                  left join assessment.response
                    on response.attempt_id = drawn.attempt_id and response.position = drawn.position
                 where judged.workshop_id = :workshop
                 group by judged.position
                having count(*) >= :fewest
                """)
                .param("workshop", workshop)
                .param("fewest", Observed.FEWEST)
                .query((row, _) ->
                        Map.entry(row.getInt("position"), new Observed(row.getLong("shown"), row.getDouble("share"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
