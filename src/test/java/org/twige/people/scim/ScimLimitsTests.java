package org.twige.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.roster.RosterFixture;
import org.twige.web.ServerTest;

/** What a machine is told that asks too much, too often or at a bad moment, and how long is kept what it wrote. */
@ServerTest
class ScimLimitsTests {

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Autowired
    private RosterFixture rosters;

    private ScimFixture scim;
    private PeopleFixture people;
    private InstitutionId school;
    private Machine machine;

    @BeforeEach
    void a_school_that_a_machine_writes() {
        scim = new ScimFixture(database, port);
        people = scim.people();
        school = people.institution();
        machine = scim.writing(school);
    }

    @Test
    void a_machine_is_told_to_come_again_while_a_staff_list_takes_effect() throws Exception {
        var body = user(PeopleFixture.staffNo());
        Machine.Said alone;
        Machine.Said many;
        try (var list = source.getConnection();
                var turn = list.createStatement()) {
            turn.execute("select pg_advisory_lock(hashtext('people.roster'))");
            try {
                alone = machine.send("POST", "/Users", body);
                many = machine.send("POST", "/Bulk", bulk(5));
            } finally {
                giveBack(turn);
            }
        }

        assertThat(alone.status()).isEqualTo(503);
        assertThat(alone.header("Retry-After")).isEqualTo("60");
        assertThat(alone.header("Content-Type")).startsWith("application/scim+json");
        assertThat(alone.detail()).contains("a staff list is taking effect");
        assertThat(many.body().path("Operations"))
                .extracting(operation -> operation.path("status").asText())
                .containsExactly("503", "503", "503", "503", "503");
        assertThat(machine.send("POST", "/Users", body).status()).isEqualTo(201);
    }

    private static void giveBack(Statement turn) throws SQLException {
        turn.execute("select pg_advisory_unlock(hashtext('people.roster'))");
    }

    @Test
    void what_one_request_may_hold_is_said_beforehand() throws Exception {
        var bulk = machine.get("/ServiceProviderConfig").body().path("bulk");

        assertThat(bulk.path("supported").asBoolean()).isTrue();
        assertThat(bulk.path("maxOperations").asInt()).isEqualTo(Protocol.MOST_OPERATIONS);
        assertThat(bulk.path("maxPayloadSize").asInt()).isEqualTo(Protocol.MOST_BYTES);
    }

    @Test
    void too_many_operations_in_one_request_are_refused_with_the_limit_and_none_is_carried_out() throws Exception {
        var said = machine.send("POST", "/Bulk", bulk(Protocol.MOST_OPERATIONS + 1));

        assertThat(said.status()).isEqualTo(413);
        assertThat(said.detail()).contains("at most " + Protocol.MOST_OPERATIONS);
        assertThat(said.body().path("schemas").path(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(machine.get("/Users?count=0").body().path("totalResults").asInt())
                .isZero();
    }

    @Test
    void a_request_of_several_megabytes_is_refused_with_the_limit() throws Exception {
        var said = machine.send("POST", "/Users", user("9" + "0".repeat(5_000_000)));

        assertThat(said.status()).isEqualTo(413);
        assertThat(said.detail()).contains(String.valueOf(Protocol.MOST_BYTES));
    }

    @Test
    void a_source_that_asks_too_often_is_told_to_wait_and_others_are_not() throws Exception {
        var other = scim.writing(school);

        var said = machine.get("/Users?count=0");
        for (var asked = 1; said.status() == 200 && asked < 2_000; asked++) {
            said = machine.get("/Users?count=0");
        }

        assertThat(said.status()).isEqualTo(429);
        assertThat(said.header("Retry-After")).isEqualTo("60");
        assertThat(said.detail()).contains("too often");
        assertThat(other.get("/Users?count=0").status()).isEqualTo(200);
    }

    @Test
    void after_seven_days_only_the_last_write_about_a_person_is_kept_and_the_audit_knows_of_all() throws Exception {
        var id = machine.send("POST", "/Users", user(PeopleFixture.staffNo()))
                .body()
                .path("id")
                .asText();
        called(id, "Head teacher");
        called(id, "Deputy");
        var changed = changed(id);
        weeksPass(id);
        var before = changed(id);

        rosters.night();

        assertThat(batches(id)).isEqualTo(1);
        assertThat(changed(id)).as("when the person changed").isEqualTo(before).isNotEqualTo(changed);
        assertThat(database.sql("select count(*) from audit.entry where kind = 'person.written-by-scim'"
                                + " and subject = :subject")
                        .param("subject", "person:" + id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_a_machine_wrote_less_than_seven_days_ago_is_all_kept() throws Exception {
        var id = machine.send("POST", "/Users", user(PeopleFixture.staffNo()))
                .body()
                .path("id")
                .asText();
        called(id, "Head teacher");

        rosters.night();

        assertThat(batches(id)).isEqualTo(2);
    }

    private void called(String id, String title) throws Exception {
        var said = machine.send("PATCH", "/Users/" + id, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "replace", "path": "title", "value": "%s"}]}
                """.formatted(title));
        assertThat(said.status()).isEqualTo(200);
    }

    private String changed(String id) throws Exception {
        return machine.get("/Users/" + id)
                .body()
                .path("meta")
                .path("lastModified")
                .asText();
    }

    private void weeksPass(String id) {
        database.sql("""
                update people.roster_batch set applied_at = applied_at - interval '8 days'
                 where id in (select batch_id from people.roster_change where person_id = :id)
                """).param("id", UUID.fromString(id)).update();
    }

    private int batches(String id) {
        return database.sql("""
                select count(distinct b.id) from people.roster_change c join people.roster_batch b on b.id = c.batch_id
                 where c.person_id = :id
                """)
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private String user(String staffNo) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%s"],
                 "userName": "%s", "name": {"formatted": "KEZA Test Diane"}, "active": true,
                 "%s": {"institution": "%s"}}
                """.formatted(Schemas.POST, staffNo, Schemas.POST, people.code(school));
    }

    private String bulk(int operations) {
        var wishes = IntStream.range(0, operations)
                .mapToObj(number -> """
                        {"method": "POST", "path": "/Users", "bulkId": "%d", "data": %s}
                        """.formatted(number, user(PeopleFixture.staffNo())))
                .collect(Collectors.joining(","));
        return """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [%s]}
                """.formatted(wishes);
    }
}
