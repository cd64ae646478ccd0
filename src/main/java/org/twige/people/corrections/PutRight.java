package org.twige.people.corrections;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.PersonMoved;
import org.twige.people.Scope;
import org.twige.people.names.NamesKey;
import org.twige.people.roster.EmailReader;
import org.twige.people.roster.PhoneReader;

/** Puts right what stands wrong about a person. */
@Component
class PutRight {

    private static final int LONGEST_NAMES = 200;

    private final Details details;
    private final Institutions institutions;
    private final NamesKey keys;
    private final ApplicationEventPublisher events;
    private final Country country;
    private final Clock clock;

    PutRight(
            Details details,
            Institutions institutions,
            NamesKey keys,
            ApplicationEventPublisher events,
            Country country,
            Clock clock) {
        this.details = details;
        this.institutions = institutions;
        this.keys = keys;
        this.events = events;
        this.country = country;
        this.clock = clock;
    }

    /** What is to be done; empty when the words are of no use for it. */
    Optional<Runnable> with(Scope scope, Correction found, String right) {
        var person = found.person();
        return switch (found.about()) {
            case NAMES ->
                right.isEmpty() || right.length() > LONGEST_NAMES
                        ? Optional.empty()
                        : Optional.of(() -> details.rename(person, right, keys.of(right)));
            case INSTITUTION ->
                institutions.byCode(right).filter(to -> scope.covers(to.path())).map(to -> () -> move(found, to.id()));
            case PHONE ->
                new PhoneReader(country).e164(right).map(phone -> () -> details.reach(person, "phone", phone));
            case EMAIL ->
                new EmailReader(country).address(right).map(email -> () -> details.reach(person, "email", email));
            case OTHER -> Optional.of(() -> {});
        };
    }

    private void move(Correction found, InstitutionId to) {
        var from = details.of(found.person()).institution();
        var on = country.today(clock);
        if (from != null && !from.equals(to.value())) {
            details.move(found.person(), to, on);
            events.publishEvent(new PersonMoved(found.person(), new InstitutionId(from), to, on));
        }
    }
}
