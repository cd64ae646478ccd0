package org.twige.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.ServerTest;

/** What a source may do, and what the rules of the staff list say to it. */
@ServerTest
class ScimRulesTests {

    private static final String PATCH = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
            """;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

    private ScimFixture scim;
    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private Machine machine;

    @BeforeEach
    void a_district_with_a_school() {
        scim = new ScimFixture(database, port);
        people = scim.people();
        district = people.institution();
        school = people.institution(district);
        machine = scim.writing(district);
    }

    private String user(String staffNo, String more) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%s", "%s"],
                 "userName": "%s", "name": {"formatted": "KEZA Test Diane"}, "active": true%s,
                 "%s": {"institution": "%s"}}
                """.formatted(Schemas.ENTERPRISE, Schemas.POST, staffNo, more, Schemas.POST, people.code(school));
    }

    private Machine.Said create(String staffNo, String more) throws Exception {
        return machine.send("POST", "/Users", user(staffNo, more));
    }

    private String created() throws Exception {
        return create(PeopleFixture.staffNo(), "").body().path("id").asText();
    }

    private Machine.Said patch(String id, String... operations) throws Exception {
        return machine.send("PATCH", "/Users/" + id, PATCH.formatted(String.join(",", operations)));
    }

    private static String replace(String path, String value) {
        return "{\"op\": \"replace\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    }

    @Test
    void without_a_valid_token_nobody_gets_in_and_is_not_told_why() throws Exception {
        var revoked = scim.token("revoked", district, true, LocalDate.of(2999, 1, 1));
        database.sql("update people.scim_token set revoked_by = made_by, revoked_at = now() where id = :id")
                .param("id", ScimFixture.idOf(revoked))
                .update();
        var expired = scim.token("expired", district, true, LocalDate.of(2021, 1, 1));
        var forged = Secret.of(ScimFixture.idOf(expired)).shown();

        for (var token : new String[] {"", "nonsense", revoked, expired, forged}) {
            var said = scim.with(token).get("/Users");
            assertThat(said.status()).isEqualTo(401);
            assertThat(said.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(said.header("Content-Type")).startsWith("application/scim+json");
            assertThat(said.body().path("schemas").path(0).asText())
                    .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
            assertThat(said.response().headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void a_source_sees_and_changes_nobody_outside_its_subtree() throws Exception {
        var elsewhere = people.personAt(people.institution());
        var id = elsewhere.toString();

        assertThat(machine.get("/Users/" + id).status()).isEqualTo(404);
        assertThat(machine.send("DELETE", "/Users/" + id, "").status()).isEqualTo(404);
        assertThat(patch(id, replace("active", "false")).status()).isEqualTo(404);
        assertThat(machine.get("/Users?filter=id%20eq%20%22" + id + "%22")
                        .body()
                        .path("totalResults")
                        .asInt())
                .isZero();
        var taken = create(scim.staffNo(elsewhere), "");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.type()).isEqualTo("uniqueness");
        assertThat(scim.fact("select state from people.person where id = :id", elsewhere.value()))
                .isEqualTo("LISTED");
    }

    @Test
    void a_source_moves_nobody_out_of_its_subtree() throws Exception {
        var id = created();

        var said = patch(id, replace(Schemas.POST + ":institution", "\"" + people.code(people.institution()) + "\""));

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.type()).isEqualTo("invalidValue");
        assertThat(machine.get("/Users/" + id)
                        .body()
                        .path("groups")
                        .path(0)
                        .path("value")
                        .asText())
                .isEqualTo(school.toString());
    }

    @Test
    void a_token_that_may_only_read_writes_nothing() throws Exception {
        var reader = scim.with(scim.token(ScimFixture.source(), district, false, LocalDate.of(2999, 1, 1)));
        var id = created();

        assertThat(reader.get("/Users/" + id).status()).isEqualTo(200);
        assertThat(reader.send("POST", "/Users/.search", """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "count": 1}
                        """).status()).isEqualTo(200);
        assertThat(reader.send("DELETE", "/Users/" + id, "").status()).isEqualTo(403);
        assertThat(reader.send("POST", "/Bulk", "{}").status()).isEqualTo(403);
    }

    @Test
    void what_a_list_would_refuse_is_refused_with_the_remedy() throws Exception {
        var said = create("9 not/a number?", "");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.type()).isEqualTo("invalidValue");
        assertThat(said.detail()).contains("staff_no").contains("Use letters, digits");
        assertThat(create(PeopleFixture.staffNo(), ", \"phoneNumbers\": [{\"value\": \"12\"}]")
                        .detail())
                .as("a value that a list would leave out is not left out silently")
                .contains("phone");
    }

    @Test
    void the_remedy_is_said_in_the_language_that_is_asked_for() throws Exception {
        var said = machine.send("POST", "/Users", user("9?", ""), "Accept-Language", "fr");

        assertThat(said.detail()).contains("Employez");
    }

    @Test
    void a_person_moves_when_the_institution_changes() throws Exception {
        var id = created();

        var said = patch(
                id,
                replace(Schemas.POST + ":institution", "\"" + people.code(district) + "\""),
                replace(Schemas.POST + ":kind", "\"acting\""));

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("groups").path(0).path("value").asText()).isEqualTo(district.toString());
        assertThat(scim.fact(
                        "select change from people.report_roster_change where person_id = :id"
                                + " and change = 'MOVED'",
                        UUID.fromString(id)))
                .isEqualTo("MOVED");
    }

    @Test
    void somebody_is_created_at_an_institution_that_is_named_as_the_organization() throws Exception {
        var said = machine.send(
                "POST", "/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "%1$s"], "userName": "%2$s",
                 "name": {"familyName": "KEZA", "givenName": "Diane"},
                 "%1$s": {"organization": "Test %3$s", "department": "Finance", "employeeNumber": "%2$s"}}
                """.formatted(Schemas.ENTERPRISE, PeopleFixture.staffNo(), people.code(school)));

        assertThat(said.status()).isEqualTo(201);
        assertThat(said.body().path("displayName").asText()).isEqualTo("KEZA Diane");
        assertThat(said.body().path(Schemas.POST).path("institution").asText()).isEqualTo(people.code(school));
        assertThat(said.body().path(Schemas.ENTERPRISE).path("department").asText())
                .isEqualTo("Finance");
    }

    @Test
    void a_manager_is_named_by_id_and_must_be_in_reach() throws Exception {
        var head = created();
        var teacher = created();
        var path = Schemas.ENTERPRISE + ":manager";

        var said = patch(teacher, replace(path, "{\"value\": \"" + head + "\"}"));
        var stranger = patch(teacher, replace(path, "{\"value\": \"" + people.personAt(people.root()) + "\"}"));
        var alone = patch(teacher, "{\"op\": \"remove\", \"path\": \"" + path + "\"}");

        assertThat(said.body()
                        .path(Schemas.ENTERPRISE)
                        .path("manager")
                        .path("value")
                        .asText())
                .isEqualTo(head);
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.body().path(Schemas.ENTERPRISE).has("manager")).isFalse();
    }

    @Test
    void an_address_that_the_person_verified_is_never_replaced_but_a_new_one_waits() throws Exception {
        var id = create(PeopleFixture.staffNo(), ", \"emails\": [{\"value\": \"own@example.org\"}]")
                .body()
                .path("id")
                .asText();
        database.sql("update people.contact set verified = true where person_id = :id and kind = 'email'")
                .param("id", UUID.fromString(id))
                .update();

        var said = patch(id, replace("emails", "[{\"value\": \"stolen@example.org\"}]"));
        var removed = patch(id, "{\"op\": \"remove\", \"path\": \"emails\"}");

        assertThat(said.body().path("emails").path(0).path("value").asText()).isEqualTo("own@example.org");
        assertThat(said.body().path("emails").path(1).path("display").asText()).contains("confirms");
        assertThat(scim.fact(
                        "select string_agg(value, ' ') from people.report_contact where person_id = :id"
                                + " and kind = 'email'",
                        UUID.fromString(id)))
                .isEqualTo("own@example.org");
        assertThat(removed.body().path("emails")).hasSize(1);
    }

    @Test
    void the_staff_number_of_somebody_does_not_change() throws Exception {
        var id = created();

        var said = patch(id, replace("userName", "\"" + PeopleFixture.staffNo() + "\""));

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.type()).isEqualTo("mutability");
    }

    @Test
    void who_leaves_with_an_end_date_left_on_that_day() throws Exception {
        var id = create(PeopleFixture.staffNo(), "").body().path("id").asText();
        var yesterday = scim.fact(
                "select cast(max(started_on) as text) from people.post where person_id = :id", UUID.fromString(id));

        patch(id, replace("active", "false"), replace(Schemas.POST + ":endDate", "\"" + yesterday + "\""));

        assertThat(scim.fact("select cast(left_on as text) from people.person where id = :id", UUID.fromString(id)))
                .isEqualTo(yesterday);
    }

    @Test
    void no_source_empties_an_institution_in_a_day_unless_a_second_official_agrees() throws Exception {
        var token = scim.token(ScimFixture.source(), district, true, LocalDate.of(2999, 1, 1));
        var eager = scim.with(token);
        var ids = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            ids.add(people.personAt(school).toString());
        }

        var statuses = new ArrayList<Integer>();
        for (var id : ids.subList(0, 5)) {
            statuses.add(eager.send("DELETE", "/Users/" + id, "").status());
        }
        database.sql("update people.scim_token set many_leave_on = :today where id = :id")
                .param("today", country.today(clock))
                .param("id", ScimFixture.idOf(token))
                .update();
        var allowed = eager.send("DELETE", "/Users/" + ids.get(4), "").status();

        assertThat(statuses).containsExactly(204, 204, 204, 403, 403);
        assertThat(allowed).isEqualTo(204);
    }

    @Test
    void a_second_post_that_a_source_cannot_know_stays() throws Exception {
        var id = created();
        database.sql("""
                insert into people.post (person_id, institution_id, kind, main, latest, started_on)
                values (:id, :at, 'acting', false, false, '2021-01-01')
                """)
                .param("id", UUID.fromString(id))
                .param("at", district.value())
                .update();

        patch(id, replace("title", "\"Head teacher\""));

        assertThat(scim.fact(
                        "select cast(count(*) as text) from people.post where person_id = :id"
                                + " and not main and ended_on is null",
                        UUID.fromString(id)))
                .isEqualTo("1");
    }

    @Test
    void many_operations_in_one_request_stand_each_for_itself() throws Exception {
        var first = PeopleFixture.staffNo();
        var said = machine.send("POST", "/Bulk", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "failOnErrors": 5, "Operations": [
                  {"method": "POST", "path": "/Users", "bulkId": "one", "data": %s},
                  {"method": "POST", "path": "/Users", "bulkId": "two", "data": %s},
                  {"method": "POST", "path": "/Users", "bulkId": "three", "data": %s},
                  {"method": "PATCH", "path": "/Users/bulkId:one", "bulkId": "four", "data": %s}]}
                """.formatted(
                        user(first, ""),
                        user("9?", ""),
                        user(PeopleFixture.staffNo(), ""),
                        PATCH.formatted(replace("title", "\"Deputy\""))));

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("Operations"))
                .extracting(operation -> operation.path("status").asText())
                .containsExactly("201", "400", "201", "200");
        assertThat(database.sql("""
                        select m.title from people.person p join people.post m on m.person_id = p.id and m.latest
                         where p.staff_no = :number
                        """).param("number", first).query(String.class).single())
                .isEqualTo("Deputy");
    }

    @Test
    void a_request_that_is_too_large_is_refused() throws Exception {
        var said = create(PeopleFixture.staffNo(), ", \"title\": \"" + "x".repeat(1_100_000) + "\"");

        assertThat(said.status()).isEqualTo(413);
        assertThat(said.body().path("status").asText()).isEqualTo("413");
    }

    @Test
    void of_two_machines_that_create_the_same_person_at_once_one_is_told_of_the_other() throws Exception {
        var body = user(PeopleFixture.staffNo(), "");
        Callable<Integer> create = () -> machine.send("POST", "/Users", body).status();

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(create, create)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(201, 409);
        }
    }

    @Test
    void what_a_source_wrote_is_in_the_audit_with_its_name_and_without_the_person_s() throws Exception {
        var id = created();

        var act = database.sql("select actor, cast(details as text) as details from audit.entry"
                        + " where kind = 'person.written-by-scim' and subject = :subject")
                .param("subject", "person:" + id)
                .query((row, _) -> row.getString(1) + " " + row.getString(2))
                .single();

        assertThat(act).startsWith("system:scim:t").contains("JOIN").doesNotContain("KEZA");
    }

    @Test
    void two_sources_call_the_same_person_each_by_their_own_name() throws Exception {
        var other = scim.writing(district);
        var id = create(PeopleFixture.staffNo(), ", \"externalId\": \"a-1\"")
                .body()
                .path("id")
                .asText();

        var said = other.send(
                "PATCH",
                "/Users/" + id,
                PATCH.formatted("{\"op\": \"add\", \"path\": \"externalId\", \"value\": \"b\"}"));
        var mine = machine.get("/Users/" + id).body();
        JsonNode taken =
                create(PeopleFixture.staffNo(), ", \"externalId\": \"a-1\"").body();

        assertThat(said.body().path("externalId").asText()).isEqualTo("b");
        assertThat(mine.path("externalId").asText()).isEqualTo("a-1");
        assertThat(taken.path("scimType").asText()).isEqualTo("uniqueness");
    }
}
