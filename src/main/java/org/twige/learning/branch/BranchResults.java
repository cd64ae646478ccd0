package org.twige.learning.branch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.learning.branch.Member.Standing;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where the centre keeps which results came back from branches, and what became of them. */
@Repository
class BranchResults {

    private static final String RESULTS = """
            select r.id, r.branch_id, p.number, r.file_id, r.made_at, r.brought_at, r.looked_at, r.asked_at, r.merged_at,
                   p.withdrawn_at is not null as withdrawn
              from learning.branch_results r
              join learning.branch_pack p on p.id = r.pack_id
            """;

    private final JdbcClient database;
    private final Clock clock;

    BranchResults(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID add(ResultsHead head, UUID file, UUID by) {
        return database.sql("""
                insert into learning.branch_results (branch_id, pack_id, file_id, made_at, brought_at, brought_by)
                values (:branch, :pack, :file, :made, :now, :by)
                returning id
                """)
                .param("branch", head.branch())
                .param("pack", head.pack())
                .param("file", file)
                .param("made", Timestamp.from(head.madeAt()))
                .param("now", now())
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    Optional<Results> find(UUID id) {
        return database.sql(RESULTS + " where r.id = :id")
                .param("id", id)
                .query(BranchResults::results)
                .optional();
    }

    /** The newest first. */
    List<Results> of(UUID branch) {
        return database.sql(RESULTS + " where r.branch_id = :branch order by r.brought_at desc limit 100")
                .param("branch", branch)
                .query(BranchResults::results)
                .list();
    }

    /** Everybody whose name a pack of the branch ever carried, by the id in the pack. */
    Map<UUID, Member> members(UUID branch) {
        var members = new HashMap<UUID, Member>();
        database.sql("""
                select distinct m.person_id, p.person_id as now_id,
                       case when p.state = 'LEFT' then 'LEFT'
                            when not p.institution_path <@ i.path then 'MOVED'
                            when a.kept_id is not null then 'MERGED'
                            else 'THERE' end as standing
                  from learning.branch b
                  join people.report_institution i on i.institution_id = b.institution_id
                  join learning.branch_pack k on k.branch_id = b.id
                  join learning.branch_member m on m.pack_id = k.id
                  left join people.report_alias a on a.person_id = m.person_id
                  join people.report_person p on p.person_id = coalesce(a.kept_id, m.person_id)
                 where b.id = :branch
                """).param("branch", branch).query(row -> {
            members.put(
                    row.getObject("person_id", UUID.class),
                    new Member(
                            new PersonId(row.getObject("now_id", UUID.class)),
                            Standing.valueOf(row.getString("standing"))));
        });
        return members;
    }

    /** Whose acts are counted already, on trial or in earnest: work that was cut off goes on after them. */
    Set<UUID> counted(UUID results, boolean trial) {
        return new HashSet<>(database.sql(
                        "select distinct person_id from learning.branch_tally where results_id = :results and trial = :trial")
                .param("results", results)
                .param("trial", trial)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list());
    }

    void count(UUID results, boolean trial, UUID person, Counts counts) {
        counts.each((outcome, course, events) -> database.sql("""
                insert into learning.branch_tally (results_id, trial, person_id, outcome, course, events)
                values (:results, :trial, :person, :outcome, :course, :events)
                """)
                .param("results", results)
                .param("trial", trial)
                .param("person", person)
                .param("outcome", outcome)
                .param("course", course)
                .param("events", events)
                .update());
    }

    /** What became of them, or on trial would become; without names for whoever is unknown or outside the scope. */
    List<Tally> tally(UUID results, boolean trial, Scope scope) {
        return database.sql("""
                select p.names as person, p.staff_no, t.course, t.outcome, t.events from learning.branch_tally t
                  left join people.report_alias a on a.person_id = t.person_id
                  left join people.report_person p
                         on p.person_id = coalesce(a.kept_id, t.person_id)
                        and p.institution_path <@ any(cast(:scope as ltree[]))
                 where t.results_id = :results and t.trial = :trial
                 order by p.names, t.course, t.outcome
                """)
                .param("results", results)
                .param("trial", trial)
                .param("scope", scope.pathArray())
                .query((row, _) -> new Tally(
                        row.getString("person"),
                        row.getString("staff_no"),
                        row.getString("course"),
                        row.getString("outcome"),
                        row.getInt("events")))
                .list();
    }

    void looked(UUID results) {
        mark("update learning.branch_results set looked_at = :now where id = :results and looked_at is null", results);
    }

    void merged(UUID results) {
        mark("update learning.branch_results set merged_at = :now where id = :results and merged_at is null", results);
    }

    /** False when somebody asked before, nobody has looked at it yet, or its pack was withdrawn. */
    boolean ask(UUID results, UUID by) {
        return database.sql("""
                        update learning.branch_results set asked_at = :now, asked_by = :by
                         where id = :results and asked_at is null and looked_at is not null
                           and pack_id in (select p.id from learning.branch_pack p where p.withdrawn_at is null)
                        """)
                        .param("now", now())
                        .param("by", by)
                        .param("results", results)
                        .update()
                == 1;
    }

    /** The files of results that were taken in, or only brought, so long ago; the results know of them no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> outdatedFiles(Instant takenIn, Instant brought) {
        return database.sql("""
                update learning.branch_results set file_id = null
                 where file_id is not null and (merged_at < :takenIn or brought_at < :brought)
                returning old.file_id
                """)
                .param("takenIn", Timestamp.from(takenIn))
                .param("brought", Timestamp.from(brought))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void mark(String done, UUID results) {
        database.sql(done).param("now", now()).param("results", results).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Results results(ResultSet row, int number) throws SQLException {
        return new Results(
                row.getObject("id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getInt("number"),
                row.getObject("file_id", UUID.class),
                row.getBoolean("withdrawn"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("brought_at").toInstant(),
                instant(row.getTimestamp("looked_at")),
                instant(row.getTimestamp("asked_at")),
                instant(row.getTimestamp("merged_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
