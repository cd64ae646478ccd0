package org.twige.outreach.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.help.ReadProblems.Reach;
import org.twige.web.Leaf;

/** Where it is kept what people say does not work. */
@Repository
class ReportedProblems {

    private static final int SHOWN = 20;

    private static final String PROBLEM = """
            select q.*, p.names
            """;

    private static final String FROM = """
              from outreach.problem q
              left join people.report_alias m on m.person_id = q.person_id
              left join people.report_person p on p.person_id = coalesce(m.kept_id, q.person_id)
            """;

    private static final String IN_REACH = """
             (:all or (q.about <> 'PAGE' and p.person_id <> :me and p.institution_path <@ any(cast(:scope as ltree[]))))
            """;

    private final JdbcClient database;

    ReportedProblems(JdbcClient database) {
        this.database = database;
    }

    /**
     * What somebody reports.
     *
     * @param person empty for somebody who is not signed in
     */
    record Report(
            String said,
            About about,
            String page,
            String language,
            @Nullable UUID person,
            @Nullable String contact) {}

    @Transactional
    public void add(Report report, Instant now) {
        database.sql("""
                insert into outreach.problem (said, about, page, language, person_id, contact, reported_at)
                values (:said, :about, :page, :language, :person, :contact, :now)
                """)
                .param("said", report.said())
                .param("about", report.about().name())
                .param("page", report.page())
                .param("language", report.language())
                .param("person", report.person())
                .param("contact", report.contact())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The open ones, the oldest first; or those that are settled, the newest first. */
    List<Problem> list(Reach reach, boolean settled, Leaf leaf) {
        return within(
                        PROBLEM + FROM + " where" + IN_REACH
                                + (settled
                                        ? " and q.settled_at is not null order by q.settled_at desc, q.id"
                                        : " and q.settled_at is null order by q.reported_at, q.id")
                                + " offset :before limit :most",
                        reach)
                .param("before", leaf.before())
                .param("most", Leaf.ROWS)
                .query(ReportedProblems::problem)
                .list();
    }

    long count(Reach reach, boolean settled) {
        return within("select count(*)" + FROM + " where (q.settled_at is not null) = :settled and" + IN_REACH, reach)
                .param("settled", settled)
                .query(Long.class)
                .single();
    }

    Optional<Problem> find(Reach reach, UUID problem) {
        return within(PROBLEM + FROM + " where q.id = :problem and" + IN_REACH, reach)
                .param("problem", problem)
                .query(ReportedProblems::problem)
                .optional();
    }

    /** What a person reported, the newest first. */
    List<Problem> of(UUID person) {
        return database.sql(PROBLEM + FROM
                        + " where q.person_id = any(people.report_records_of(:person)) order by q.id desc limit :most")
                .param("person", person)
                .param("most", SHOWN)
                .query(ReportedProblems::problem)
                .list();
    }

    /** False when it was settled before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settle(UUID problem, @Nullable String answer, UUID by, Instant now) {
        return database.sql("""
                update outreach.problem set answer = :answer, settled_by = :by, settled_at = :now
                 where id = :problem and settled_at is null
                """)
                        .param("problem", problem)
                        .param("answer", answer)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** It was not settled after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(UUID problem) {
        return database.sql("""
                update outreach.problem set settled_by = null, settled_at = null
                 where id = :problem and settled_at is not null
                """).param("problem", problem).update() == 1;
    }

    /** Forgets ways to reach people, and what was settled long ago. */
    @Transactional
    public void forget(Instant contactsBefore, Instant settledBefore) {
        database.sql("update outreach.problem set contact = null where contact is not null and reported_at < :before")
                .param("before", Timestamp.from(contactsBefore))
                .update();
        database.sql("delete from outreach.problem where settled_at < :before")
                .param("before", Timestamp.from(settledBefore))
                .update();
    }

    private JdbcClient.StatementSpec within(String statement, Reach reach) {
        return database.sql(statement)
                .param("all", reach.all())
                .param("me", reach.scope().person())
                .param("scope", reach.scope().pathArray());
    }

    private static Problem problem(ResultSet row, int number) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        return new Problem(
                row.getObject("id", UUID.class),
                row.getString("said"),
                About.of(row.getString("about")),
                row.getString("page"),
                row.getString("language"),
                row.getString("names"),
                row.getString("contact"),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("answer"),
                settled == null ? null : settled.toInstant());
    }
}
