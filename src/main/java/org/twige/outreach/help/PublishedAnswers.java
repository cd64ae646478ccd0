package org.twige.outreach.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where answers for everybody are kept, found and marked. */
@Repository
class PublishedAnswers {

    private static final int MOST = 30;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String ANSWER = """
            select a.id, a.language, a.asked, a.answer, a.written_at, a.state, coalesce(k.titles, '{}') as titles,
                   (select count(*) from outreach.answer_mark m where m.answer_id = a.id and m.helped) as helped,
                   (select count(*) from outreach.answer_mark m where m.answer_id = a.id and not m.helped) as not_helped
              from outreach.answer a
              left join courses.report_course k on k.course_id = a.course_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    PublishedAnswers(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The public ones with these words, each in the grammar of its own language: those that hold all of them first, those in
     * the reader's language before others.
     */
    List<PublishedAnswer> find(String words, String language) {
        return database.sql("""
                with query as (
                    select l.language, q.whole, cast(replace(cast(q.whole as text), '&', '|') as tsquery) as part
                      from (select distinct language from outreach.answer where state = 'PUBLIC') l
                     cross join lateral (select plainto_tsquery(courses.report_grammar(l.language), :words) as whole) q),
                found as (
                    select a.id, a.words @@ q.whole as whole, ts_rank_cd(a.words, q.part) as rank
                      from query q join outreach.answer a on a.language = q.language and a.words @@ q.part
                     where a.state = 'PUBLIC')
                """ + ANSWER + """
                  join found f on f.id = a.id
                 order by f.whole desc, a.language = :language desc, f.rank desc, a.id
                 limit :most
                """)
                .param("words", words)
                .param("language", language)
                .param("most", MOST)
                .query(this::answer)
                .list();
    }

    /** The public ones that helped most, those in the reader's language before others. */
    List<PublishedAnswer> best(String language) {
        return database.sql(ANSWER + """
                 where a.state = 'PUBLIC'
                 order by a.language = :language desc, helped desc, a.id desc limit :most
                """)
                .param("language", language)
                .param("most", MOST)
                .query(this::answer)
                .list();
    }

    /** Those at which somebody else than the writer has to look; the longest waiting first. */
    List<PublishedAnswer> waiting(UUID reader) {
        return database.sql(ANSWER + " where a.state = 'WAITING' and a.written_by <> :reader order by a.id limit :most")
                .param("reader", reader)
                .param("most", MOST)
                .query(this::answer)
                .list();
    }

    int countWaiting(UUID reader) {
        return database.sql("select count(*) from outreach.answer where state = 'WAITING' and written_by <> :reader")
                .param("reader", reader)
                .query(Integer.class)
                .single();
    }

    Optional<PublishedAnswer> about(UUID question) {
        return database.sql(ANSWER + " where a.question_id = :question")
                .param("question", question)
                .query(this::answer)
                .optional();
    }

    /** Words for everybody, or other words instead of the ones before; they wait for a second look. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID write(UUID question, String language, String asked, String answer, UUID by, Instant now) {
        return database.sql("""
                insert into outreach.answer (question_id, course_id, language, asked, answer, written_by, written_at)
                select q.id, q.course_id, :language, :asked, :answer, :by, :now
                  from outreach.question q where q.id = :question
                on conflict (question_id) do update
                   set language = excluded.language, asked = excluded.asked, answer = excluded.answer,
                       written_by = excluded.written_by, written_at = excluded.written_at,
                       state = 'WAITING', decided_by = null, decided_at = null
                returning id
                """)
                .param("question", question)
                .param("language", language)
                .param("asked", asked)
                .param("answer", answer)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /** Lets everybody find the words that somebody looked at; false for other words, and for one's own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean makePublic(UUID answer, Instant written, UUID by, Instant now) {
        return database.sql("""
                        update outreach.answer set state = 'PUBLIC', decided_by = :by, decided_at = :now
                         where id = :answer and state <> 'PUBLIC' and written_at = :written and written_by <> :by
                        """)
                        .param("answer", answer)
                        .param("written", Timestamp.from(written))
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whatever the words are now, nobody finds them; false for one's own, and for what is refused already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean refuse(UUID answer, UUID by, Instant now) {
        return database.sql("""
                        update outreach.answer set state = 'REFUSED', decided_by = :by, decided_at = :now
                         where id = :answer and state <> 'REFUSED' and written_by <> :by
                        """)
                        .param("answer", answer)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether a public answer helped somebody; the last word counts. */
    @Transactional
    public void mark(UUID answer, UUID person, boolean helped) {
        database.sql("""
                insert into outreach.answer_mark (answer_id, person_id, helped)
                select id, :person, :helped from outreach.answer where id = :answer and state = 'PUBLIC'
                on conflict (answer_id, person_id) do update set helped = excluded.helped
                """)
                .param("answer", answer)
                .param("person", person)
                .param("helped", helped)
                .update();
    }

    private PublishedAnswer answer(ResultSet row, int number) throws SQLException {
        return new PublishedAnswer(
                row.getObject("id", UUID.class),
                new LocalText(json.readValue(row.getString("titles"), TEXTS)),
                row.getString("language"),
                row.getString("asked"),
                row.getString("answer"),
                row.getTimestamp("written_at").toInstant(),
                PublishedAnswer.State.valueOf(row.getString("state")),
                row.getLong("helped"),
                row.getLong("not_helped"));
    }
}
