package org.twige.labs.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.labs.round.RoundId;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** Where the requests that others may read are kept, and what these found in them. */
@Repository
class SharedRequests {

    private final JdbcClient database;

    SharedRequests(JdbcClient database) {
        this.database = database;
    }

    /** Once for a round; a second call puts the new words in their place and drops what was said about the old ones. */
    void share(
            PersonId person, @Nullable InstitutionId institution, RoundId round, SharedRequest request, Instant now) {
        takeBack(person, round);
        database.sql("""
                insert into labs.shared_request (id, round_id, person_id, institution_id, task, language, words, shared_at)
                values (:id, :round, :person, :institution, :task, :language, :words, :now)
                on conflict (round_id) do nothing
                """)
                .param("id", request.id())
                .param("round", round.value())
                .param("person", person.value())
                .param("institution", institution == null ? null : institution.value(), Types.OTHER)
                .param("task", request.task())
                .param("language", request.language())
                .param("words", request.words())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the programme office removed stays removed: the words are gone, and the round shares no other ones. */
    void takeBack(PersonId person, RoundId round) {
        database.sql("""
                delete from labs.shared_request
                 where round_id = :round and person_id = any(people.report_records_of(:person)) and removed_at is null
                """)
                .param("round", round.value())
                .param("person", person.value())
                .update();
    }

    Optional<SharedRequest> ofRound(PersonId person, RoundId round) {
        return database.sql("""
                select id, task, language, words, reported_at is not null as reported, removed_why
                  from labs.shared_request
                 where round_id = :round and person_id = any(people.report_records_of(:person))
                """)
                .param("round", round.value())
                .param("person", person.value())
                .query(SharedRequests::request)
                .optional();
    }

    /** One that this person has not read: from elsewhere if there is any, and those with fewest marks first. */
    Optional<SharedRequest> toRead(PersonId reader, String language) {
        return database.sql("""
                select s.id, s.task, s.language, s.words, false as reported, s.removed_why
                  from labs.shared_request s
                 where s.language = :language and s.reported_at is null
                   and not s.person_id = any(people.report_records_of(:reader))
                   and not exists (
                       select from labs.request_mark m
                        where m.shared_id = s.id and m.person_id = any(people.report_records_of(:reader)))
                   and not exists (
                       select from labs.request_report r
                        where r.shared_id = s.id and r.person_id = any(people.report_records_of(:reader)))
                 order by s.institution_id is not distinct from (
                              select institution_id from people.report_person where person_id = :reader),
                          (select count(*) from labs.request_mark m where m.shared_id = s.id), s.id
                 limit 1
                """)
                .param("language", language)
                .param("reader", reader.value())
                .query(SharedRequests::request)
                .optional();
    }

    /** Only somebody else's request that everybody may read takes marks; a second form changes nothing. */
    void mark(PersonId reader, UUID request, List<String> parts, Instant now) {
        database.sql("""
                insert into labs.request_mark (shared_id, person_id, points, marked_at)
                select id, :reader, :parts, :now
                  from labs.shared_request
                 where id = :request and reported_at is null
                   and not person_id = any(people.report_records_of(:reader))
                on conflict do nothing
                """)
                .param("reader", reader.value())
                .param("parts", parts.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .update();
    }

    int reportsSince(PersonId reader, Instant since) {
        return database.sql("""
                select count(*) from labs.request_report
                 where person_id = any(people.report_records_of(:reader)) and reported_at > :since
                """)
                .param("reader", reader.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Hides a text of somebody else from everybody; whoever reported it before cannot do it again. */
    void report(PersonId reader, UUID request, Instant now) {
        database.sql("""
                with reported as (
                    update labs.shared_request set reported_at = :now
                     where id = :request and reported_at is null
                       and not person_id = any(people.report_records_of(:reader))
                       and not exists (
                           select from labs.request_report
                            where shared_id = :request and person_id = any(people.report_records_of(:reader)))
                    returning id)
                insert into labs.request_report (shared_id, person_id, reported_at)
                select id, :reader, :now from reported
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("request", request)
                .param("reader", reader.value())
                .update();
    }

    /** The parts that each reader found, without saying who read. */
    List<List<String>> marks(UUID request) {
        return database.sql("""
                select points from labs.request_mark where shared_id = :request order by marked_at
                """)
                .param("request", request)
                .query((row, _) ->
                        Arrays.asList((String[]) row.getArray("points").getArray()))
                .list();
    }

    private static SharedRequest request(ResultSet row, int number) throws SQLException {
        return new SharedRequest(
                row.getObject("id", UUID.class),
                row.getString("task"),
                row.getString("language"),
                row.getString("words"),
                row.getBoolean("reported"),
                row.getString("removed_why"));
    }
}
