package org.twige.courses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue. Versions are kept in memory, because they never change; which version is current is asked again
 * every few seconds, so that a publication on another node is seen.
 */
@Repository
public class Courses {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** With all its texts. */
    private static final int MOST_IN_MEMORY = 100;

    private static final int MOST_DESCRIPTIONS_IN_MEMORY = 2_000;

    private final JdbcClient database;
    private final Volumes volumes;
    private final Drawings drawings;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<AdoptedCuts> adopted;
    private final Map<VersionId, Volume> inMemory = new ConcurrentHashMap<>();
    private final Map<VersionId, Version> described = new ConcurrentHashMap<>();
    private volatile @Nullable Catalogue catalogue;

    Courses(
            JdbcClient database,
            Volumes volumes,
            Drawings drawings,
            JsonMapper json,
            Clock clock,
            ObjectProvider<AdoptedCuts> adopted) {
        this.database = database;
        this.volumes = volumes;
        this.drawings = drawings;
        this.json = json;
        this.clock = clock;
        this.adopted = adopted;
    }

    private record Entry(Course course, VersionId current) {}

    private record Catalogue(Map<String, Entry> bySlug, Map<CourseId, Entry> byId, Instant readAt) {}

    /** Every course that has a version, by slug. */
    public List<Course> published() {
        return catalogue().bySlug().values().stream().map(Entry::course).toList();
    }

    public Optional<Course> bySlug(String slug) {
        return Optional.ofNullable(catalogue().bySlug().get(slug)).map(Entry::course);
    }

    /** The newest version of a course. */
    public Optional<Version> current(CourseId course) {
        return Optional.ofNullable(catalogue().byId().get(course)).flatMap(entry -> version(entry.current()));
    }

    /** What a version says of itself; its texts stay where they are, because a list of courses asks this of each. */
    public Optional<Version> version(VersionId version) {
        return remembered(described, MOST_DESCRIPTIONS_IN_MEMORY, version, volumes::describe);
    }

    /**
     * The rules of the final of a version for whoever begins it today. This is the one place where an adopted pass mark
     * goes before the written one.
     */
    public Final finalToday(Version version) {
        return finalToday(version.course(), version.finalCheck());
    }

    /** The same of a part of a final. */
    public Final finalToday(CourseId course, Final rules) {
        return rules.exists()
                ? Optional.ofNullable(adopted.getIfAvailable())
                        .flatMap(cuts -> cuts.today(course))
                        .map(cut -> rules.withCut(cut.cut(), cut.carriedOver()))
                        .orElse(rules)
                : rules;
    }

    /** In their order; empty for a version that does not exist. */
    public List<Lesson> lessons(VersionId version) {
        return volume(version).map(Volume::lessons).orElse(List.of());
    }

    /** A lesson's blocks in their order; empty when the lesson is not written in that language. */
    public List<Block> blocks(VersionId version, LessonId lesson, String language) {
        return volume(version).map(known -> known.blocks(lesson, language)).orElse(List.of());
    }

    /** Bytes that a drawing takes on the wire, compressed, by the print in its address; 0 if there is none. */
    public int drawingBytes(String print) {
        return drawings.svg(print)
                .map(svg -> Weight.compressed(List.of(svg)).length)
                .orElse(0);
    }

    /** The files that a version was made from, of one sub-folder, by path. */
    public List<CourseFile> files(VersionId version, String folder) {
        return volumes.files(version, folder);
    }

    /** Is there a guide for whoever leads a group class? */
    boolean hasGuide(VersionId version) {
        return volume(version).map(Volume::guide).orElse(false);
    }

    private Optional<Volume> volume(VersionId version) {
        return remembered(inMemory, MOST_IN_MEMORY, version, volumes::read);
    }

    private static <T> Optional<T> remembered(
            Map<VersionId, T> memory, int most, VersionId version, Function<VersionId, Optional<T>> reading) {
        var known = memory.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        var read = reading.apply(version);
        if (memory.size() >= most) {
            memory.clear();
        }
        read.ifPresent(found -> memory.put(version, found));
        return read;
    }

    /** Makes the next question about current versions go to the database. */
    void forgetTheCatalogue() {
        catalogue = null;
    }

    private Catalogue catalogue() {
        var known = catalogue;
        if (known == null || known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = read();
            catalogue = known;
        }
        return known;
    }

    private Catalogue read() {
        var bySlug = new LinkedHashMap<String, Entry>();
        var byId = new LinkedHashMap<CourseId, Entry>();
        database.sql("select course_id, slug, titles, version_id from courses.report_course order by place, slug")
                .query(row -> {
                    var id = new CourseId(row.getObject("course_id", UUID.class));
                    var titles = new LocalText(json.readValue(row.getString("titles"), TEXTS));
                    var version = new VersionId(row.getObject("version_id", UUID.class));
                    var entry = new Entry(new Course(id, row.getString("slug"), titles), version);
                    bySlug.put(row.getString("slug"), entry);
                    byId.put(id, entry);
                });
        return new Catalogue(bySlug, byId, clock.instant());
    }
}
