package org.twige.routes;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets everybody lead a class at their own institution that is on now, and have been in one that is closed. */
final class MakeClasses {

    private final MadeNation nation;
    private final JdbcClient database;

    MakeClasses(ApplicationContext application, MadeNation nation) {
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
    }

    void make() {
        nation.everybody().forEach(this::classes);
    }

    private void classes(Resident resident) {
        var now = made(resident, false);
        resident.things().put(Thing.CLASS, now);
        resident.things().put(Thing.CLASS_PLACE, listed(resident, now, false));
        var held = made(resident, true);
        listed(resident, held, true);
        resident.things().put(Thing.HELD_CLASS, held);
    }

    private String made(Resident resident, boolean held) {
        return database.sql("""
                with made as (
                    insert into learning.group_class (course_id, version_id, language, institution_id, room, starts_at,
                        minutes, seats, open_to_unit, facilitator_id, made_by, made_at, closed_at)
                    select course_id, id, 'en', :place, 'Hall', now(), 60, 30, false, :person, :person, now(),
                           case when :held then now() end
                      from courses.version where cast(id as text) = :version
                    returning id, version_id),
                lessons as (
                    insert into learning.class_lesson (class_id, lesson_id, number, taught)
                    select made.id, l.lesson_id, l.number, :held
                      from made join courses.report_lesson l on l.version_id = made.version_id)
                select cast(id as text) from made
                """)
                .param("place", resident.institution().id().value())
                .param("person", resident.person().value())
                .param("held", held)
                .param("version", nation.fact("version"))
                .query(String.class)
                .single();
    }

    private String listed(Resident resident, String id, boolean held) {
        return database.sql("""
                insert into learning.class_place (class_id, person_id, added_by, added_at, present)
                values (cast(:id as uuid), :person, :person, now(), case when :held then true end)
                returning cast(id as text)
                """)
                .param("id", id)
                .param("person", resident.person().value())
                .param("held", held)
                .query(String.class)
                .single();
    }
}
