package org.twige.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.ServerTest;

/** A machine knows two users whom an official found to be one person. */
@ServerTest
class ScimMergedTests {

    private static final String RENAME = """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations": [{"op": "replace", "path": "title", "value": "Head teacher"}]}
            """;

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    private ScimFixture scim;
    private MergeFixture merges;
    private Machine machine;
    private PersonId kept;
    private PersonId other;
    private UUID merge;

    @BeforeEach
    void two_users_that_were_merged() {
        scim = new ScimFixture(database, port);
        merges = new MergeFixture(beans);
        var school = scim.people().institution();
        machine = scim.writing(school);
        kept = scim.people().personAt(school);
        other = scim.people().personAt(school);
        merge = merges.merge(kept, other);
    }

    @Test
    void the_merged_user_is_inactive_and_a_write_to_it_is_led_to_the_one_who_stays() throws Exception {
        var seen = machine.get("/Users/" + other);
        var said = machine.send("PATCH", "/Users/" + other, RENAME);

        assertThat(seen.body().path("active").asBoolean()).isFalse();
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.detail()).contains(kept.toString());
        assertThat(machine.send("PATCH", "/Users/" + kept, RENAME).status()).isEqualTo(200);
    }

    @Test
    void when_the_machine_deletes_the_merged_user_nobody_leaves() throws Exception {
        var said = machine.send("DELETE", "/Users/" + other, "");

        assertThat(said.status()).isEqualTo(204);
        assertThat(machine.get("/Users/" + other).status()).isEqualTo(404);
        assertThat(machine.get("/Users/" + kept).body().path("active").asBoolean())
                .isTrue();
        assertThat(scim.fact("select state from people.person where id = :id", kept.value()))
                .isEqualTo("LISTED");
    }

    @Test
    void once_they_are_two_again_the_machine_writes_each() throws Exception {
        merges.separate(merge);

        assertThat(machine.get("/Users/" + other).body().path("active").asBoolean())
                .isTrue();
        assertThat(machine.send("PATCH", "/Users/" + other, RENAME).status()).isEqualTo(200);
    }
}
