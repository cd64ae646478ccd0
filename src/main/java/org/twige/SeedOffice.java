package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;

/** What the offices of a seeded nation do: courses, staff list, responsibilities, one mandate after the other. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class SeedOffice {

    /** Months from each letter to its date: the first duties are overdue today, the last have most of a year. */
    private static final List<Integer> MONTHS = List.of(1, 3, 5, 7, 9);

    private final DemoOffice office;
    private final DemoMandate mandate;
    private final DemoFacts facts;
    private final PublishCourse publication;
    private final Courses courses;
    private final DemoSettings settings;

    SeedOffice(
            DemoOffice office,
            DemoMandate mandate,
            DemoFacts facts,
            PublishCourse publication,
            Courses courses,
            DemoSettings settings) {
        this.office = office;
        this.mandate = mandate;
        this.facts = facts;
        this.publication = publication;
        this.courses = courses;
        this.settings = settings;
    }

    /** Publishes the courses of the curriculum; how many there are then is the answer. */
    int publish() {
        try (var folders = Files.list(settings.curriculum())) {
            folders.filter(SeedOffice::isCourse).sorted().forEach(publication::publish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        facts.awaitListeners();
        return courses.published().size();
    }

    private static boolean isCourse(Path folder) {
        return Files.isRegularFile(folder.resolve("course.yaml"));
    }

    void settle(InventedNation nation) {
        office.settle(nation);
    }

    void employ(InventedNation nation) {
        office.employ(nation);
        facts.awaitListeners();
    }

    void appoint() {
        office.appoint();
    }

    /** The first course for everybody, whichever courses there are: figures of one year can be set beside another's. */
    void mandate(int number) {
        var course = courses.published().getFirst().id();
        mandate.publish(number, List.of(course), MONTHS.get(number - 1), office.programmeOffice());
    }

    /** How many mandates there are. */
    static int mandates() {
        return MONTHS.size();
    }

    void signIns(int newcomers) {
        office.signIns(newcomers);
    }

    void proofs() {
        office.proofs();
    }
}
