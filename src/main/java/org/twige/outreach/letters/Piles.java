package org.twige.outreach.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.people.Scope;
import org.twige.web.Leaf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where piles of letters are kept, and what became of each letter. */
@Repository
class Piles {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final int SHOWN = 50;

    private static final String PILE = """
            select q.*, count(l.nudge_id) as letters,
                   count(l.nudge_id) filter (where n.state = 'DELIVERED') as handed_out
              from outreach.pile q
              left join outreach.letter l on l.pile_id = q.id
              left join outreach.nudge n on n.id = l.nudge_id
            """;

    private static final String LETTER = """
            select l.nudge_id, n.person_id, n.state, p.names, coalesce(p.staff_no, '') as staff_no,
                   coalesce(i.names, '{}') as institution
              from outreach.letter l
              join outreach.nudge n on n.id = l.nudge_id
              join people.report_person p on p.person_id = n.person_id
              left join people.report_institution i on i.institution_id = p.institution_id
             where l.pile_id = :pile and p.institution_path <@ any(cast(:scope as ltree[]))
             order by l.place
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Piles(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A pile that has no letters yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(Scope scope, Occasion occasion, Instant now, LocalDate keptUntil) {
        return database.sql("""
                insert into outreach.pile (made_by, scope, occasion, made_at, kept_until)
                values (:maker, cast(:scope as ltree[]), :occasion, :now, :keptUntil)
                returning id
                """)
                .param("maker", scope.person())
                .param("scope", scope.pathArray())
                .param("occasion", occasion.name())
                .param("now", Timestamp.from(now))
                .param("keptUntil", keptUntil)
                .query(UUID.class)
                .single();
    }

    /** The newest of those that somebody made. */
    List<Pile> of(UUID maker) {
        return database.sql(PILE + " where q.made_by = :maker group by q.id order by q.id desc limit :most")
                .param("maker", maker)
                .param("most", SHOWN)
                .query(this::pile)
                .list();
    }

    Optional<Pile> find(UUID pile, UUID maker) {
        return database.sql(PILE + " where q.id = :pile and q.made_by = :maker group by q.id")
                .param("pile", pile)
                .param("maker", maker)
                .query(this::pile)
                .optional();
    }

    /** The file of a pile, for its maker as long as they answer for everybody for whom they made it. */
    Optional<UUID> file(UUID pile, Scope scope) {
        return database.sql("""
                select file_id from outreach.pile q
                 where q.id = :pile and q.made_by = :maker and q.file_id is not null and q.scope <> '{}'
                   and not exists (select from unnest(q.scope) s (path)
                                    where not s.path <@ any(cast(:scope as ltree[])))
                """)
                .param("pile", pile)
                .param("maker", scope.person())
                .param("scope", scope.pathArray())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The letters of a pile to people who are in the scope now; those of one institution together. */
    List<LaidLetter> letters(UUID pile, Scope scope) {
        return leaf(pile, scope, 0, LetterWishes.A_PILE);
    }

    List<LaidLetter> letters(UUID pile, Scope scope, Leaf leaf) {
        return leaf(pile, scope, leaf.before(), Leaf.ROWS);
    }

    private List<LaidLetter> leaf(UUID pile, Scope scope, int before, int most) {
        return database.sql(LETTER + " offset :before limit :most")
                .param("pile", pile)
                .param("scope", scope.pathArray())
                .param("before", before)
                .param("most", most)
                .query(this::letter)
                .list();
    }

    /**
     * Writes down that letters are printed. The others leave the pile: those that were looked at have nothing to say any
     * more; to whoever is no longer in the official's scope the letter waits again, for another official.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void printed(
            UUID pile, Collection<UUID> lookedAt, Collection<UUID> printed, @Nullable UUID file, Instant now) {
        database.sql("""
                with printed as (
                    update outreach.nudge n set state = 'HANDED_OVER', tries = 1, changed_at = :now
                      from outreach.letter l
                     where l.pile_id = :pile and n.id = l.nudge_id and n.state = 'PLANNED'
                       and n.id = any(cast(:printed as uuid[])))
                update outreach.pile set printed_at = :now, file_id = :file where id = :pile
                """)
                .param("pile", pile)
                .param("printed", printed.toArray(UUID[]::new))
                .param("file", file)
                .param("now", Timestamp.from(now))
                .update();
        database.sql("""
                with gone as (
                    delete from outreach.letter where pile_id = :pile and nudge_id <> all(cast(:printed as uuid[]))
                    returning nudge_id)
                update outreach.nudge n set state = 'STOPPED', reason = 'SETTLED', changed_at = :now
                  from gone where n.id = gone.nudge_id and n.state = 'PLANNED'
                   and n.id = any(cast(:lookedAt as uuid[]))
                """)
                .param("pile", pile)
                .param("lookedAt", lookedAt.toArray(UUID[]::new))
                .param("printed", printed.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes a pile apart that could not be printed; its letters wait again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeApart(UUID pile) {
        database.sql("delete from outreach.pile where id = :pile and printed_at is null")
                .param("pile", pile)
                .update();
    }

    /** Writes down which of the shown letters were handed out; the others of those were not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int handOut(UUID pile, Scope scope, Collection<UUID> shown, Collection<UUID> handed, Instant now) {
        return database.sql("""
                update outreach.nudge n
                   set state = case when n.id = any(cast(:handed as uuid[])) then 'DELIVERED' else 'HANDED_OVER' end,
                       changed_at = :now
                  from outreach.letter l
                 where l.pile_id = :pile and l.nudge_id = n.id and n.id = any(cast(:shown as uuid[]))
                   and n.state in ('HANDED_OVER', 'DELIVERED')
                   and (n.state = 'DELIVERED') <> (n.id = any(cast(:handed as uuid[])))
                   and exists (select from people.report_person p
                                where p.person_id = n.person_id and p.institution_path <@ any(cast(:scope as ltree[])))
                """)
                .param("pile", pile)
                .param("scope", scope.pathArray())
                .param("shown", shown.toArray(UUID[]::new))
                .param("handed", handed.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The files whose last day is over; the piles know of them no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> outdatedFiles(LocalDate today) {
        return database.sql("""
                update outreach.pile set file_id = null where file_id is not null and kept_until < :today
                returning old.file_id
                """)
                .param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private Pile pile(ResultSet row, int number) throws SQLException {
        var printed = row.getTimestamp("printed_at");
        return new Pile(
                row.getObject("id", UUID.class),
                Occasion.valueOf(row.getString("occasion")),
                row.getTimestamp("made_at").toInstant(),
                printed == null ? null : printed.toInstant(),
                row.getObject("file_id", UUID.class),
                row.getObject("kept_until", LocalDate.class),
                row.getLong("letters"),
                row.getLong("handed_out"));
    }

    private LaidLetter letter(ResultSet row, int number) throws SQLException {
        return new LaidLetter(
                row.getObject("nudge_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                new LocalText(json.readValue(row.getString("institution"), NAMES)),
                row.getString("state").equals("DELIVERED"));
    }
}
