package org.twige.courses;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.courses.Publications.EarlierLesson;
import org.twige.courses.activity.ActivityKind;
import org.twige.courses.activity.Exercise;
import org.twige.courses.activity.Practice;
import org.twige.courses.activity.Problem;
import org.twige.courses.manuscript.Claims;
import org.twige.courses.manuscript.Glossary;
import org.twige.courses.manuscript.Manuscript;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;
import org.twige.courses.manuscript.ReadManuscript;
import org.twige.courses.manuscript.ReadManuscript.Reading;

/** Publishes the folder of a course as a new version, unless its files are those of the current one. */
@Component
public class PublishCourse {

    private final Publications publications;
    private final ObjectProvider<ActivityKind> kinds;
    private final Practice practice;
    private final AnnounceVersion announcement;
    private final Country country;
    private final Clock clock;

    PublishCourse(
            Publications publications,
            ObjectProvider<ActivityKind> kinds,
            Practice practice,
            AnnounceVersion announcement,
            Country country,
            Clock clock) {
        this.publications = publications;
        this.kinds = kinds;
        this.practice = practice;
        this.announcement = announcement;
        this.country = country;
        this.clock = clock;
    }

    /** What became of a publication. */
    public sealed interface Answer {

        /** A new version is out. */
        record Published(Version version) implements Answer {}

        /** The current version was made from the same files; nothing happened. */
        record Unchanged(VersionId version) implements Answer {}

        /** The files have problems, in the order of files and lines; nothing happened. */
        record Refused(List<Problem> problems) implements Answer {}
    }

    /** Publishes a folder; its name is the slug of the course. */
    @Transactional
    public Answer publish(Path folder) {
        var reading = ReadManuscript.read(folder, spoken());
        if (reading.manuscript().isEmpty()) {
            return new Answer.Refused(reading.problems());
        }
        var manuscript = reading.manuscript().get();
        publications.waitForTurn();
        var sha256 = Fingerprint.of(manuscript.files());
        var last = publications.last(manuscript.slug());
        if (last.isPresent() && last.get().sha256().equals(sha256)) {
            return new Answer.Unchanged(last.get().version());
        }
        var problems = new ArrayList<>(withActivities(reading).problems());
        problems.addAll(new CourseWeight(manuscript).problems());
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        var earlier = last.map(known -> publications.lessons(known.version())).orElse(Map.of());
        var number = last.map(known -> known.number() + 1).orElse(1);
        return new Answer.Published(store(manuscript, number, sha256, earlier));
    }

    /** Reads a folder and finds everything wrong with it, in the files of its activities too; changes nothing. */
    public Reading check(Path folder) {
        return withActivities(ReadManuscript.read(folder, spoken()));
    }

    private List<String> spoken() {
        return country.languages().stream().map(Language::code).toList();
    }

    private Reading withActivities(Reading reading) {
        var problems = new ArrayList<>(reading.problems());
        reading.manuscript().ifPresent(manuscript -> {
            kindsOf(manuscript).forEach(kind -> problems.addAll(kind.problems(manuscript.folder())));
            problems.addAll(unknownExercises(manuscript));
            forgottenMinutes(manuscript).ifPresent(problems::add);
        });
        return new Reading(reading.manuscript(), List.copyOf(problems), reading.gaps());
    }

    private List<Problem> unknownExercises(Manuscript manuscript) {
        return manuscript.description().practised().stream()
                .map(Practised::exercise)
                .filter(exercise -> practice.find(exercise).isEmpty())
                .map(exercise -> new Problem(
                        "course.yaml",
                        1,
                        "there is no exercise “" + exercise + "”",
                        "use one of the names in docs/how-to/add-a-lab.md"))
                .toList();
    }

    /** A course may not say that it takes less time than its lessons, exercises and final check. */
    private Optional<Problem> forgottenMinutes(Manuscript manuscript) {
        var description = manuscript.description();
        var lessons = manuscript.lessons().stream()
                .mapToInt(lesson -> lesson.plan().minutes())
                .sum();
        var exercises = description.practised().stream()
                .flatMap(step -> practice.find(step.exercise()).stream())
                .mapToInt(Exercise::minutes)
                .sum();
        var all = lessons + exercises + description.finalCheck().advisedMinutes();
        return Optional.of(new Problem(
                        "course.yaml",
                        1,
                        "the lessons, exercises and final check take longer together",
                        "write minutes: " + all))
                .filter(problem -> description.minutes() < all);
    }

    /** How far the files of a course are, its weight and its activities among them. */
    CourseState state(Path folder) {
        var reading = check(folder);
        var problems = new ArrayList<>(reading.problems());
        var gaps = new ArrayList<>(reading.gaps());
        var pieces = new TreeMap<String, Integer>();
        reading.manuscript().ifPresent(manuscript -> {
            problems.addAll(new CourseWeight(manuscript).problems());
            gaps.addAll(Claims.withoutSource(manuscript));
            gaps.addAll(glossary(folder, manuscript).conflicts(manuscript));
            kindsOf(manuscript)
                    .forEach(kind -> kind.countByLanguage(manuscript.folder())
                            .forEach((language, count) -> pieces.merge(language, count, Integer::sum)));
        });
        gaps.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new CourseState(name, reading.manuscript(), List.copyOf(problems), List.copyOf(gaps), pieces);
    }

    /** The one that lies beside the folders of the courses. */
    private static Glossary glossary(Path folder, Manuscript manuscript) {
        var original = manuscript.description().languages().stream().findFirst().orElse("");
        return Glossary.read(folder.toAbsolutePath().normalize().resolveSibling("glossary.csv"), original);
    }

    private Stream<ActivityKind> kindsOf(Manuscript manuscript) {
        return kinds.orderedStream()
                .filter(kind -> manuscript.description().activities().contains(kind.name()));
    }

    private Version store(Manuscript manuscript, int number, String sha256, Map<String, EarlierLesson> earlier) {
        var course = publications.course(manuscript.slug());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var version = publications.add(course, number, sha256, manuscript.description(), at);
        var printed = manuscript.lessons().stream()
                .map(lesson -> print(manuscript, lesson, earlier))
                .toList();
        publications.addLessons(version.id(), printed);
        publications.addDrawings(printed);
        publications.addFiles(version.id(), manuscript.files());
        announcement.announce(version, sha256);
        return version;
    }

    private static PrintedLesson print(
            Manuscript manuscript, LessonManuscript lesson, Map<String, EarlierLesson> earlier) {
        var sha256 = Fingerprint.of(manuscript.files(lesson));
        var change = manuscript.description().change();
        var id = Optional.ofNullable(earlier.get(lesson.plan().slug()))
                .filter(before -> before.questions().equals(Press.questions(lesson)))
                .filter(before ->
                        change != ChangeClass.MATERIAL || before.sha256().equals(sha256))
                .map(EarlierLesson::id)
                .orElseGet(() -> new LessonId(UUID.randomUUID()));
        return new Press(lesson, id, manuscript.drawings()).print(sha256);
    }
}
