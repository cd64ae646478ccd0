package org.twige.mandates.study;

import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;
import org.twige.mandates.LedgerFixture;
import org.twige.people.InstitutionId;

/** Says for institutions in tests of other parts how much time to learn they grant, as an official does. */
public final class StudyTimeFixture {

    private final GrantStudyTime grant;

    public StudyTimeFixture(BeanFactory beans) {
        grant = beans.getBean(GrantStudyTime.class);
    }

    public void grant(InstitutionId institution, int minutesPerWeek, LocalDate from) {
        grant.grant(new Pledge(institution, minutesPerWeek, from, null), LedgerFixture.OFFICIAL);
    }
}
