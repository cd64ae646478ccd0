package org.twige.routes;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts everybody on the list of a check in a room of their own institution, with a sheet of paper, and draws once. */
final class MakeSittings {

    private final MadeNation nation;
    private final JdbcClient database;

    MakeSittings(ApplicationContext application, MadeNation nation) {
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
    }

    void make() {
        nation.everybody().forEach(this::sitting);
        nation.facts().put("draw", draw());
    }

    private void sitting(Resident resident) {
        var sitting = database.sql("""
                insert into assessment.sitting (course_id, version_id, institution_id, room, starts_at, languages,
                    minutes, out_of, cut, made_by, made_at, opened_at)
                select course_id, id, :place, 'Hall', now(), '{en}', 15, 4, 70, gen_random_uuid(), now(), now()
                  from courses.version where cast(id as text) = :version
                returning cast(id as text)
                """)
                .param("place", resident.institution().id().value())
                .param("version", nation.fact("version"))
                .query(String.class)
                .single();
        var sheet = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        var seat = database.sql("""
                insert into assessment.seat (sitting_id, person_id, reason, ticket, sheet, drawn_at, begun_at, until_at)
                values (cast(:sitting as uuid), :person, 'CHOSEN', :sheet, :sheet, now(), now(), now())
                returning cast(id as text)
                """)
                .param("sitting", sitting)
                .param("person", resident.person().value())
                .param("sheet", sheet)
                .query(String.class)
                .single();
        database.sql("""
                insert into assessment.seat_item (seat_id, position, item_id, option_order)
                select cast(:seat as uuid), row_number() over (order by code), id, letters from assessment.item
                 where cast(version_id as text) = :version order by code limit 4
                """)
                .param("seat", seat)
                .param("version", nation.fact("version"))
                .update();
        resident.things().put(Thing.SITTING, sitting);
        resident.things().put(Thing.SEAT, seat);
        resident.things().put(Thing.SHEET, sheet);
    }

    private String draw() {
        return database.sql("""
                insert into assessment.draw (course_id, from_on, until_on, rules, seed, commitment, announced_at,
                    announced_by, drawn_at, population_size, population_hash, by_chance, by_rule)
                select course_id, '2026-01-01', '2026-01-31', '{"en": "by chance"}', 'seed', '', now(),
                       gen_random_uuid(), now(), 0, '', 0, 0
                  from courses.version where cast(id as text) = :version
                returning cast(id as text)
                """)
                .param("version", nation.fact("version"))
                .query(String.class)
                .single();
    }
}
