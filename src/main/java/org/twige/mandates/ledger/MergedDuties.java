package org.twige.mandates.ledger;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import org.twige.people.PersonsMerged;
import org.twige.people.PersonsSeparated;

/**
 * Where the duties of two records become those of one person, and of two again.
 *
 * <p>A duty that only the merged record has goes over to the kept one. Of a duty that both have, the kept one's stays: it
 * is met if either was in the same round, by the earlier day, and the other lapses. How each stood is remembered. Only
 * present rounds are written about; earlier ones, which are in no figure, go along with the round that followed them.
 */
@Repository
class MergedDuties {

    private static final String REMEMBER = """
            insert into mandates.merged_duty (merge_id, duty_id, part, person_id, institution_id, state, due_on, met_on,
                                              paused_on, counts)
            select :merge, m.id, case when k.id is null then 'MOVED' else 'YIELDED' end, m.person_id, m.institution_id,
                   m.state, m.due_on, m.met_on, m.paused_on, m.counts
              from mandates.duty m
              left join mandates.duty k
                     on k.person_id = :kept and k.mandate_id = m.mandate_id and k.course_id = m.course_id and k.current
             where m.person_id = :merged and m.current
            union all
            select :merge, k.id, 'RAISED', k.person_id, k.institution_id, k.state, k.due_on, k.met_on, k.paused_on,
                   k.counts
              from mandates.duty k
             where k.person_id = :kept and k.current
            """;

    private static final String RAISE = Changes.writtenDown(
            """
            update mandates.duty d set state = 'MET', met_on = m.met_on, paused_on = null, counts = true
              from mandates.merged_duty r, mandates.duty m
             where r.merge_id = :merge and r.part = 'RAISED' and d.id = r.duty_id
               and m.person_id = :merged and m.mandate_id = d.mandate_id and m.course_id = d.course_id and m.round = d.round
               and m.current and m.state = 'MET' and (d.state <> 'MET' or d.met_on > m.met_on)
            """, "'MET' as kind, new.met_on as happened_on, 'merged' as reason" + Changes.NO_INSTRUMENT);

    private static final String YIELD = Changes.writtenDown(
            """
            update mandates.duty d set state = 'LAPSED', met_on = null, paused_on = null, counts = false
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'YIELDED' and d.id = r.duty_id and d.state <> 'LAPSED'
            """, "'LAPSED' as kind, cast(:on as date) as happened_on, 'merged' as reason" + Changes.NO_INSTRUMENT);

    private static final String MOVE = Changes.writtenDown(
            """
            update mandates.duty d
               set person_id = :kept, institution_id = coalesce(p.institution_id, d.institution_id)
              from mandates.merged_duty r, people.report_person p
             where r.merge_id = :merge and r.part = 'MOVED' and d.id = r.duty_id and p.person_id = :kept
            """, "'MOVED' as kind, cast(:on as date) as happened_on, 'merged' as reason" + Changes.NO_INSTRUMENT);

    private static final String LOWER = Changes.writtenDown(
            """
            update mandates.duty d
               set state = r.state, met_on = r.met_on, paused_on = r.paused_on, counts = r.counts
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'RAISED' and d.id = r.duty_id and d.current
               and d.state = 'MET' and d.met_on = r.raised_on
            """, "'REOPENED' as kind, cast(:on as date) as happened_on, 'separated' as reason" + Changes.NO_INSTRUMENT);

    /** As it stood, or a further round that was given in the meantime as it stands. */
    private static final String MOVE_BACK = Changes.writtenDown(
            """
            update mandates.duty d
               set person_id = r.person_id,
                   institution_id = case when d.id = r.duty_id then r.institution_id else d.institution_id end,
                   state = case when d.id = r.duty_id then r.state else d.state end,
                   met_on = case when d.id = r.duty_id then r.met_on else d.met_on end,
                   paused_on = case when d.id = r.duty_id then r.paused_on else d.paused_on end,
                   counts = case when d.id = r.duty_id then r.counts else d.counts end,
                   due_on = case when d.id = r.duty_id then greatest(d.due_on, r.due_on) else d.due_on end
              from mandates.merged_duty r, mandates.duty m
             where r.merge_id = :merge and r.part = 'MOVED' and m.id = r.duty_id and d.person_id = m.person_id
               and d.mandate_id = m.mandate_id and d.course_id = m.course_id and d.current
               and not exists (select from mandates.duty o where o.person_id = r.person_id
                                  and o.mandate_id = d.mandate_id and o.course_id = d.course_id)
            """, "'MOVED' as kind, cast(:on as date) as happened_on, 'separated' as reason" + Changes.NO_INSTRUMENT);

    /** The earlier rounds of what went over lie under the same record as the present one. */
    private static final String TAKE_ALONG = """
            update mandates.duty d set person_id = :to
              from mandates.merged_duty r, mandates.duty m, mandates.duty n
             where r.merge_id = :merge and r.part = 'MOVED' and m.id = r.duty_id
               and n.mandate_id = m.mandate_id and n.course_id = m.course_id and n.current
               and n.person_id = :to
               and d.mandate_id = m.mandate_id and d.course_id = m.course_id and not d.current and d.person_id = :from
            """;

    private static final String GIVE_BACK = Changes.writtenDown(
            """
            update mandates.duty d
               set state = r.state, met_on = r.met_on, paused_on = r.paused_on, counts = r.counts,
                   due_on = greatest(d.due_on, r.due_on)
              from mandates.merged_duty r
             where r.merge_id = :merge and r.part = 'YIELDED' and d.id = r.duty_id and d.state <> r.state
            """, "'REOPENED' as kind, cast(:on as date) as happened_on, 'separated' as reason" + Changes.NO_INSTRUMENT);

    private final JdbcClient database;
    private final MergedGrants grants;

    MergedDuties(JdbcClient database, MergedGrants grants) {
        this.database = database;
        this.grants = grants;
    }

    /** False when there is nothing to do: told before, undone in the meantime, or no duties. */
    boolean merge(PersonsMerged told, Moment moment) {
        if (isKnown(told.merge()) || !holds(told.merge())) {
            return false;
        }
        database.sql("select id from mandates.duty where person_id in (:kept, :merged) order by id for update")
                .param("kept", told.kept().value())
                .param("merged", told.merged().value())
                .query(UUID.class)
                .list();
        database.sql(REMEMBER)
                .param("merge", told.merge())
                .param("kept", told.kept().value())
                .param("merged", told.merged().value())
                .update();
        write(RAISE, told.merge(), moment)
                .param("merged", told.merged().value())
                .update();
        grants.take(told.merge(), moment);
        write(YIELD, told.merge(), moment).update();
        write(MOVE, told.merge(), moment).param("kept", told.kept().value()).update();
        takeAlong(told.merge(), told.merged(), told.kept());
        return true;
    }

    /** Once everything has followed: which duties of the kept record stand as they do only because of the other one. */
    void settle(UUID merge) {
        database.sql("""
                update mandates.merged_duty r set raised_on = d.met_on
                  from mandates.duty d
                 where r.merge_id = :merge and r.part = 'RAISED' and d.id = r.duty_id and d.state = 'MET'
                   and (r.state <> 'MET' or r.met_on <> d.met_on)
                """).param("merge", merge).update();
        database.sql("""
                delete from mandates.merged_duty
                 where merge_id = :merge and part = 'RAISED' and raised_on is null and later_on is null and not exempted
                """).param("merge", merge).update();
    }

    /** False when there is nothing to do: told before, or the merge was never heard of. */
    boolean separate(PersonsSeparated told, Moment moment) {
        if (!isKnown(told.merge()) || holds(told.merge())) {
            return false;
        }
        write(LOWER, told.merge(), moment).update();
        grants.giveBack(told.merge(), moment);
        write(MOVE_BACK, told.merge(), moment).update();
        takeAlong(told.merge(), told.kept(), told.merged());
        write(GIVE_BACK, told.merge(), moment).update();
        database.sql("delete from mandates.merged_duty where merge_id = :merge")
                .param("merge", told.merge())
                .update();
        return true;
    }

    private void takeAlong(UUID merge, PersonId from, PersonId to) {
        database.sql(TAKE_ALONG)
                .param("merge", merge)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private JdbcClient.StatementSpec write(String statement, UUID merge, Moment moment) {
        return database.sql(statement)
                .param("merge", merge)
                .param("on", moment.on())
                .param("at", moment.timestamp());
    }

    private boolean isKnown(UUID merge) {
        return database.sql("select exists (select from mandates.merged_duty where merge_id = :merge)")
                .param("merge", merge)
                .query(Boolean.class)
                .single();
    }

    /** What is told may come late: only what the merge says now counts. */
    private boolean holds(UUID merge) {
        return database.sql("select exists (select from people.report_merge where merge_id = :merge and holds)")
                .param("merge", merge)
                .query(Boolean.class)
                .single();
    }
}
