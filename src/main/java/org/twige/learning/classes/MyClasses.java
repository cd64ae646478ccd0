package org.twige.learning.classes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** Where a person finds the own classes, and says whether they come. */
@Repository
class MyClasses {

    private static final String TOLD = """
            with me as (select p.institution_path as path from people.report_person p where p.person_id = :me)
            select case when c.cancelled_at is not null then 'cancelled'
                        when l.comes is null then 'asked' else 'expected' end as what, c.id, c.course_id
              from learning.class_place l join learning.group_class c on c.id = l.class_id
             where l.person_id = any(people.report_records_of(:me)) and c.starts_at > :now
               and l.comes is distinct from false and c.closed_at is null
            union all
            select 'open', c.id, c.course_id
              from learning.group_class c
              join people.report_institution place on place.institution_id = c.institution_id
              join me on me.path <@ place.path
             where c.open_to_unit and c.starts_at > :now and c.closed_at is null and c.cancelled_at is null
               and (select count(*) from learning.class_place l where l.class_id = c.id) < c.seats
               and not exists (select from learning.class_place l where l.class_id = c.id
                                  and l.person_id = any(people.report_records_of(:me)))
               and not learning.is_in_another_class(:me, c.id)
               and not exists (select from learning.report_completion d
                                where d.person_id = :me and d.course_id = c.course_id)
            union all
            select case when c.starts_at + make_interval(mins => c.minutes) < :now then 'close' else 'lead' end,
                   c.id, c.course_id
              from learning.group_class c
             where c.facilitator_id = any(people.report_records_of(:me))
               and c.closed_at is null and c.cancelled_at is null
               and (c.made_by <> c.facilitator_id or c.starts_at + make_interval(mins => c.minutes) < :now)
            union all
            select distinct 'check', r.class_id, r.course_id
              from learning.read_in_class r
             where r.person_id = any(people.report_records_of(:me))
               and not exists (select from learning.pass b where b.person_id = :me
                                  and b.course_id = r.course_id and b.begun_at > r.closed_at)
               and not exists (select from learning.lesson_done d
                                where d.person_id = any(people.report_records_of(:me))
                                  and d.lesson_id = r.lesson_id
                                  and d.pass = (select coalesce(max(b.number), 1) from learning.pass b
                                                 where b.person_id = :me and b.course_id = r.course_id))
            """;

    private final JdbcClient database;

    MyClasses(JdbcClient database) {
        this.database = database;
    }

    /**
     * What stands about a person on the list of a class.
     *
     * @param comes null while the person has not said it
     * @param present null while nobody has noted it
     */
    record Listed(@Nullable Boolean comes, @Nullable Boolean present) {}

    /** By class. */
    Map<UUID, Listed> listed(PersonId person) {
        var listed = new HashMap<UUID, Listed>();
        database.sql("""
                select class_id, comes, present from learning.class_place
                 where person_id = any(people.report_records_of(:me))
                """).param("me", person.value()).query(row -> {
            listed.put(
                    row.getObject("class_id", UUID.class),
                    new Listed(row.getObject("comes", Boolean.class), row.getObject("present", Boolean.class)));
        });
        return listed;
    }

    /** Keeps what somebody on the list says; nothing once the class has begun. */
    boolean answer(PersonId person, UUID id, boolean comes, Instant now) {
        return database.sql("""
                        update learning.class_place l set comes = :comes
                          from learning.group_class c
                         where c.id = :id and l.class_id = c.id
                           and l.person_id = any(people.report_records_of(:me))
                           and c.starts_at > :now and c.closed_at is null and c.cancelled_at is null
                        """)
                        .param("comes", comes)
                        .param("id", id)
                        .param("me", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Puts somebody on the list of a class that is open to their institution and has a seat left. */
    boolean join(PersonId person, UUID id, Instant now) {
        database.sql("select id from learning.group_class where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return database.sql("""
                        insert into learning.class_place (class_id, person_id, added_by, added_at, comes)
                        select c.id, p.person_id, p.person_id, :now, true
                          from learning.group_class c
                          join people.report_institution place on place.institution_id = c.institution_id
                          join people.report_person p on p.person_id = :me and p.institution_path <@ place.path
                         where c.id = :id and c.open_to_unit and c.starts_at > :now
                           and c.closed_at is null and c.cancelled_at is null
                           and not learning.is_in_another_class(p.person_id, c.id)
                           and (select count(*) from learning.class_place where class_id = c.id) < c.seats
                        on conflict do nothing
                        """)
                        .param("me", person.value())
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** The numbers of the lessons that a person went through in a class, in their order. */
    List<Integer> read(PersonId person, UUID id) {
        return database.sql("""
                select distinct number from learning.read_in_class
                 where class_id = :id and person_id = any(people.report_records_of(:me)) order by number
                """)
                .param("id", id)
                .param("me", person.value())
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    /**
     * Something to tell beside the training.
     *
     * @param what expected, asked, cancelled, open, lead, close or check
     */
    record Told(String what, UUID id, CourseId course) {}

    /** Classes to come, classes to be closed by who leads them, and lessons of classes whose questions the person has not answered alone. */
    List<Told> told(PersonId person, Instant now) {
        return database.sql(TOLD)
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Told(
                        row.getString("what"),
                        row.getObject("id", UUID.class),
                        new CourseId(row.getObject("course_id", UUID.class))))
                .list();
    }
}
