package org.twige.mandates.audience;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Shows an official whom a rule would reach, and why it reaches one person and not another. */
@Component
public class PreviewAudience {

    private final Audiences audiences;

    PreviewAudience(Audiences audiences) {
        this.audiences = audiences;
    }

    /** How many people of the scope the rule reaches and misses, by top institution and outcome. */
    public List<Reach> reach(Scope scope, AudienceRule rule) {
        return audiences.reach(scope, rule);
    }

    /** Twenty of the people reached, the same ones each time, from all over the scope. */
    public List<Sample> samples(Scope scope, AudienceRule rule) {
        return audiences.samples(scope, rule);
    }

    /** At most twenty people by staff number or by words of their names, reached or not. */
    public List<Sample> search(Scope scope, String asked) {
        return asked.isBlank() ? List.of() : audiences.search(scope, asked);
    }

    /**
     * What a rule would have looked at in one person of the scope on a day, by what is recorded today about that day;
     * nobody's language has a history.
     */
    public Optional<Sample> on(Scope scope, PersonId person, LocalDate day) {
        return audiences.on(scope, person.value(), day);
    }

    /** Every job level that somebody in service has, in order. */
    public List<String> levels() {
        return audiences.levels();
    }
}
