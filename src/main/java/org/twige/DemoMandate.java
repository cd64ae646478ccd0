package org.twige;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.mandates.MandateId;
import org.twige.mandates.Mandating;
import org.twige.mandates.Mandating.Wanted;

/** The mandates of invented nations: each rests on a letter and reaches everybody, but for one of the demo. */
@Repository
@ConditionalOnBean(DemoClock.class)
class DemoMandate {

    private static final LocalText NAMES = new LocalText(Map.of(
            "en", "AI basics for everyone (demo)",
            "rw", "Ibanze rya AI kuri bose (igerageza)",
            "fr", "Bases de l’IA pour tous (démo)",
            "sw", "Misingi ya AI kwa wote (onyesho)"));

    private static final LocalText OF_CONTRACTS = new LocalText(Map.of(
            "en", "AI basics for staff on contract (demo)",
            "rw", "Ibanze rya AI ku bakorera ku masezerano (igerageza)",
            "fr", "Bases de l’IA pour les contractuels (démo)",
            "sw", "Misingi ya AI kwa watumishi wa mkataba (onyesho)"));

    private final JdbcClient database;
    private final Courses courses;
    private final Mandating mandating;
    private final DemoLetter letters;
    private final Country country;
    private final Clock clock;

    DemoMandate(
            JdbcClient database,
            Courses courses,
            Mandating mandating,
            DemoLetter letters,
            Country country,
            Clock clock) {
        this.database = database;
        this.courses = courses;
        this.mandating = mandating;
        this.letters = letters;
        this.country = country;
        this.clock = clock;
    }

    /** The one mandate of the demo: the first course of the programme, by a date six months after its letter. */
    void publish(UUID by) {
        publishFirst(1, 6, by);
    }

    /** A numbered mandate of the first course alone. */
    void publishFirst(int number, int months, UUID by) {
        publish(number, courses.published().stream().map(Course::id).limit(1).toList(), months, by);
    }

    /** Whoever is on contract was due a month after the letter: by the end of the story some of them are late. */
    void publishForContracts(int number, UUID by) {
        var about = courses.published().stream().map(Course::id).limit(1).toList();
        var due = country.today(clock).plusMonths(1);
        mandating.employedAs(
                "contract", new Wanted(mandate(by), OF_CONTRACTS, letters.write(number, by), about, due), by);
    }

    /** A numbered mandate, due so many months after its letter, which is of today. */
    void publish(int number, List<CourseId> about, int months, UUID by) {
        var mandate = mandate(by);
        var due = country.today(clock).plusMonths(months);
        mandating.everybody(mandate, names(number), letters.write(number, by), about, due, by);
    }

    private MandateId mandate(UUID by) {
        var mandate = new MandateId(UUID.randomUUID());
        database.sql("insert into mandates.mandate values (:mandate, :at, :by)")
                .param("mandate", mandate.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return mandate;
    }

    /** A numbered letter of today. */
    UUID letter(int number, UUID by) {
        return letters.write(number, by);
    }

    MandateId newest() {
        return new MandateId(
                database.sql("select mandate_id from mandates.report_mandate order by published_at desc limit 1")
                        .query(UUID.class)
                        .single());
    }

    private static LocalText names(int number) {
        return number == 1
                ? NAMES
                : new LocalText(NAMES.byLanguage().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue() + " " + number)));
    }
}
