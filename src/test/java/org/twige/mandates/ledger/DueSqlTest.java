package org.twige.mandates.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.country.Place;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.DueRule.Kind;
import org.twige.mandates.ledger.DueRule.Start;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class DueSqlTest {

    private static final int RULES = 12;
    private static final int PEOPLE = 15;
    private static final List<Kind> KINDS = List.of(Kind.values());

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private JdbcClient database;

    private record Worker(
            PersonId id, LocalDate since, @Nullable LocalDate returned, String district, int minutesPerWeek) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_date_that_the_database_gives_is_the_one_of_the_rule(long seed) {
        var chance = new Random(seed);
        var people = new PeopleFixture(database);
        var ledger = new LedgerFixture(database);
        var top = people.institution();
        var workers = workers(chance, people, top);
        var course = new CourseFixture(publication).publish();

        for (var number = 0; number < RULES; number++) {
            var rule = rule(chance);
            var version = ledger.version(LedgerFixture.everybodyAt(top), rule, course.course());
            var on = clock.now().on().plusDays(chance.nextInt(3) * 20L);
            var published = publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow();
            carryOut.carryOut(published, new Moment(on, clock.now().at()));

            for (var worker : workers) {
                assertThat(dueOn(worker.id(), version.mandate().value()))
                        .as("seed %d, rule %s, on %s, %s", seed, rule, on, worker)
                        .isEqualTo(rule.dueOn(start(worker, course, on), country.calendar()));
            }
        }
    }

    private Start start(Worker worker, Version course, LocalDate on) {
        return new Start(
                on,
                worker.since(),
                worker.since(),
                worker.returned(),
                worker.district(),
                Math.ceilDiv(course.minutes() * 7, worker.minutesPerWeek()),
                on.equals(clock.now().on()));
    }

    /** At schools of several districts, some of which have a word of their own about the time to learn. */
    private List<Worker> workers(Random chance, PeopleFixture people, InstitutionId top) {
        var districts = country.districts();
        grant(top, 10 + chance.nextInt(20));
        grant(top, 60);
        var workers = new ArrayList<Worker>();
        for (var number = 0; number < PEOPLE; number++) {
            var district = districts.get(number % 4).code();
            var between = people.institution(top, "school", district);
            var school = people.institution(between, "school", district);
            var minutes = new int[] {60, 10, 45}[number % 3];
            if (number % 3 > 0) {
                grant(number % 2 == 0 ? between : school, minutes);
            }
            var since = clock.now().on().minusDays(chance.nextInt(400));
            var person = people.person().at(school).since(since).save();
            workers.add(new Worker(person, since, leave(chance, people, person), district, minutes));
        }
        return workers;
    }

    private @Nullable LocalDate leave(Random chance, PeopleFixture people, PersonId person) {
        if (chance.nextInt(3) > 0) {
            return null;
        }
        var until = clock.now().on().minusDays(1L + chance.nextInt(90));
        people.status(person, "maternity", until.minusDays(9), until);
        people.status(person, "maternity", until.minusDays(30), until.minusDays(20));
        if (chance.nextInt(3) == 0) {
            people.status(person, "maternity", until.plusDays(1), null);
            return null;
        }
        return until;
    }

    private DueRule rule(Random chance) {
        var today = clock.now().on();
        var kind = KINDS.get(chance.nextInt(KINDS.size()));
        var least = chance.nextInt(60);
        var rule = switch (kind) {
            case FIXED -> DueRule.fixed(today.plusDays(chance.nextInt(300)), least);
            case WINDOW ->
                DueRule.within(
                        new DueWindow(Month.of(1 + chance.nextInt(12)), Month.of(1 + chance.nextInt(12))), least);
            default -> DueRule.after(kind, chance.nextInt(200), least);
        };
        var later = new HashMap<String, Integer>();
        country.districts().stream().map(Place::code).limit(3).forEach(code -> later.put(code, chance.nextInt(40)));
        var staggered = kind.isDated() && chance.nextBoolean() ? rule.later(later) : rule;
        return chance.nextInt(3) == 0 && kind != Kind.FIXED
                ? staggered.extendedTo(today.plusDays(chance.nextInt(120)))
                : staggered;
    }

    private void grant(InstitutionId institution, int minutes) {
        database.sql("""
                insert into mandates.study_grant (institution_id, minutes_per_week, from_on, recorded_at, recorded_by)
                values (:institution, :minutes, '2026-01-01', now(), :by)
                """)
                .params(Map.of("institution", institution.value(), "minutes", minutes, "by", LedgerFixture.OFFICIAL))
                .update();
    }

    private LocalDate dueOn(PersonId person, UUID mandate) {
        return database.sql("select due_on from mandates.duty where person_id = :person and mandate_id = :mandate")
                .param("person", person.value())
                .param("mandate", mandate)
                .query(LocalDate.class)
                .single();
    }
}
