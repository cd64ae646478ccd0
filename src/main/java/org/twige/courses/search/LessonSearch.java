package org.twige.courses.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.VersionId;

/**
 * Finds lessons by their words: first those that hold all of them, then those that hold some; if there are none, those
 * with similar words, for a slip of the finger and for languages whose stems nobody has written down.
 */
@Repository
class LessonSearch {

    private static final int MOST = 30;

    private final JdbcClient database;

    LessonSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * The best place of every lesson, the best lesson first.
     *
     * @param languages the language in which each version is read
     */
    List<Hit> find(String words, Map<VersionId, String> languages) {
        var exact = ask(words, languages, """
                with query as (
                    select a.version_id, a.language, q.whole_query, cast(replace(cast(q.whole_query as text), '&', '|') as tsquery) part
                      from unnest(cast(:versions as uuid[]), cast(:languages as text[])) a (version_id, language)
                     cross join lateral (select plainto_tsquery(courses.grammar(a.language), :words) as whole_query) q),
                best as (
                    select distinct on (b.lesson_id) b.version_id, b.lesson_id, b.id, b.plain, q.language, q.part,
                           (t.words || b.words) @@ q.whole_query as whole,
                           ts_rank_cd(setweight(t.words, 'A') || b.words, q.part) as rank
                      from query q
                      join courses.lesson_text t on t.version_id = q.version_id and t.language = q.language
                      join courses.block b on b.version_id = t.version_id and b.lesson_id = t.lesson_id
                                          and b.language = t.language
                     where b.words @@ q.part or t.words @@ q.part
                     order by b.lesson_id, whole desc, rank desc, b.position)
                select version_id, lesson_id, id,
                       ts_headline(courses.grammar(language), plain, part, :marks) as excerpt, false as alike
                  from best
                 order by whole desc, rank desc, lesson_id
                 limit :most
                """);
        return exact.isEmpty() ? ask(words, languages, """
                select version_id, lesson_id, id, ts_headline('courses.plain', plain, '', :marks) as excerpt, true as alike
                  from (select distinct on (b.lesson_id) b.version_id, b.lesson_id, b.id, b.plain,
                               word_similarity(:words, b.plain) as likeness
                          from unnest(cast(:versions as uuid[]), cast(:languages as text[])) a (version_id, language)
                          join courses.block b on b.version_id = a.version_id and b.language = a.language
                         where word_similarity(:words, b.plain) >= 0.6
                         order by b.lesson_id, likeness desc, b.position) best
                 order by likeness desc, lesson_id
                 limit :most
                """) : exact;
    }

    private List<Hit> ask(String words, Map<VersionId, String> languages, String sql) {
        return database.sql(sql)
                .param("words", words)
                .param(
                        "versions",
                        languages.keySet().stream().map(VersionId::value).toArray(UUID[]::new))
                .param("languages", languages.values().toArray(String[]::new))
                .param("marks", "StartSel=" + Hit.BEGIN + ", StopSel=" + Hit.END + ", MaxWords=28, MinWords=14")
                .param("most", MOST)
                .query((row, _) -> new Hit(
                        row.getObject("version_id", UUID.class),
                        row.getObject("lesson_id", UUID.class),
                        row.getString("id"),
                        row.getString("excerpt"),
                        row.getBoolean("alike")))
                .list();
    }
}
