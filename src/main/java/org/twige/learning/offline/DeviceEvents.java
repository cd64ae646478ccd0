package org.twige.learning.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.learning.offline.DeviceEvent.Pack;
import org.twige.learning.offline.Kept.Owner;
import org.twige.learning.offline.Kept.Round;
import org.twige.learning.offline.TimeRule.Downloads;
import org.twige.people.PersonId;

/** Where it is kept what devices tell of their persons, and when these took a pack. */
@Repository
class DeviceEvents {

    private static final String PASS = """
            (select coalesce(max(number), 1) from learning.pass where person_id = :person and course_id = :course)
            """;

    /** The pass that was completed before somebody had to begin again, if it was done before that; or the present one. */
    private static final String PASS_THEN = """
            coalesce((select min(p.number) - 1
                        from learning.pass p
                        join learning.counted c on c.course_id = p.course_id and c.pass = p.number - 1
                         and c.person_id = any(people.report_records_of(:person))
                       where p.person_id = :person and p.course_id = :course and p.begun_at > :done),
            """ + PASS + ")";

    private final JdbcClient database;

    DeviceEvents(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nothing else is taken from this person. */
    void waitForOthers(PersonId person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "learning.offline " + person.value())
                .query((_, _) -> true)
                .list();
    }

    Owner owner(UUID event, PersonId person) {
        return database.sql("""
                select person_id = any(people.report_records_of(:person)) as mine
                  from learning.device_event where id = :id
                """)
                .param("id", event)
                .param("person", person.value())
                .query((row, _) -> row.getBoolean("mine") ? Owner.ME : Owner.ANOTHER)
                .optional()
                .orElse(Owner.NOBODY);
    }

    /**
     * False when the id is taken.
     *
     * @param done when it was done, which says in which pass
     */
    boolean add(PersonId person, CourseId course, KeptEvent kept, boolean signed, Instant done, Instant received) {
        var event = kept.event();
        return database.sql("""
                        insert into learning.device_event (
                            id, person_id, device_id, course_id, version_id, language, lesson_id, kind, attempt_id,
                            block_id, value, seq, device_at, tz_offset, counts_at, received_at, signed,
                            pass)
                        select :id, :person, :device, :course, :version, :language, :lesson, :kind, :attempt,
                               :block, :value, :seq, :at, :tzOffset, :counts, :received, :signed,\s""" + PASS_THEN + """
                        on conflict do nothing
                        """)
                        .param("id", event.id())
                        .param("person", person.value())
                        .param("device", event.device())
                        .param("course", course.value())
                        .param("version", event.pack().version())
                        .param("language", event.pack().language())
                        .param("lesson", event.lesson())
                        .param("kind", event.kind().name())
                        .param("attempt", event.attempt())
                        .param("block", event.block())
                        .param("value", event.value())
                        .param("seq", event.seq())
                        .param("at", Timestamp.from(event.at()))
                        .param("tzOffset", event.tzOffset())
                        .param("counts", Timestamp.from(kept.counts()))
                        .param("received", Timestamp.from(received))
                        .param("done", Timestamp.from(done))
                        .param("signed", signed)
                        .update()
                == 1;
    }

    /**
     * The round of an event, if it was handed in in the present pass, and each time that its lesson was told to be done in
     * it; answers count with the round.
     */
    List<KeptEvent> around(DeviceEvent event, PersonId person, CourseId course) {
        return database.sql("""
                select * from learning.device_event
                 where person_id = any(people.report_records_of(:person)) and lesson_id = :lesson
                   and (kind = 'LESSON_DONE' or attempt_id = :attempt and device_id = :device)
                   and (kind = 'RESPONSE' or pass =\s""" + PASS + ")")
                .param("person", person.value())
                .param("course", course.value())
                .param("lesson", event.lesson())
                .param("attempt", event.attempt())
                .param("device", event.device())
                .query((row, _) -> kept(row, event.pack().course()))
                .list();
    }

    private static KeptEvent kept(ResultSet row, String slug) throws SQLException {
        var event = new DeviceEvent(
                row.getObject("id", UUID.class),
                row.getObject("device_id", UUID.class),
                new Pack(slug, row.getObject("version_id", UUID.class), row.getString("language")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("attempt_id", UUID.class),
                row.getObject("lesson_id", UUID.class),
                row.getString("block_id"),
                row.getString("value"),
                row.getTimestamp("device_at").toInstant(),
                row.getLong("seq"),
                row.getInt("tz_offset"));
        return new KeptEvent(event, row.getTimestamp("counts_at").toInstant());
    }

    Set<Round> rounds(UUID lesson, PersonId person) {
        return database.sql("""
                select device_id, attempt_id from learning.device_round
                 where person_id = any(people.report_records_of(:person)) and lesson_id = :lesson
                """)
                .param("person", person.value())
                .param("lesson", lesson)
                .query((row, _) ->
                        new Round(row.getObject("device_id", UUID.class), row.getObject("attempt_id", UUID.class)))
                .set();
    }

    void complete(DeviceEvent handedIn, PersonId person, boolean counts, Instant at) {
        database.sql("""
                insert into learning.device_round (person_id, device_id, attempt_id, lesson_id, counts, completed_at)
                values (:person, :device, :attempt, :lesson, :counts, :at)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("device", handedIn.device())
                .param("attempt", handedIn.attempt())
                .param("lesson", handedIn.lesson())
                .param("counts", counts)
                .param("at", Timestamp.from(at))
                .update();
    }

    void download(PersonId person, UUID version, String language, Instant at) {
        database.sql("""
                insert into learning.pack_download (person_id, version_id, language, downloaded_at)
                values (:person, :version, :language, :at)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("version", version)
                .param("language", language)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Notes that all these people took all these versions. */
    void downloads(List<UUID> people, List<UUID> versions, String language, Instant at) {
        database.sql("""
                insert into learning.pack_download (person_id, version_id, language, downloaded_at)
                select person, version, :language, :at from unnest(:people) person cross join unnest(:versions) version
                on conflict do nothing
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("versions", versions.toArray(UUID[]::new))
                .param("language", language)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Downloads> downloads(PersonId person, UUID version) {
        return database.sql("""
                select min(downloaded_at) as first_at, max(downloaded_at) as last_at from learning.pack_download
                 where person_id = any(people.report_records_of(:person)) and version_id = :version
                having count(*) > 0
                """)
                .param("person", person.value())
                .param("version", version)
                .query((row, _) -> new Downloads(
                        row.getTimestamp("first_at").toInstant(),
                        row.getTimestamp("last_at").toInstant()))
                .optional();
    }
}
