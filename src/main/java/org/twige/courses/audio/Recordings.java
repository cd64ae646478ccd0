package org.twige.courses.audio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.LessonId;
import org.twige.courses.VersionId;

/**
 * What learners may hear. The list of what is approved is short and kept for some seconds, so that the page of a lesson
 * asks the database for nothing.
 */
@Repository
public class Recordings {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Clock clock;
    private final Map<Text, String> words = new ConcurrentHashMap<>();
    private volatile @Nullable Approved approved;

    Recordings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Text(VersionId version, LessonId lesson, String language) {}

    private record Line(LessonId lesson, String language, String words, Recording recording) {}

    private record Approved(List<Line> lines, Instant readAt) {}

    /** The newest recording of exactly the words that a lesson has in a version and language. */
    public Optional<Recording> of(VersionId version, LessonId lesson, String language) {
        return approved().lines().stream()
                .filter(line -> line.lesson().equals(lesson) && line.language().equals(language))
                .filter(line -> line.words().equals(words(new Text(version, lesson, language))))
                .map(Line::recording)
                .findFirst();
    }

    private Approved approved() {
        var known = approved;
        if (known == null || known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = new Approved(read(), clock.instant());
            approved = known;
        }
        return known;
    }

    /** So that a decision is seen at once on this node. */
    void forget() {
        approved = null;
    }

    private List<Line> read() {
        return database.sql("""
                select id, lesson_id, language, words, seconds, octet_length(content) as bytes from courses.recording
                 where state = 'APPROVED'
                 order by decided_at desc
                """)
                .query((row, _) -> new Line(
                        new LessonId(row.getObject("lesson_id", UUID.class)),
                        row.getString("language"),
                        row.getString("words"),
                        new Recording(row.getObject("id", UUID.class), row.getInt("seconds"), row.getInt("bytes"))))
                .list();
    }

    /** Of a published text, which never changes. */
    private String words(Text text) {
        return words.computeIfAbsent(
                text,
                _ -> database.sql("select coalesce(courses.words_of(:version, :lesson, :language), '')")
                        .param("version", text.version().value())
                        .param("lesson", text.lesson().value())
                        .param("language", text.language())
                        .query((row, _) -> row.getString(1))
                        .single());
    }
}
