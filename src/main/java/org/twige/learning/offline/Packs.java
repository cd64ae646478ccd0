package org.twige.learning.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Fingerprint;
import org.twige.courses.PackWeight;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.learning.offline.PackText.Block;
import org.twige.learning.offline.PackText.Choice;
import org.twige.learning.offline.PackText.Lesson;
import org.twige.learning.offline.PackText.Media;
import tools.jackson.databind.json.JsonMapper;

/** Makes packs, and remembers some: a version never changes, and neither does its pack. */
@Component
class Packs implements PackWeight {

    private static final Pattern DRAWING = Pattern.compile("/drawings/([0-9a-f]{32})\\.svg");
    private static final int MOST_IN_MEMORY = 50;

    private final Courses courses;
    private final JsonMapper json;
    private final Map<String, PackFile> inMemory = new ConcurrentHashMap<>();

    Packs(Courses courses, JsonMapper json) {
        this.courses = courses;
        this.json = json;
    }

    /** Empty for a version of another course, or a language in which it is not written. */
    Optional<PackFile> of(Course course, VersionId id, String language) {
        return courses.version(id)
                .filter(version -> version.course().equals(course.id()))
                .filter(version -> version.description().languages().contains(language))
                .map(version -> kept(course, version, language));
    }

    @Override
    public OptionalInt kilobytes(Course course, VersionId version, String language) {
        return of(course, version, language)
                .map(pack -> OptionalInt.of(pack.allKilobytes()))
                .orElse(OptionalInt.empty());
    }

    private PackFile kept(Course course, Version version, String language) {
        if (inMemory.size() >= MOST_IN_MEMORY) {
            inMemory.clear();
        }
        var address = "/packs/" + course.slug() + "/" + version.id().value() + "/" + language + ".json";
        return inMemory.computeIfAbsent(address, _ -> file(address, text(course, version, language)));
    }

    private PackFile file(String address, PackText pack) {
        var text = json.writeValueAsString(pack);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PackFile(address, bytes, compressed(bytes), Fingerprint.of(text), pack.media());
    }

    private PackText text(Course course, Version version, String language) {
        var lessons = courses.lessons(version.id()).stream()
                .map(lesson -> lesson(version, lesson, language))
                .toList();
        return new PackText(
                course.slug(),
                version.title().in(language),
                version.id().value(),
                version.number(),
                language,
                lessons,
                media(lessons));
    }

    private Lesson lesson(Version version, org.twige.courses.Lesson lesson, String language) {
        var text = lesson.texts().get(language);
        return new Lesson(
                lesson.id().value(),
                lesson.number(),
                lesson.title(language),
                lesson.minutes(),
                text != null && text.draft(),
                courses.blocks(version.id(), lesson.id(), language).stream()
                        .map(Packs::block)
                        .toList());
    }

    private static Block block(org.twige.courses.Block block) {
        var choices = block.choices().stream()
                .map(choice -> new Choice(choice.id(), choice.text().html()))
                .toList();
        return new Block(block.id(), block.kind(), block.html().html(), choices);
    }

    private List<Media> media(List<Lesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> lesson.blocks().stream())
                .flatMap(block -> DRAWING.matcher(block.html()).results())
                .map(MatchResult::group)
                .distinct()
                .map(this::drawing)
                .toList();
    }

    private Media drawing(String address) {
        var print = DRAWING.matcher(address).replaceFirst("$1");
        return new Media(address, courses.drawingBytes(print));
    }

    private static byte[] compressed(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
