package org.twige.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.people.Institution;
import org.twige.people.Person;

/** One person as the officials in charge see them. */
record PersonPage(
        Person person,
        @Nullable Institution institution,
        Histories.SignIn signIn,
        List<Histories.Held> duties,
        List<Histories.Fact> facts) {}
