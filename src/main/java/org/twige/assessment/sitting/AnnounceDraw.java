package org.twige.assessment.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.web.Texts;

/** Announces a draw: its rules, and the hash of a seed that nobody can choose once it is known who took the final. */
@Component
class AnnounceDraw {

    /** Of those who took the final in the period; as many again at most are drawn by a rule. */
    static final int PERCENT = 3;

    private final Draws draws;
    private final Courses courses;
    private final Audit audit;
    private final Texts texts;
    private final Country country;
    private final Clock clock;

    AnnounceDraw(Draws draws, Courses courses, Audit audit, Texts texts, Country country, Clock clock) {
        this.draws = draws;
        this.courses = courses;
        this.audit = audit;
        this.texts = texts;
        this.country = country;
        this.clock = clock;
    }

    /** Announces, and says what is to be put right; nothing once the draw is announced. */
    @Transactional
    List<Mistake> announce(PeriodForm form, UUID by) {
        var course = courses.bySlug(form.slug());
        var mistakes = mistakes(form, course);
        if (mistakes.isEmpty()) {
            var announced = new Draws.Announced(
                    course.orElseThrow().id(),
                    form.from().orElseThrow(),
                    form.until().orElseThrow(),
                    rules(),
                    Codes.secret());
            var draw = draws.announce(announced, by, clock.instant());
            audit.record(new Act(by.toString(), "draw.announced", "draw:" + draw, Map.of()));
        }
        return mistakes;
    }

    /** The period must not be over: afterwards a seed could be chosen for what it draws. */
    private List<Mistake> mistakes(PeriodForm form, Optional<Course> course) {
        var mistakes = new ArrayList<Mistake>();
        var from = form.from().orElse(LocalDate.MAX);
        var until = form.until().orElse(LocalDate.MIN);
        if (course.isEmpty()) {
            mistakes.add(mistake("course"));
        }
        if (form.from().isEmpty()) {
            mistakes.add(mistake("from"));
        }
        if (until.isBefore(country.today(clock)) || until.isBefore(from)) {
            mistakes.add(mistake("until"));
        }
        return mistakes;
    }

    private static Mistake mistake(String field) {
        return new Mistake(field, "assessment.draws.wrong." + field);
    }

    private LocalText rules() {
        return new LocalText(country.languages().stream()
                .map(Language::code)
                .collect(Collectors.toMap(
                        code -> code, code -> texts.say(code, "assessment.draws.rules", "percent", PERCENT))));
    }
}
