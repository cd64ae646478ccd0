package org.twige.people;

import java.time.Clock;
import java.util.ArrayList;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Coded;
import org.twige.country.Country;
import org.twige.country.KnownInstitution;

/**
 * Puts what the country pack knows into the database: statuses at every start, institutions only when missing.
 *
 * <p>An institution that an official changed or closed stays as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoadCountry implements ApplicationRunner {

    private final Country country;
    private final Clock clock;
    private final Institutions institutions;
    private final CountryRows rows;

    LoadCountry(Country country, Clock clock, Institutions institutions, CountryRows rows) {
        this.country = country;
        this.clock = clock;
        this.institutions = institutions;
        this.rows = rows;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        rows.keepZone(country.zone());
        rows.keepStatuses(country.vocabulary().statuses());
        addInstitutions();
        rows.keepAliases(country.aliases());
    }

    private void addInstitutions() {
        var waiting = new ArrayList<>(country.institutions());
        if (waiting.stream().noneMatch(known -> known.parent().isBlank())) {
            waiting.addFirst(top());
        }
        var before = 0;
        while (before != waiting.size()) {
            before = waiting.size();
            waiting.removeIf(this::placed);
        }
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("institutions.csv: no such parent: "
                    + waiting.stream().map(KnownInstitution::parent).distinct().toList());
        }
    }

    private boolean placed(KnownInstitution known) {
        var parent = institutions.byCode(known.parent());
        if (parent.isEmpty() && !known.parent().isBlank()) {
            return false;
        }
        institutions.add(
                new NewInstitution(
                        known.code(),
                        known.kind(),
                        known.name(),
                        known.district().isBlank() ? null : known.district(),
                        known.validFrom()),
                parent.map(Institution::id).orElse(null));
        return true;
    }

    /** A pack without a list of institutions still has a country to hang everybody under. */
    private KnownInstitution top() {
        var kind = country.vocabulary().institutionKinds().stream()
                .findFirst()
                .map(Coded::code)
                .orElse("other");
        return new KnownInstitution(country.code(), "", kind, country.shortName(), "", country.today(clock));
    }
}
