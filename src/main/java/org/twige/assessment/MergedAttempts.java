package org.twige.assessment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonsMerged;
import org.twige.people.PersonsSeparated;

/**
 * Where the open attempts of a merged record go over to the kept one, and back while they are still open. Closed ones need
 * no move: they are found under every record of the person.
 */
@Repository
class MergedAttempts {

    private final JdbcClient database;

    MergedAttempts(JdbcClient database) {
        this.database = database;
    }

    /** Told twice, it finds none left; where the kept record has one open in the course, the other one rests. */
    int take(PersonsMerged told) {
        return database.sql("""
                with going as materialized (
                    select a.id, a.person_id, a.number, a.course_id,
                           (select coalesce(max(k.number), 0) + 1 from assessment.attempt k
                             where k.person_id = :kept and k.course_id = a.course_id) as next
                      from assessment.attempt a
                     where a.person_id = :merged and a.closed_at is null
                       and exists (select from people.report_merge g where g.merge_id = :merge and g.holds)
                       and not exists (select from assessment.attempt k
                                        where k.person_id = :kept and k.course_id = a.course_id and k.closed_at is null)
                       for update of a),
                remembered as (
                    insert into assessment.merged_attempt (merge_id, attempt_id, person_id, number)
                    select :merge, id, person_id, number from going
                    on conflict do nothing)
                update assessment.attempt a set person_id = :kept, number = g.next
                  from going g where a.id = g.id
                """)
                .param("merge", told.merge())
                .param("kept", told.kept().value())
                .param("merged", told.merged().value())
                .update();
    }

    /** What is still open goes back; what was finished since stays with whoever finished it. */
    int giveBack(PersonsSeparated told) {
        if (holds(told.merge())) {
            return 0;
        }
        var back = database.sql("""
                update assessment.attempt a set person_id = r.person_id, number = r.number
                  from assessment.merged_attempt r
                 where r.merge_id = :merge and a.id = r.attempt_id and a.closed_at is null
                """).param("merge", told.merge()).update();
        database.sql("delete from assessment.merged_attempt where merge_id = :merge")
                .param("merge", told.merge())
                .update();
        return back;
    }

    private boolean holds(UUID merge) {
        return database.sql("select exists (select from people.report_merge where merge_id = :merge and holds)")
                .param("merge", merge)
                .query(Boolean.class)
                .single();
    }
}
