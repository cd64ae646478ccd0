package org.twige.labs.reports;

import org.springframework.stereotype.Component;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.OfficeCount;
import org.twige.web.SignedIn;

/** Tells the programme office on its page how many reported texts wait. */
@Component
class CountReports implements OfficeCount {

    private final ReportedTexts texts;
    private final Responsibilities responsibilities;

    CountReports(ReportedTexts texts, Responsibilities responsibilities) {
        this.texts = texts;
        this.responsibilities = responsibilities;
    }

    @Override
    public String place() {
        return ReportsController.ADDRESS;
    }

    @Override
    public int toRead(SignedIn me) {
        return texts.count(responsibilities.scopeOf(me, ReportsController.DECIDE), new PersonId(me.person()));
    }
}
