package org.twige;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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

/** The mandates of invented nations: each rests on a letter and reaches everybody. */
@Repository
@ConditionalOnBean(DemoClock.class)
class DemoMandate {

    private static final LocalText NAMES = new LocalText(Map.of(
            "en", "AI basics for everyone (demo)",
            "rw", "Ibanze rya AI kuri bose (igerageza)",
            "fr", "Bases de l’IA pour tous (démo)",
            "sw", "Misingi ya AI kwa wote (onyesho)"));

    private final JdbcClient database;
    private final Courses courses;
    private final Mandating mandating;
    private final Country country;
    private final Clock clock;

    DemoMandate(JdbcClient database, Courses courses, Mandating mandating, Country country, Clock clock) {
        this.database = database;
        this.courses = courses;
        this.mandating = mandating;
        this.country = country;
        this.clock = clock;
    }

    /** The one mandate of the demo: the first course of the programme, by a date six months after its letter. */
    void publish(UUID by) {
        publish(1, courses.published().stream().map(Course::id).limit(1).toList(), 6, by);
    }

    /** A numbered mandate, due so many months after its letter, which is of today. */
    void publish(int number, List<CourseId> about, int months, UUID by) {
        var today = country.today(clock);
        var at = Timestamp.from(clock.instant());
        var mandate = new MandateId(UUID.randomUUID());
        database.sql("insert into mandates.mandate values (:mandate, :at, :by)")
                .param("mandate", mandate.value())
                .param("at", at)
                .param("by", by)
                .update();
        mandating.everybody(mandate, names(number), letter(number, by, today, at), about, today.plusMonths(months), by);
    }

    /** A numbered letter gives everybody with an open duty of the newest mandate so many days more. */
    long extend(int number, int days, UUID by) {
        var newest = database.sql("select mandate_id from mandates.report_mandate order by published_at desc limit 1")
                .query(UUID.class)
                .single();
        var letter = letter(number, by, country.today(clock), Timestamp.from(clock.instant()));
        return mandating.extend(new MandateId(newest), letter, days, by);
    }

    private static LocalText names(int number) {
        return number == 1
                ? NAMES
                : new LocalText(NAMES.byLanguage().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue() + " " + number)));
    }

    private UUID letter(int number, UUID by, LocalDate on, Timestamp at) {
        return database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_text, issued_on, legal_basis, recorded_at,
                                                 recorded_by)
                values ('LETTER', :number, 'Invented letter for the demo', 'Demo office', :on,
                        'Invented, for the demo only', :at, :by)
                returning id
                """)
                .param("number", "DEMO/%03d".formatted(number))
                .param("on", on)
                .param("at", at)
                .param("by", by)
                .query(UUID.class)
                .single();
    }
}
