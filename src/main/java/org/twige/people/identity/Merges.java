package org.twige.people.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept which record stands for which, since when, and who decided it. */
@Repository
class Merges {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String FOUND = """
              from people.merge g
              join people.person k on k.id = g.kept_id
              join people.person m on m.id = g.merged_id
              join people.post kp on kp.person_id = k.id and kp.latest
              join people.post mp on mp.person_id = m.id and mp.latest
              join people.institution ki on ki.id = kp.institution_id
              join people.institution mi on mi.id = mp.institution_id
              left join people.person o on o.id = g.asked_by
             where ki.path <@ any(cast(:scope as ltree[])) and mi.path <@ any(cast(:scope as ltree[]))
            """;

    private static final String MERGE = """
            select g.id, g.kept_id, g.merged_id, g.state, g.asked_by, coalesce(o.names, '') as asked_by_names,
                   g.why_second, g.merged_on, g.separated_on,
                   k.staff_no as kept_no, k.names as kept_names, ki.names as kept_at,
                   m.staff_no as merged_no, m.names as merged_names, mi.names as merged_at
            """ + FOUND;

    private final JdbcClient database;
    private final JsonMapper json;

    Merges(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In this state, both records in the scope, the newest first. */
    List<Merge> in(Scope scope, Merge.State state, int most) {
        return database.sql(MERGE + " and g.state = :state order by g.id desc limit :most")
                .param("scope", scope.pathArray())
                .param("state", state.name())
                .param("most", most)
                .query(this::merge)
                .list();
    }

    int count(Scope scope, Merge.State state) {
        return database.sql("select count(*)" + FOUND + " and g.state = :state")
                .param("scope", scope.pathArray())
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    Optional<Merge> find(Scope scope, UUID merge) {
        return database.sql(MERGE + " and g.id = :merge")
                .param("scope", scope.pathArray())
                .param("merge", merge)
                .query(this::merge)
                .optional();
    }

    /** Every merge that a person's records took part in, the newest first. */
    List<Merge> of(Scope scope, PersonId person) {
        return database.sql(MERGE + """
                 and (g.kept_id = any(people.report_records_of(:person)) or g.merged_id = :person)
                 and g.state in ('DONE', 'SEPARATED')
                 order by g.id desc
                """)
                .param("scope", scope.pathArray())
                .param("person", person.value())
                .query(this::merge)
                .list();
    }

    /** Nobody else merges or separates, or counts what one official did today, until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurn() {
        database.sql("select cast(pg_advisory_xact_lock(hashtextextended('people.merge', 0)) as text)")
                .query((_, _) -> true)
                .list();
    }

    /** How many an official carried out alone on a day. */
    int doneAlone(UUID official, LocalDate on) {
        return database.sql("""
                select count(*) from people.merge
                 where asked_by = :official and decided_by = :official and merged_on = :on
                """)
                .param("official", official)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    /** Is one of the two merged away already, or does a wish about one of them wait? */
    boolean isTaken(PersonId kept, PersonId merged) {
        return database.sql("""
                select exists (select from people.alias where person_id in (:kept, :merged))
                    or exists (select from people.merge
                                where state = 'PROPOSED' and (kept_id in (:kept, :merged) or merged_id in (:kept, :merged)))
                """)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .query(Boolean.class)
                .single();
    }

    /** True when one of the two answers, or will answer, for anything, under any of their records. */
    boolean isAnyInOffice(PersonId kept, PersonId merged, LocalDate on) {
        return database.sql("""
                select exists (select from people.report_responsibility
                                where person_id in (:kept, :merged) and (until_on is null or until_on >= :on))
                """)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID propose(PersonId kept, PersonId merged, @Nullable UUID likeness, Merge.@Nullable Second why, Asked asked) {
        return database.sql("""
                insert into people.merge (kept_id, merged_id, likeness_id, state, why_second, asked_by, asked_at)
                values (:kept, :merged, :likeness, 'PROPOSED', :why, :by, :at)
                returning id
                """)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("likeness", likeness)
                .param("why", why == null ? null : why.name())
                .param("by", asked.by())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Who wished or decided something, and when. */
    record Asked(UUID by, Instant at, LocalDate on) {}

    /** From now on the one record stands for the other, and for whatever that one stood for. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean carryOut(UUID merge, Asked decided) {
        var done = database.sql("""
                        update people.merge g
                           set state = 'DONE', decided_by = :by, decided_at = :at, merged_on = :on,
                               done_no = nextval('people.merge_done_no'),
                               state_before = m.state, left_on_before = m.left_on
                          from people.person m
                         where g.id = :merge and g.state = 'PROPOSED' and m.id = g.merged_id
                        """)
                        .param("merge", merge)
                        .param("by", decided.by())
                        .param("at", decided.at().atOffset(ZoneOffset.UTC))
                        .param("on", decided.on())
                        .update()
                == 1;
        if (done) {
            database.sql("""
                    update people.alias a set kept_id = g.kept_id
                      from people.merge g where g.id = :merge and a.kept_id = g.merged_id
                    """).param("merge", merge).update();
            database.sql("""
                    with standing as (
                        insert into people.alias (person_id, kept_id, merge_id)
                        select merged_id, kept_id, id from people.merge where id = :merge
                        returning person_id)
                    update people.person p set state = 'LEFT', left_on = coalesce(p.left_on, greatest(:on, p.joined_on))
                      from standing where p.id = standing.person_id
                    """).param("merge", merge).param("on", decided.on()).update();
        }
        return done;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean refuse(UUID merge, Asked decided) {
        return database.sql("""
                        update people.merge set state = 'REFUSED', decided_by = :by, decided_at = :at
                         where id = :merge and state = 'PROPOSED'
                        """)
                        .param("merge", merge)
                        .param("by", decided.by())
                        .param("at", decided.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Was anything merged with one of the two after this merge, and is not undone? */
    boolean hasLater(UUID merge) {
        return database.sql("""
                select exists (select from people.merge g join people.merge l on l.state = 'DONE'
                                  and l.done_no > g.done_no
                                  and (l.kept_id in (g.kept_id, g.merged_id) or l.merged_id in (g.kept_id, g.merged_id))
                                where g.id = :merge)
                """).param("merge", merge).query(Boolean.class).single();
    }

    /** Each record stands for itself again, in the state in which it was; the pair counts as two people from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean separate(UUID merge, Asked asked) {
        var done = database.sql("""
                        with apart as (
                            update people.merge
                               set state = 'SEPARATED', separated_by = :by, separated_at = :at, separated_on = :on
                             where id = :merge and state = 'DONE'
                            returning merged_id, state_before, left_on_before),
                        gone as (
                            delete from people.alias where merge_id = :merge)
                        update people.person p set state = a.state_before, left_on = a.left_on_before
                          from apart a where p.id = a.merged_id
                        """)
                        .param("merge", merge)
                        .param("by", asked.by())
                        .param("at", asked.at().atOffset(ZoneOffset.UTC))
                        .param("on", asked.on())
                        .update()
                == 1;
        if (done) {
            giveBackWhatItStoodFor(merge);
        }
        return done;
    }

    /** Records that were merged into the merged one before go back to it. */
    private void giveBackWhatItStoodFor(UUID merge) {
        database.sql("""
                with recursive below (person_id) as (
                    select b.merged_id from people.merge g
                      join people.merge b on b.kept_id = g.merged_id and b.state = 'DONE'
                     where g.id = :merge
                    union
                    select b.merged_id from below join people.merge b on b.kept_id = below.person_id and b.state = 'DONE')
                update people.alias a set kept_id = g.merged_id
                  from people.merge g, below
                 where g.id = :merge and a.person_id = below.person_id
                """).param("merge", merge).update();
    }

    private Merge merge(ResultSet row, int number) throws SQLException {
        var second = row.getString("why_second");
        return new Merge(
                row.getObject("id", UUID.class),
                side(row, "kept"),
                side(row, "merged"),
                Merge.State.valueOf(row.getString("state")),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_names"),
                second == null ? null : Merge.Second.valueOf(second),
                row.getObject("merged_on", LocalDate.class),
                row.getObject("separated_on", LocalDate.class));
    }

    private Merge.Side side(ResultSet row, String which) throws SQLException {
        return new Merge.Side(
                new PersonId(row.getObject(which + "_id", UUID.class)),
                row.getString(which + "_no"),
                row.getString(which + "_names"),
                new LocalText(json.readValue(row.getString(which + "_at"), NAMES)));
    }
}
