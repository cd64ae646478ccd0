package org.twige.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.Volume.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Where published versions are read from, each as a whole. */
@Repository
class Volumes {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<StoredChoice>> CHOICES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    /** A version published by a later release may say more than this one knows. */
    private final ObjectReader descriptions;

    Volumes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.descriptions =
                json.readerFor(Description.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** An option as the column {@code choices} keeps it, its texts as clean HTML. */
    record StoredChoice(String id, boolean right, String text, String explanation) {

        Choice dressed() {
            return new Choice(id, right, new SafeHtml(text), new SafeHtml(explanation));
        }
    }

    Optional<Version> describe(VersionId version) {
        return database.sql(
                        "select id, course_id, number, published_at, description from courses.version where id = :id")
                .param("id", version.value())
                .query(this::version)
                .optional();
    }

    Optional<Volume> read(VersionId version) {
        return describe(version)
                .map(_ -> new Volume(
                        lessons(version),
                        pages(version),
                        !files(version, "guides").isEmpty()));
    }

    List<CourseFile> files(VersionId version, String folder) {
        return database.sql("""
                select path, convert_from(content, 'UTF8') as text from courses.version_file
                 where version_id = :version and starts_with(path, :folder)
                 order by path
                """)
                .param("version", version.value())
                .param("folder", folder + "/")
                .query((row, number) -> new CourseFile(row.getString("path"), row.getString("text")))
                .list();
    }

    private List<Lesson> lessons(VersionId version) {
        var texts = texts(version);
        return database.sql("""
                select lesson_id, number, slug, minutes, outcomes, titles from courses.lesson
                 where version_id = :version
                 order by number
                """)
                .param("version", version.value())
                .query((row, number) -> lesson(row, texts))
                .list();
    }

    private Map<LessonId, Map<String, LessonText>> texts(VersionId version) {
        var texts = new HashMap<LessonId, Map<String, LessonText>>();
        database.sql(
                        "select lesson_id, language, title, bytes, draft from courses.lesson_text where version_id = :version")
                .param("version", version.value())
                .query(row -> {
                    texts.computeIfAbsent(lessonId(row), _ -> new LinkedHashMap<>())
                            .put(
                                    row.getString("language"),
                                    new LessonText(
                                            row.getString("title"), row.getInt("bytes"), row.getBoolean("draft")));
                });
        return texts;
    }

    private Map<Page, List<Block>> pages(VersionId version) {
        var pages = new HashMap<Page, List<Block>>();
        database.sql("""
                select lesson_id, language, id, kind, html, choices from courses.block
                 where version_id = :version
                 order by lesson_id, language, position
                """).param("version", version.value()).query(row -> {
            pages.computeIfAbsent(new Page(lessonId(row), row.getString("language")), _ -> new ArrayList<>())
                    .add(block(row));
        });
        return pages;
    }

    private Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                new VersionId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("published_at").toInstant(),
                descriptions.readValue(row.getString("description")));
    }

    private Lesson lesson(ResultSet row, Map<LessonId, Map<String, LessonText>> texts) throws SQLException {
        return new Lesson(
                lessonId(row),
                row.getInt("number"),
                row.getString("slug"),
                row.getInt("minutes"),
                json.readValue(row.getString("outcomes"), WORDS),
                new LocalText(json.readValue(row.getString("titles"), TEXTS)),
                Map.copyOf(texts.getOrDefault(lessonId(row), Map.of())));
    }

    private Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getString("id"),
                row.getString("kind"),
                Look.dress(row.getString("html")),
                json.readValue(row.getString("choices"), CHOICES).stream()
                        .map(StoredChoice::dressed)
                        .toList());
    }

    private static LessonId lessonId(ResultSet row) throws SQLException {
        return new LessonId(row.getObject("lesson_id", UUID.class));
    }
}
