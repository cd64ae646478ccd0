package org.twige.learning.classes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.Lesson;
import org.twige.courses.LessonId;
import org.twige.courses.VersionId;
import org.twige.learning.classes.GroupClass.Counts;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Leaf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where classes are kept. */
@Repository
class Classes {

    /** So long who led a class corrects who was there; after that the names are for officials and champions. */
    private static final Duration LEADER_READS = Duration.ofDays(30);

    /** So many of one person are shown. */
    private static final int MOST = 200;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String CLASS = """
            select c.*, place.names as place_names, f.person_id as led_by, f.names as facilitator_names,
                   n.listed, n.coming, n.declined, n.present
              from learning.group_class c
              join people.report_institution place on place.institution_id = c.institution_id
              left join people.report_alias m on m.person_id = c.facilitator_id
              join people.report_person f on f.person_id = coalesce(m.kept_id, c.facilitator_id)
             cross join lateral (
                    select count(*) as listed, count(*) filter (where comes) as coming,
                           count(*) filter (where not comes) as declined, count(*) filter (where present) as present
                      from learning.class_place where class_id = c.id) n
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Classes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID add(PlannedClass planned, UUID by, Instant now) {
        var made = fields(database.sql("""
                        insert into learning.group_class (course_id, version_id, language, institution_id, room,
                            starts_at, minutes, seats, open_to_unit, facilitator_id, made_by, made_at)
                        values (:course, :version, :language, :place, :room, :startsAt, :minutes, :seats, :open,
                            :facilitator, :by, :now)
                        returning id
                        """), planned)
                .param("course", planned.version().course().value())
                .param("version", planned.version().id().value())
                .param("language", planned.language())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
        planned.lessons().forEach(lesson -> addLesson(made, lesson));
        return made;
    }

    private void addLesson(UUID id, Lesson lesson) {
        database.sql("insert into learning.class_lesson (class_id, lesson_id, number) values (:id, :lesson, :number)")
                .param("id", id)
                .param("lesson", lesson.id().value())
                .param("number", lesson.number())
                .update();
    }

    /** Course, lessons and language stay. Who had said whether they come is asked again when the time is another one. */
    void change(UUID id, PlannedClass planned, Instant now) {
        fields(database.sql("""
                        with before as (select starts_at from learning.group_class where id = :id),
                        asked as (
                            update learning.class_place set comes = null
                             where class_id = :id and :startsAt <> (select starts_at from before))
                        update learning.group_class
                           set institution_id = :place, room = :room, starts_at = :startsAt, minutes = :minutes,
                               seats = :seats, open_to_unit = :open, facilitator_id = :facilitator,
                               changes = changes + cast(moved as int),
                               changed_at = case when moved then :now else changed_at end
                          from (select (institution_id, room, starts_at, minutes)
                                       is distinct from (:place, :room, :startsAt, :minutes) as moved
                                  from learning.group_class where id = :id) was
                         where id = :id
                        """), planned)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static JdbcClient.StatementSpec fields(JdbcClient.StatementSpec statement, PlannedClass planned) {
        return statement
                .param("place", planned.place().value())
                .param("room", planned.room())
                .param("startsAt", Timestamp.from(planned.startsAt()))
                .param("minutes", planned.minutes())
                .param("seats", planned.seats())
                .param("open", planned.openToUnit())
                .param("facilitator", planned.facilitator().value());
    }

    Optional<GroupClass> within(Scope scope, UUID id) {
        return database.sql(CLASS + "where c.id = :id and place.path <@ any(cast(:scope as ltree[]))")
                .param("id", id)
                .param("scope", scope.pathArray())
                .query(this::row)
                .optional();
    }

    /** The same also for the person who leads it, until a while after it is over. */
    Optional<GroupClass> runBy(Scope scope, UUID id, Instant now) {
        return database.sql(CLASS + """
                where c.id = :id and (place.path <@ any(cast(:scope as ltree[]))
                      or (c.facilitator_id = any(people.report_records_of(:me))
                          and coalesce(c.closed_at, c.cancelled_at, :now) > :over))
                """)
                .param("now", Timestamp.from(now))
                .param("over", Timestamp.from(now.minus(LEADER_READS)))
                .param("id", id)
                .param("scope", scope.pathArray())
                .param("me", scope.person())
                .query(this::row)
                .optional();
    }

    /** Those that are still to be closed first, the next one on top; then the others, the latest on top. */
    List<GroupClass> all(Scope scope, Leaf leaf) {
        return database.sql(CLASS + """
                where place.path <@ any(cast(:scope as ltree[]))
                order by c.closed_at is not null or c.cancelled_at is not null,
                         case when c.closed_at is null and c.cancelled_at is null then c.starts_at end,
                         c.starts_at desc, c.id
                limit :most offset :before
                """)
                .param("scope", scope.pathArray())
                .param("most", Leaf.ROWS)
                .param("before", leaf.before())
                .query(this::row)
                .list();
    }

    int count(Scope scope) {
        return database.sql("""
                select count(*) from learning.group_class c
                  join people.report_institution place on place.institution_id = c.institution_id
                 where place.path <@ any(cast(:scope as ltree[]))
                """)
                .param("scope", scope.pathArray())
                .query(Integer.class)
                .single();
    }

    /** The classes of a person: on whose list they are, that they lead, and that are open to them. */
    List<GroupClass> of(PersonId person, Instant now) {
        return database.sql(CLASS + """
                where c.id = any(array(
                        select class_id from learning.class_place
                         where person_id = any(people.report_records_of(:me))
                        union
                        select id from learning.group_class
                         where facilitator_id = any(people.report_records_of(:me))
                           and coalesce(closed_at, cancelled_at, :now) > :over
                        union
                        select o.id from people.report_person p
                          join people.report_institution i on p.institution_path <@ i.path
                          join learning.group_class o on o.institution_id = i.institution_id
                         where p.person_id = :me and o.open_to_unit and o.starts_at > :now
                           and o.closed_at is null and o.cancelled_at is null
                           and (select count(*) from learning.class_place l where l.class_id = o.id) < o.seats))
                order by c.starts_at desc limit :most
                """)
                .param("me", person.value())
                .param("now", Timestamp.from(now))
                .param("over", Timestamp.from(now.minus(LEADER_READS)))
                .param("most", MOST)
                .query(this::row)
                .list();
    }

    /** Which version of a course a class goes through; it says nothing about anybody. */
    Optional<VersionId> version(UUID id) {
        return database.sql("select version_id from learning.group_class where id = :id")
                .param("id", id)
                .query((row, _) -> new VersionId(row.getObject("version_id", UUID.class)))
                .optional();
    }

    /** The class for who may hold it; whatever happens to it in other requests waits until this transaction ends. */
    Optional<GroupClass> lock(Scope scope, UUID id, Instant now) {
        database.sql("select id from learning.group_class where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return runBy(scope, id, now);
    }

    /** The lessons of the class that it went through, or is to go through. */
    List<LessonId> lessons(UUID id, boolean taught) {
        return database.sql("""
                select lesson_id from learning.class_lesson
                 where class_id = :id and (taught or not :taught) order by number
                """)
                .param("id", id)
                .param("taught", taught)
                .query((row, _) -> new LessonId(row.getObject("lesson_id", UUID.class)))
                .list();
    }

    /** Gives the class a new code; the one before is over at once. False when another class has this code. */
    boolean giveCode(UUID id, String code, Instant until) {
        return database.sql("""
                        update learning.group_class set code = :code, code_until = :until
                         where id = :id and not exists (select from learning.group_class other
                                                         where other.code = :code and other.id <> :id)
                        """)
                        .param("code", code)
                        .param("until", Timestamp.from(until))
                        .param("id", id)
                        .update()
                == 1;
    }

    void cancel(UUID id, String because, Instant now) {
        database.sql("""
                update learning.group_class
                   set cancelled_at = :now, cancelled_because = :because, code = null, code_until = null,
                       changes = changes + 1, changed_at = :now
                 where id = :id
                """)
                .param("now", Timestamp.from(now))
                .param("because", because)
                .param("id", id)
                .update();
    }

    /** Whom nobody has noted was not there. */
    void close(UUID id, List<Integer> taught, Instant now) {
        database.sql("""
                with lessons as (
                    update learning.class_lesson set taught = true where class_id = :id and number = any(:taught)),
                absent as (
                    update learning.class_place set present = false, noted_how = 'LIST', noted_at = :now
                     where class_id = :id and present is null)
                update learning.group_class set closed_at = :now, code = null, code_until = null where id = :id
                """)
                .param("id", id)
                .param("taught", taught.toArray(Integer[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Corrects which lessons the class went through; how many are other than before. */
    int correctLessons(UUID id, List<Integer> taught) {
        return database.sql("""
                update learning.class_lesson set taught = not taught
                 where class_id = :id and taught <> (number = any(:taught))
                """)
                .param("id", id)
                .param("taught", taught.toArray(Integer[]::new))
                .update();
    }

    private GroupClass row(ResultSet row, int number) throws SQLException {
        return new GroupClass(
                row.getObject("id", UUID.class),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getString("language"),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new LocalText(json.readValue(row.getString("place_names"), NAMES)),
                row.getString("room"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                row.getInt("seats"),
                row.getBoolean("open_to_unit"),
                new PersonId(row.getObject("led_by", UUID.class)),
                row.getString("facilitator_names"),
                row.getString("code"),
                instant(row, "code_until"),
                row.getString("cancelled_because"),
                instant(row, "closed_at"),
                new Counts(row.getInt("listed"), row.getInt("coming"), row.getInt("declined"), row.getInt("present")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
