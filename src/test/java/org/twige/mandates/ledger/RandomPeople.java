package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;

/** Invented people whose staff list changes from day to day; everything that happens to them is by chance and seed. */
final class RandomPeople {

    private static final int BRANCHES = 8;
    private static final int SCHOOLS = 5;

    private final JdbcClient database;
    private final Draw draw;
    private final int size;
    private final List<InstitutionId> branches = new ArrayList<>();
    private final List<InstitutionId> schools = new ArrayList<>();
    private int numbers;

    RandomPeople(JdbcClient database, Draw draw, int size) {
        this.database = database;
        this.draw = draw;
        this.size = size;
    }

    List<InstitutionId> branches() {
        return branches;
    }

    List<InstitutionId> schools() {
        return schools;
    }

    /** Everybody who is there when the year begins. */
    void settle(LocalDate on) {
        var fixture = new PeopleFixture(database);
        for (var branch = 0; branch < BRANCHES; branch++) {
            branches.add(fixture.institution(fixture.root(), "district", null));
            for (var school = 0; school < SCHOOLS; school++) {
                schools.add(fixture.institution(branches.getLast()));
            }
        }
        join(size, on.minusYears(1), UUID.randomUUID());
    }

    /** One staff list; the answer is its number, under which every change is written down. */
    UUID change(LocalDate on) {
        var batch = UUID.randomUUID();
        join(draw.below(8), on, batch);
        var listed = some("state <> 'LEFT'", 64);
        move(listed.subList(0, draw.below(28)), on, batch);
        leave(listed.subList(28, 28 + draw.below(13)), on, batch);
        beAway(listed.subList(41, 41 + draw.below(22)), on, batch);
        comeBack(some("state = 'LEFT'", draw.below(14)), on, batch);
        beBack(some("status <> 'active'", draw.below(24)), on, batch);
        return batch;
    }

    private void join(int people, LocalDate on, UUID batch) {
        database.sql("""
                with school as (select s.id, s.number from unnest(cast(:schools as uuid[])) with ordinality s (id, number)
                ), joined as (
                    insert into people.person (id, staff_no, names, names_key, language, state, joined_on)
                    select cast(md5('person ' || (:from + g)) as uuid), '9' || lpad(cast(:from + g as text), 8, '0'),
                           'Urugero ' || (:from + g), 'urugero', 'rw', 'LISTED', :on
                      from generate_series(1, :people) g
                    returning id, staff_no
                ), posted as (
                    insert into people.post (person_id, institution_id, statute, job_level, main, latest, started_on)
                    select j.id, s.id, 'teacher', 'A2', true, true, :on
                      from joined j
                      join school s on s.number = 1 + cast(j.staff_no as bigint) % cardinality(cast(:schools as uuid[]))
                )
                insert into people.roster_change (batch_id, person_id, change) select :batch, id, 'JOINED' from joined
                """)
                .param("schools", schools.stream().map(InstitutionId::toString).toArray(String[]::new))
                .param("from", numbers)
                .param("people", people)
                .param("on", on)
                .param("batch", batch)
                .update();
        numbers += people;
    }

    private void move(List<UUID> people, LocalDate on, UUID batch) {
        for (var person : people) {
            end(person, on);
            post(person, on);
            note(batch, person, "MOVED");
        }
    }

    private void leave(List<UUID> people, LocalDate on, UUID batch) {
        for (var person : people) {
            database.sql("update people.person set state = 'LEFT', left_on = :on where id = :person")
                    .param("on", on)
                    .param("person", person)
                    .update();
            note(batch, person, "LEFT");
        }
    }

    private void comeBack(List<UUID> people, LocalDate on, UUID batch) {
        for (var person : people) {
            database.sql("update people.person set state = 'LISTED', left_on = null where id = :person")
                    .param("person", person)
                    .update();
            end(person, on);
            post(person, on);
            note(batch, person, "RETURNED");
        }
    }

    private void beAway(List<UUID> people, LocalDate on, UUID batch) {
        var statuses = database.sql("select code from people.status where pauses order by code")
                .query((row, _) -> row.getString(1))
                .list();
        for (var person : people) {
            database.sql("""
                    insert into people.status_period (person_id, status, from_on)
                    select :person, :status, :on
                     where not exists (select from people.status_period
                                        where person_id = :person and coalesce(until_on, :on) >= :on)
                    """)
                    .param("person", person)
                    .param("status", draw.oneOf(statuses))
                    .param("on", on)
                    .update();
            note(batch, person, "STATUS");
        }
    }

    private void beBack(List<UUID> people, LocalDate on, UUID batch) {
        for (var person : people) {
            database.sql("""
                    update people.status_period set until_on = cast(:on as date) - 1
                     where person_id = :person and until_on is null and from_on < :on
                    """).param("person", person).param("on", on).update();
            note(batch, person, "STATUS");
        }
    }

    private void end(UUID person, LocalDate on) {
        database.sql("""
                update people.post set latest = false, ended_on = greatest(started_on, cast(:on as date) - 1)
                 where person_id = :person and latest
                """).param("person", person).param("on", on).update();
    }

    private void post(UUID person, LocalDate on) {
        database.sql("""
                insert into people.post (person_id, institution_id, statute, job_level, main, latest, started_on)
                values (:person, :at, 'teacher', 'A2', true, true, :on)
                """)
                .param("person", person)
                .param("at", draw.oneOf(schools).value())
                .param("on", on)
                .update();
    }

    private void note(UUID batch, UUID person, String change) {
        database.sql("""
                insert into people.roster_change (batch_id, person_id, change) values (:batch, :person, :change)
                on conflict do nothing
                """)
                .param("batch", batch)
                .param("person", person)
                .param("change", change)
                .update();
    }

    /** Some of those on the staff list who fulfil a condition; officials and merged records are not on it. */
    private List<UUID> some(String condition, int most) {
        return draw.some("""
                select person_id, staff_no from people.report_person
                 where length(staff_no) = 9 and person_id not in (select person_id from people.report_alias) and\s""" + condition, most);
    }
}
