package org.twige.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.country.LocalText;

/** Carries the people of one institution to an installation without internet, and takes them in there under the same ids. */
@Component
public class CarryPeople {

    private final CarriedPeople people;
    private final Institutions institutions;
    private final Country country;
    private final Clock clock;

    CarryPeople(CarriedPeople people, Institutions institutions, Country country, Clock clock) {
        this.people = people;
        this.institutions = institutions;
        this.country = country;
        this.clock = clock;
    }

    /** An institution as it is carried; those above it come first. */
    public record Level(String code, String kind, Map<String, String> names) {}

    /** An institution with those above it, from the root down, and everybody in service there or below. */
    public record Staff(List<Level> levels, List<CarriedPerson> people) {}

    /** The people of an institution and of all below it. */
    public Staff of(Institution institution) {
        var levels = new ArrayList<Level>();
        for (var at = Optional.of(institution);
                at.isPresent();
                at = institutions.parentOf(at.get().id())) {
            levels.add(level(at.get()));
        }
        Collections.reverse(levels);
        return new Staff(List.copyOf(levels), people.below(institution.path()));
    }

    private static Level level(Institution institution) {
        return new Level(
                institution.code(), institution.kind(), institution.names().byLanguage());
    }

    /**
     * Makes these the people of this installation: new ones come, known ones get their newest name, others leave.
     *
     * @throws IllegalArgumentException when the root is that of another country
     */
    @Transactional
    public InstitutionId take(Staff staff) {
        var today = country.today(clock);
        var at = place(staff.levels());
        people.leaveBut(staff.people(), today);
        staff.people().forEach(person -> people.add(person, at, today));
        return at;
    }

    private InstitutionId place(List<Level> levels) {
        var at = institutions.root();
        var above = levels.getFirst().code();
        if (institutions
                .byCode(above)
                .filter(root -> root.id().equals(institutions.root()))
                .isEmpty()) {
            throw new IllegalArgumentException("the pack is of another country");
        }
        for (var level : levels.subList(1, levels.size())) {
            institutions.addBelow(above, level.code(), level.kind(), new LocalText(level.names()), null);
            at = institutions.byCode(level.code()).orElseThrow().id();
            above = level.code();
        }
        return at;
    }
}
