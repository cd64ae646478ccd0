package org.twige.assessment.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** Closed finals with known answers, in the tables in which real ones are kept. */
final class TakenForms {

    private static final String TAKEN = """
            with taken as (
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of,
                                                cut, closed_at, score, passed, changes)
                select :person, :course, :version, n + (
                           select coalesce(max(number), 0) from assessment.attempt
                            where person_id = :person and course_id = :course),
                       :language, :opened, cardinality(:items), 70, :closed, 0, false, :changes
                  from generate_series(1, :times) n
                returning id),
            drawn as (
                insert into assessment.attempt_item (attempt_id, position, item_id, option_order)
                select taken.id, place, item.id, item.letters
                  from taken
                 cross join unnest(:items) with ordinality asked (code, place)
                  join assessment.item on item.version_id = :version and item.code = asked.code
                returning attempt_id, position, item_id)
            insert into assessment.response (attempt_id, position, choice, language, answered_at, request_id)
            select attempt_id, position,
                   case sign when '1' then item.key
                             when '0' then substr(translate(item.letters, item.key, ''), 1, 1)
                             else sign end,
                   :language, :opened + position * interval '40 seconds', gen_random_uuid()
              from drawn
              join assessment.item on item.id = drawn.item_id
             cross join lateral (select substr(:answers, position, 1) as sign) given
             where sign <> '-'
            """;

    private final JdbcClient database;
    private final Version version;
    private final PersonId person;
    private Instant closedAt = Instant.now().minus(Duration.ofHours(1));
    private String language = "en";
    private PersonId taker;
    private boolean changes;

    private TakenForms(JdbcClient database, Version version) {
        this.database = database;
        this.version = version;
        var people = new PeopleFixture(database);
        this.person = people.personAt(people.root());
        this.taker = person;
    }

    /** Of a new course. */
    static TakenForms of(JdbcClient database, PublishCourse publication) {
        return of(database, new CourseFixture(publication).publish());
    }

    static TakenForms of(JdbcClient database, Version version) {
        Awaitility.await()
                .until(() -> database.sql("select exists (select from assessment.bank where version_id = :version)")
                        .param("version", version.id().value())
                        .query(Boolean.class)
                        .single());
        return new TakenForms(database, version);
    }

    Version version() {
        return version;
    }

    UUID course() {
        return version.course().value();
    }

    TakenForms in(String spoken) {
        language = spoken;
        return this;
    }

    TakenForms by(PersonId somebody) {
        taker = somebody;
        return this;
    }

    TakenForms closed(Duration ago) {
        closedAt = Instant.now().minus(ago);
        return this;
    }

    TakenForms aboutChangesAlone() {
        changes = true;
        return this;
    }

    /**
     * So many people answer the same.
     *
     * @param items codes, in the order of the form
     * @param answers a sign for each: 1 for right, 0 for wrong, - for none, or the letter of an option
     */
    TakenForms answered(List<String> items, String answers, int times) {
        database.sql(TAKEN)
                .param("person", taker.value())
                .param("course", course())
                .param("version", version.id().value())
                .param("language", language)
                .param("items", items.toArray(String[]::new))
                .param("answers", answers)
                .param("times", times)
                .param("changes", changes)
                .param("opened", closedAt.minus(Duration.ofMinutes(20)).atOffset(ZoneOffset.UTC))
                .param("closed", closedAt.atOffset(ZoneOffset.UTC))
                .update();
        return this;
    }
}
