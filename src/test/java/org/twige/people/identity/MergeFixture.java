package org.twige.people.identity;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.PersonsMerged;
import org.twige.people.PersonsSeparated;
import org.twige.people.Scope;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Merges and separates records for tests, as an official of the programme office does. */
public final class MergeFixture {

    private final MergePersons mergePersons;
    private final SeparatePersons separatePersons;
    private final SecondOfficials officials;
    private final DecisionClock clock;
    private final SignedIn office;

    public MergeFixture(BeanFactory beans) {
        mergePersons = beans.getBean(MergePersons.class);
        separatePersons = beans.getBean(SeparatePersons.class);
        officials = beans.getBean(SecondOfficials.class);
        clock = beans.getBean(DecisionClock.class);
        office = new PeopleFixture(beans.getBean(JdbcClient.class)).official(Role.PROGRAMME_OFFICE);
    }

    public SignedIn office() {
        return office;
    }

    /** The merge that was carried out. */
    public UUID merge(PersonId kept, PersonId merged) {
        return switch (mergePersons.merge(office, scope(), new MergePersons.Wish(kept, merged, null))) {
            case Merging.Done(var merge) -> merge;
            case Merging.Waits waits -> throw new IllegalStateException("waits: " + waits.why());
            case Merging.Refused(var rule) -> throw new IllegalStateException("refused: " + rule);
        };
    }

    public void separate(UUID merge) {
        var broken = separatePersons.separate(office, scope(), merge);
        if (broken.isPresent()) {
            throw new IllegalStateException("refused: " + broken.get());
        }
    }

    /** What is told about a merge, to be told once more. */
    public PersonsMerged told(UUID merge, PersonId kept, PersonId merged) {
        return new PersonsMerged(merge, kept, merged, clock.by(office.person()).on());
    }

    public PersonsSeparated toldApart(UUID merge, PersonId kept, PersonId merged) {
        return new PersonsSeparated(
                merge, kept, merged, clock.by(office.person()).on());
    }

    private Scope scope() {
        return officials.scopeOf(office);
    }
}
