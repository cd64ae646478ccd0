package org.twige.learning.classes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.courses.Courses;
import org.twige.learning.champions.ChampionUnits;
import org.twige.people.PersonId;
import org.twige.web.Leaf;

/** Shows people their classes and takes what they say: I come, or I cannot come. */
@Component
class AnswerInvitation {

    private final Classes classes;
    private final MyClasses mine;
    private final ChampionUnits champions;
    private final Courses courses;
    private final Clock clock;

    AnswerInvitation(Classes classes, MyClasses mine, ChampionUnits champions, Courses courses, Clock clock) {
        this.classes = classes;
        this.mine = mine;
        this.champions = champions;
        this.courses = courses;
        this.clock = clock;
    }

    MyClassesPage mine(PersonId person) {
        var all = classes.of(person, clock.instant());
        var units = champions.of(person.value());
        var planned = units.paths().isEmpty() ? List.<GroupClass>of() : classes.all(units, new Leaf(1));
        var titles = Stream.concat(all.stream(), planned.stream())
                .map(GroupClass::version)
                .distinct()
                .flatMap(version -> courses.version(version).stream())
                .collect(Collectors.toMap(version -> version.id(), version -> version.title()));
        return new MyClassesPage(
                person,
                all,
                mine.listed(person),
                titles,
                clock.instant(),
                !units.paths().isEmpty(),
                planned);
    }

    /** Who is not on the list and comes to a class that is open to their institution gets on it. */
    @Transactional
    void answer(PersonId person, UUID id, boolean comes) {
        var now = clock.instant();
        if (!mine.answer(person, id, comes, now) && comes) {
            mine.join(person, id, now);
        }
    }
}
