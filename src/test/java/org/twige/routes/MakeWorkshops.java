package org.twige.routes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.Version;
import org.twige.web.Role;

/** Makes a closed workshop on a pass mark for the offices, and for everybody one of their own in which they judge. */
final class MakeWorkshops {

    private final JdbcClient database;
    private final MadeNation nation;

    MakeWorkshops(JdbcClient database, MadeNation nation) {
        this.database = database;
        this.nation = nation;
    }

    void make(Version version) {
        var closed = workshop(version, version.course().value(), "CLOSED", Role.ADMINISTRATOR);
        judge(closed, 1, Relation.SIBLING);
        judge(closed, 2, Relation.CHILD);
        nation.facts().put("cut-workshop", closed.toString());
        nation.everybody().forEach(resident -> {
            var own = workshop(version, UUID.randomUUID(), "ROUND_1", Role.PROGRAMME_OFFICE);
            judge(own, 1, resident, false);
            resident.things().put(Thing.JUDGING, own.toString());
        });
    }

    private void judge(UUID workshop, int number, Relation place) {
        judge(workshop, number, nation.others(place), true);
        for (var round = 1; round <= 2; round++) {
            database.sql("""
                    insert into assessment.cut_rating (workshop_id, judge, position, round, rating, rated_at, request_id)
                    values (:workshop, :number, 1, :round, 60 + 3 * :number, now(), uuidv7())
                    """)
                    .param("workshop", workshop)
                    .param("number", number)
                    .param("round", round)
                    .update();
        }
    }

    private void judge(UUID workshop, int number, Resident resident, boolean finished) {
        database.sql("""
                insert into assessment.cut_judge (workshop_id, number, person_id, track, first_language, outside_capital,
                                                  agreed_at, round_1_at, round_2_at)
                values (:workshop, :number, :person, 'teachers', true, true, now(),
                        case when :finished then now() end, case when :finished then now() end)
                """)
                .param("workshop", workshop)
                .param("number", number)
                .param("person", resident.person().value())
                .param("finished", finished)
                .update();
    }

    private UUID workshop(Version version, UUID course, String state, Role leader) {
        var id = UUID.randomUUID();
        database.sql("""
                with workshop as (
                    insert into assessment.cut_workshop (id, course_id, version_id, state, forms, seed, form_items,
                                                         definition, led_by, prepared_at)
                    values (:id, :course, :version, :state, 1, 7, 4, '{"en": "Knows just enough"}', :leader, now())
                    returning id),
                cell as (
                    insert into assessment.cut_cell (workshop_id, number, outcome, family, questions)
                    select id, 1, '1.a', 'best-answer', 4 from workshop
                    returning workshop_id)
                insert into assessment.cut_item (workshop_id, position, item_id, cell, option_order)
                select workshop_id, 1, (select min(id::text)::uuid from assessment.item where version_id = :version), 1, 'abcd'
                  from cell
                """)
                .param("id", id)
                .param("course", course)
                .param("version", version.id().value())
                .param("state", state)
                .param(
                        "leader",
                        Optional.ofNullable(nation.askers().get(leader))
                                .orElseThrow()
                                .person()
                                .value())
                .update();
        return id;
    }
}
