package org.twige.learning.plan;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Where it is kept what people chose for their own week. */
@Repository
public class WeekChoices {

    private final JdbcClient database;

    WeekChoices(JdbcClient database) {
        this.database = database;
    }

    /** What somebody chose; empty for whoever follows the proposal. */
    public Optional<WeekChoice> of(PersonId person) {
        var minutes = new AtomicInteger();
        var slots = new ArrayList<Slot>();
        database.sql("""
                select c.minutes_per_week, s.day, s.from_time, s.minutes
                  from learning.week_choice c
                  left join learning.week_slot s on s.person_id = c.person_id
                 where c.person_id = :person order by s.day
                """).param("person", person.value()).query(row -> {
            minutes.set(row.getInt("minutes_per_week"));
            if (row.getObject("day") != null) {
                slots.add(new Slot(
                        DayOfWeek.of(row.getInt("day")),
                        row.getObject("from_time", LocalTime.class),
                        row.getInt("minutes")));
            }
        });
        return minutes.get() == 0 ? Optional.empty() : Optional.of(new WeekChoice(minutes.get(), slots));
    }

    /** In place of what was chosen before. */
    @Transactional
    public void choose(PersonId person, WeekChoice choice, Instant at) {
        database.sql("""
                with before as (delete from learning.week_slot where person_id = :person)
                insert into learning.week_choice (person_id, minutes_per_week, chosen_at)
                values (:person, :minutes, :at)
                on conflict (person_id) do update
                   set minutes_per_week = excluded.minutes_per_week, chosen_at = excluded.chosen_at
                """)
                .param("person", person.value())
                .param("minutes", choice.minutes())
                .param("at", Timestamp.from(at))
                .update();
        choice.slots().forEach(slot -> add(person, slot));
    }

    private void add(PersonId person, Slot slot) {
        database.sql("""
                insert into learning.week_slot (person_id, day, from_time, minutes)
                values (:person, :day, :from, :minutes)
                """)
                .param("person", person.value())
                .param("day", slot.day().getValue())
                .param("from", slot.from())
                .param("minutes", slot.minutes())
                .update();
    }

    /** Follows the proposal again. */
    @Transactional
    public void forget(PersonId person) {
        database.sql("delete from learning.week_choice where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
