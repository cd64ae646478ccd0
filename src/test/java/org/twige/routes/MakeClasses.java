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
        resident.things().put(Thing.CHAMPION, asked(resident));
        resident.things().put(Thing.WORKSHEET, onPaper(resident));
    }

    private String onPaper(Resident resident) {
        return database.sql("""
                insert into learning.worksheet
                       (code, person_id, course_id, version_id, lesson_id, number, language, made_by, made_at)
                select upper(substr(md5(cast(:person as text)), 1, 12)), :person, v.course_id, v.id, l.lesson_id, l.number,
                       'en', :person, now()
                  from courses.version v
                  join courses.report_lesson l on l.version_id = v.id
                 where cast(v.id as text) = :version order by l.number limit 1
                returning code
                """)
                .param("person", resident.person().value())
                .param("version", nation.fact("version"))
                .query(String.class)
                .single();
    }

    private String asked(Resident resident) {
        return database.sql("""
                insert into learning.champion (person_id, institution_id, named_by, named_at, from_on, until_on)
                values (:person, :place, :person, now(), current_date, current_date + 365)
                returning cast(id as text)
                """)
                .param("person", resident.person().value())
                .param("place", resident.institution().id().value())
                .query(String.class)
                .single();
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
