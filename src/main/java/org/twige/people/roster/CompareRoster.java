package org.twige.people.roster;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.people.Institutions;

/** Compares the rows of a list with each other and with what is known, and counts what would happen. */
@Component
class CompareRoster {

    /** An institution that would lose more than this share of its people needs a second pair of eyes. */
    static final int MOST_LOST_PERCENT = 5;

    private final RosterFindings findings;
    private final RosterMatches matches;
    private final RosterFigures figures;
    private final Institutions institutions;
    private final Country country;

    CompareRoster(
            RosterFindings findings,
            RosterMatches matches,
            RosterFigures figures,
            Institutions institutions,
            Country country) {
        this.findings = findings;
        this.matches = matches;
        this.figures = figures;
        this.institutions = institutions;
        this.country = country;
    }

    /**
     * Works out anew what each row means.
     *
     * @param on the day of the extract, from which changes hold
     * @return figures by name, see {@link RosterFigures#count}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<String, Integer> compare(RosterBatch batch, LocalDate on) {
        var id = batch.id();
        var scope = batch.reach();
        var nation = institutions.find(institutions.root()).map(scope::nation).orElse(false);
        findings.forgetCompared(id);
        matches.forget(id);
        findings.amongRows(id);
        matches.match(id, scope, nation, on, country.vocabulary().usualStatus());
        matches.missing(id, on);
        findings.amongMatches(id);
        matches.losses(id, MOST_LOST_PERCENT);
        return figures.count(id);
    }
}
