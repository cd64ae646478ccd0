package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.week.WeeklyPlans;
import org.twige.people.PersonId;

/** Asks the weekly plan what is left, so that a message says what the page says; only of who still wants to hear of it. */
@Repository
class WeekOfPlans implements YourWeek {

    private final JdbcClient database;
    private final WeeklyPlans plans;

    WeekOfPlans(JdbcClient database, WeeklyPlans plans) {
        this.database = database;
        this.plans = plans;
    }

    @Override
    public Map<UUID, Week> of(Collection<UUID> people, LocalDate today) {
        var weeks = new HashMap<UUID, Week>();
        for (var person : whoWantIt(people, today)) {
            plans.stillToLearn(new PersonId(person))
                    .ifPresent(left -> weeks.put(person, new Week(left.lessons(), left.nextDate())));
        }
        return weeks;
    }

    private List<UUID> whoWantIt(Collection<UUID> people, LocalDate today) {
        return database.sql("""
                select person_id from outreach.preference
                 where person_id = any(cast(:people as uuid[])) and weekly and coalesce(paused_until < :today, true)
                """)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
