package org.twige.outreach.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

/** Where questions to coordinators and their answers are kept. */
@Repository
class AskedQuestions {

    /** How many of one person may wait at once. */
    static final int MOST_OPEN = 5;

    private static final int SHOWN = 50;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String QUESTION = """
            select q.*, p.names, p.language, coalesce(i.names, '{}') as institution, coalesce(k.titles, '{}') as titles,
                   a.state as publication
              from outreach.question q
              left join people.report_alias u on u.person_id = q.person_id
              join people.report_person p on p.person_id = coalesce(u.kept_id, q.person_id)
              left join people.report_institution i on i.institution_id = p.institution_id
              left join courses.report_course k on k.course_id = q.course_id
              left join outreach.answer a on a.question_id = q.id
            """;

    private static final String IN_SCOPE =
            " p.person_id <> :me and p.institution_path <@ any(cast(:scope as ltree[])) ";

    private final JdbcClient database;
    private final JsonMapper json;

    AskedQuestions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A course of which somebody has a duty. */
    record Course(UUID id, LocalText title) {}

    List<Course> courses(UUID person) {
        return database.sql("""
                select k.course_id, k.titles from courses.report_course k
                 where exists (select from mandates.report_duty d
                                where d.course_id = k.course_id
                                  and d.person_id = any(people.report_records_of(:person)))
                 order by k.place, k.course_id
                """)
                .param("person", person)
                .query((row, _) -> new Course(row.getObject("course_id", UUID.class), text(row.getString("titles"))))
                .list();
    }

    /** False when so many of the person's wait already. */
    @Transactional
    public boolean ask(UUID person, @Nullable UUID course, String asked, Instant now) {
        return database.sql("""
                insert into outreach.question (person_id, course_id, asked, asked_at)
                select :person, :course, :asked, :now
                 where (select count(*) from outreach.question
                         where person_id = any(people.report_records_of(:person)) and state = 'OPEN') < :most
                """)
                        .param("person", person)
                        .param("course", course)
                        .param("asked", asked)
                        .param("now", Timestamp.from(now))
                        .param("most", MOST_OPEN)
                        .update()
                == 1;
    }

    /** A person's own, the newest first. */
    List<Question> of(UUID person) {
        return database.sql(QUESTION
                        + " where q.person_id = any(people.report_records_of(:person)) order by q.id desc limit :most")
                .param("person", person)
                .param("most", SHOWN)
                .query(this::question)
                .list();
    }

    /** Was one of the person's questions answered, or a problem of theirs, since? */
    boolean isAnsweredSince(UUID person, Instant since) {
        return database.sql("""
                select exists (select from outreach.question
                                where person_id = :person and answered_at > :since)
                    or exists (select from outreach.problem
                                where person_id = :person and settled_at > :since and answer is not null)
                """)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void withdraw(UUID person, UUID question) {
        database.sql("""
                update outreach.question set state = 'WITHDRAWN'
                 where id = :question and person_id = any(people.report_records_of(:person)) and state = 'OPEN'
                """).param("question", question).param("person", person).update();
    }

    /** False when it is not the person's. */
    boolean isOf(UUID person, UUID question) {
        return database.sql("""
                select exists (select from outreach.question
                                where id = :question and person_id = any(people.report_records_of(:person)))
                """)
                .param("question", question)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Those of the scope but the reader's own: the open ones, the longest waiting first, or the answered ones. */
    List<Question> list(Scope scope, boolean answered, Leaf leaf) {
        return within(
                        QUESTION + " where q.state = :state and " + IN_SCOPE
                                + (answered ? " order by q.answered_at desc, q.id" : " order by q.asked_at, q.id")
                                + " offset :before limit :most",
                        scope)
                .param("state", state(answered))
                .param("before", leaf.before())
                .param("most", Leaf.ROWS)
                .query(this::question)
                .list();
    }

    int count(Scope scope, boolean answered) {
        return within("""
                select count(*) from outreach.question q
                  left join people.report_alias u on u.person_id = q.person_id
                  join people.report_person p on p.person_id = coalesce(u.kept_id, q.person_id)
                 where q.state = :state and
                """ + IN_SCOPE, scope)
                .param("state", state(answered))
                .query(Integer.class)
                .single();
    }

    Optional<Question> find(Scope scope, UUID question) {
        return within(QUESTION + " where q.id = :question and q.state <> 'WITHDRAWN' and " + IN_SCOPE, scope)
                .param("question", question)
                .query(this::question)
                .optional();
    }

    /** Answers it, or answers it anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(UUID question, String answer, UUID by, Instant now) {
        database.sql("""
                update outreach.question
                   set state = 'ANSWERED', answer = :answer, answered_by = :by, answered_at = :now
                 where id = :question and state <> 'WITHDRAWN'
                """)
                .param("question", question)
                .param("answer", answer)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Forgets what was asked long ago; what was made public of it stays. */
    @Transactional
    public void forget(Instant before) {
        database.sql("delete from outreach.question where asked_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement).param("me", scope.person()).param("scope", scope.pathArray());
    }

    private static String state(boolean answered) {
        return answered ? "ANSWERED" : "OPEN";
    }

    private LocalText text(String stored) {
        return new LocalText(json.readValue(stored, TEXTS));
    }

    private Question question(ResultSet row, int number) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        var publication = row.getString("publication");
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("names"),
                text(row.getString("institution")),
                row.getObject("course_id", UUID.class),
                text(row.getString("titles")),
                row.getString("language"),
                row.getString("asked"),
                row.getTimestamp("asked_at").toInstant(),
                Question.State.valueOf(row.getString("state")),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                publication == null ? null : PublishedAnswer.State.valueOf(publication));
    }
}
