package org.twige.courses.audio;

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
import org.twige.courses.LessonId;
import org.twige.courses.VersionId;

/** Where recordings are kept. */
@Repository
class Sounds {

    private static final String COLUMNS = """
            select r.id, r.lesson_id, r.language, r.seconds, octet_length(r.content) as bytes, r.state, r.added_by,
                   r.added_at, r.reason, coalesce(r.words = courses.words_of(l.version_id, r.lesson_id, r.language), false) fits
              from courses.recording r
              left join (select l.lesson_id, c.version_id
                           from courses.report_course c
                           join courses.lesson l on l.version_id = c.version_id) l on l.lesson_id = r.lesson_id
            """;

    private final JdbcClient database;

    Sounds(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a file for the words that a lesson has now. */
    UUID add(VersionId version, LessonId lesson, String language, Sound sound, byte[] content) {
        return database.sql("""
                insert into courses.recording (lesson_id, language, words, seconds, content, consent, added_by, added_at)
                values (:lesson, :language, courses.words_of(:version, :lesson, :language), :seconds, :content, true, :by, :at)
                returning id
                """)
                .param("lesson", lesson.value())
                .param("version", version.value())
                .param("language", language)
                .param("seconds", sound.seconds())
                .param("content", content)
                .param("by", sound.by())
                .param("at", Timestamp.from(sound.at()))
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    /** A file that was read through, and whose it is. */
    record Sound(int seconds, UUID by, Instant at) {}

    List<ReadAloud> of(VersionId version) {
        return database.sql(COLUMNS + "where l.version_id = :version order by r.added_at desc")
                .param("version", version.value())
                .query((row, _) -> readAloud(row))
                .list();
    }

    Optional<ReadAloud> find(UUID id) {
        return database.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query((row, _) -> readAloud(row))
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return database.sql("select content from courses.recording where id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** True when it was in the first of the two states. */
    boolean move(UUID id, ReadAloud.State from, ReadAloud.State to, UUID by, Instant at, @Nullable String reason) {
        return database.sql("""
                update courses.recording set state = :to, decided_by = :by, decided_at = :at, reason = :reason
                 where id = :id and state = :from and (:to <> 'APPROVED' or added_by <> :by)
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static ReadAloud readAloud(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ReadAloud(
                id,
                row.getObject("lesson_id", UUID.class),
                row.getString("language"),
                new Recording(id, row.getInt("seconds"), row.getInt("bytes")),
                ReadAloud.State.valueOf(row.getString("state")),
                row.getObject("added_by", UUID.class),
                row.getTimestamp("added_at").toInstant(),
                row.getBoolean("fits"),
                row.getString("reason"));
    }
}
