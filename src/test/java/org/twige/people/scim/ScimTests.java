package org.twige.people.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.PhoneNumber;
import com.unboundid.scim2.common.types.UserResource;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.ServerTest;

/** A client library that others wrote does what HR systems do. */
@NullUnmarked // the client library says of nearly every value that it may be missing
@ServerTest
class ScimTests {

    @Value("${server.port}")
    private int port;

    @Autowired
    private JdbcClient database;

    private ScimFixture scim;
    private PeopleFixture people;
    private InstitutionId school;
    private Machine machine;
    private ScimService payroll;

    @BeforeEach
    void a_school_whose_people_a_payroll_system_writes() {
        scim = new ScimFixture(database, port);
        people = scim.people();
        school = people.institution();
        machine = scim.writing(school);
        payroll = machine.library();
    }

    private UserResource newTeacher() throws Exception {
        var number = PeopleFixture.staffNo();
        var user = new UserResource();
        user.setSchemaUrns("urn:ietf:params:scim:schemas:core:2.0:User", Schemas.ENTERPRISE, Schemas.POST);
        user.setUserName(number);
        user.setExternalId("hr-" + number);
        user.setName(new Name().setFormatted("UWASE Test Chantal"));
        user.setActive(true);
        user.setTitle("Teacher");
        user.setPreferredLanguage("en");
        user.setEmails(new Email().setValue("u" + number + "@example.org").setType("work"));
        user.setPhoneNumbers(new PhoneNumber().setValue("+250788" + number.substring(number.length() - 6)));
        user.replaceExtensionValue(post("institution"), TextNode.valueOf(people.code(school)));
        return user;
    }

    private static Path post(String attribute) {
        return Path.root(Schemas.POST).attribute(attribute);
    }

    private String state(String id) {
        return scim.fact("select state from people.person where id = :id", UUID.fromString(id));
    }

    @Test
    void somebody_who_is_created_is_at_the_institution_and_comes_back_as_sent() throws Exception {
        var asked = newTeacher();

        var made = payroll.create("Users", asked);

        var read = payroll.retrieve("Users", made.getId(), UserResource.class);
        assertThat(read.getUserName()).isEqualTo(asked.getUserName());
        assertThat(read.getExternalId()).isEqualTo(asked.getExternalId());
        assertThat(read.getName().getFormatted()).isEqualTo("UWASE Test Chantal");
        assertThat(read.getActive()).isTrue();
        assertThat(read.getTitle()).isEqualTo("Teacher");
        assertThat(read.getEmails())
                .extracting(Email::getValue)
                .containsExactly("u" + asked.getUserName() + "@example.org");
        assertThat(read.getPhoneNumbers()).hasSize(1);
        assertThat(read.getMeta().getVersion()).startsWith("W/\"");
        assertThat(read.getMeta().getLocation().toString()).endsWith("/scim/v2/Users/" + made.getId());
        assertThat(read.getGroups().getFirst().getValue()).isEqualTo(school.toString());
        assertThat(read.getExtensionValues(post("status")).getFirst().asText()).isEqualTo("active");
        assertThat(scim.fact(
                        "select change from people.report_roster_change where person_id = :id",
                        UUID.fromString(made.getId())))
                .isEqualTo("JOINED");
    }

    @Test
    void the_same_person_created_twice_is_a_conflict() throws Exception {
        var asked = newTeacher();
        payroll.create("Users", asked);

        assertThatThrownBy(() -> payroll.create("Users", asked))
                .isInstanceOfSatisfying(
                        ResourceConflictException.class,
                        error -> assertThat(error.getScimError().getScimType()).isEqualTo("uniqueness"));
    }

    @Test
    void three_hundred_people_are_read_page_by_page_each_once() throws Exception {
        var names = new HashSet<String>();
        for (var i = 0; i < 300; i++) {
            people.personAt(school);
        }

        for (var start = 1; start <= 300; start += 70) {
            var page = payroll.searchRequest("Users").page(start, 70).invoke(UserResource.class);
            assertThat(page.getTotalResults()).isEqualTo(300);
            page.getResources().forEach(user -> names.add(user.getUserName()));
        }

        assertThat(names).hasSize(300);
    }

    @Test
    void people_are_found_by_what_is_known_of_them() throws Exception {
        var made = payroll.create("Users", newTeacher());
        people.person().named("MUGABO Test").at(school).save();
        for (var filter : new String[] {
            "userName eq \"" + made.getUserName() + "\"",
            "externalId eq \"" + made.getExternalId() + "\"",
            "name.formatted co \"chant\"",
            "displayName sw \"uwase\" and active eq true",
            "emails.value eq \"U" + made.getUserName() + "@Example.org\"",
            "emails[value sw \"u" + made.getUserName() + "\"]",
            "not (name.formatted sw \"mugabo\")",
            "userName eq \"nobody\" or id eq \"" + made.getId() + "\"",
            Schemas.POST + ":institution eq \"" + people.code(school) + "\" and userName sw \"" + made.getUserName()
                    + "\"",
            "groups.value eq \"" + school + "\" and not (userName ne \"" + made.getUserName() + "\")",
            "meta.lastModified gt \"2020-01-01T00:00:00Z\" and userName pr"
        }) {
            assertThat(payroll.search("Users", filter, UserResource.class).getResources())
                    .as(filter)
                    .extracting(UserResource::getId)
                    .containsExactly(made.getId());
        }
    }

    @Test
    void a_filter_that_would_search_row_by_row_is_refused() throws Exception {
        var said = machine.get("/Users?filter=emails.type%20eq%20%22work%22");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.type()).isEqualTo("invalidFilter");
        assertThat(said.header("Content-Type")).startsWith("application/scim+json");
    }

    @Test
    void people_come_sorted_when_that_is_asked_for() throws Exception {
        people.person().named("ABE Test").at(school).save();
        people.person().named("ZOE Test").at(school).save();

        var said = machine.get("/Users?sortBy=name.formatted&sortOrder=descending&attributes=displayName");

        assertThat(said.body().path("Resources").path(0).path("displayName").asText())
                .isEqualTo("ZOE Test");
        assertThat(said.body().path("Resources").path(0).has("emails")).isFalse();
    }

    @Test
    void who_is_replaced_takes_on_what_was_sent_and_keeps_what_was_not() throws Exception {
        var made = payroll.create("Users", newTeacher());
        var changed = payroll.retrieve("Users", made.getId(), UserResource.class);
        changed.setName(new Name().setFormatted("UWASE Test Chantal Marie"));
        changed.setTitle("Head teacher");
        changed.setPhoneNumbers(List.of());

        var read = payroll.replace(changed);

        assertThat(read.getName().getFormatted()).isEqualTo("UWASE Test Chantal Marie");
        assertThat(read.getTitle()).isEqualTo("Head teacher");
        assertThat(read.getPhoneNumbers()).hasSize(1);
        assertThat(payroll.replace(read).getMeta().getVersion())
                .as("the same again changes nothing")
                .isEqualTo(read.getMeta().getVersion());
    }

    @Test
    void a_patch_changes_adds_and_removes_by_path() throws Exception {
        var made = payroll.create("Users", newTeacher());

        var read = payroll.modify(
                "Users",
                made.getId(),
                new PatchRequest(
                        PatchOperation.replace("title", "Deputy head"),
                        PatchOperation.replace("emails[type eq \"work\"].value", "other@example.org"),
                        PatchOperation.replace(post("jobLevel"), "7"),
                        PatchOperation.remove("phoneNumbers"),
                        PatchOperation.remove("externalId")),
                UserResource.class);

        assertThat(read.getTitle()).isEqualTo("Deputy head");
        assertThat(read.getEmails()).extracting(Email::getValue).containsExactly("other@example.org");
        assertThat(read.getExtensionValues(post("jobLevel")).getFirst().asText())
                .isEqualTo("7");
        assertThat(read.getPhoneNumbers()).isNullOrEmpty();
        assertThat(read.getExternalId()).isNull();
    }

    @Test
    void what_a_list_never_wipes_out_cannot_be_removed() throws Exception {
        var made = payroll.create("Users", newTeacher());

        var said = machine.send("PATCH", "/Users/" + made.getId(), """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "remove", "path": "title"}]}
                """);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.type()).isEqualTo("mutability");
    }

    @Test
    void who_writes_on_an_old_version_is_told_so() throws Exception {
        var made = payroll.create("Users", newTeacher());
        payroll.modify(
                "Users", made.getId(), new PatchRequest(PatchOperation.replace("title", "Deputy")), UserResource.class);
        made.setTitle("Cleaner");

        assertThatThrownBy(() -> payroll.replaceRequest(made).ifMatch().invoke())
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(payroll.retrieve("Users", made.getId(), UserResource.class).getTitle())
                .isEqualTo("Deputy");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        var made = payroll.create("Users", newTeacher());

        var said = machine.send(
                "GET",
                "/Users/" + made.getId(),
                "",
                "If-None-Match",
                made.getMeta().getVersion());

        assertThat(said.status()).isEqualTo(304);
    }

    @Test
    void who_is_deactivated_leaves_on_the_day_and_comes_back_when_active_again() throws Exception {
        var made = payroll.create("Users", newTeacher());

        var left = payroll.modify(
                "Users", made.getId(), new PatchRequest(PatchOperation.replace("active", false)), UserResource.class);

        assertThat(left.getActive()).isFalse();
        assertThat(state(made.getId())).isEqualTo("LEFT");
        assertThat(scim.fact(
                        "select string_agg(change, ' ' order by change) from people.report_roster_change"
                                + " where person_id = :id",
                        UUID.fromString(made.getId())))
                .isEqualTo("JOINED LEFT");

        var back = payroll.modify(
                "Users", made.getId(), new PatchRequest(PatchOperation.replace("active", true)), UserResource.class);

        assertThat(back.getActive()).isTrue();
        assertThat(state(made.getId())).isEqualTo("LISTED");
    }

    @Test
    void who_is_deleted_has_left_is_not_seen_any_more_and_can_be_created_again() throws Exception {
        var asked = newTeacher();
        var made = payroll.create("Users", asked);

        payroll.delete("Users", made.getId());

        assertThat(state(made.getId())).isEqualTo("LEFT");
        assertThatThrownBy(() -> payroll.retrieve("Users", made.getId(), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> payroll.delete("Users", made.getId())).isInstanceOf(ResourceNotFoundException.class);
        assertThat(payroll.search("Users", "userName eq \"" + asked.getUserName() + "\"", UserResource.class)
                        .getTotalResults())
                .isZero();

        var again = payroll.create("Users", asked);

        assertThat(again.getId()).as("the same person").isEqualTo(made.getId());
        assertThat(state(made.getId())).isEqualTo("LISTED");
    }

    @Test
    void institutions_are_groups_that_are_read_and_not_written() throws Exception {
        var made = payroll.create("Users", newTeacher());

        var group = payroll.search(
                        "Groups", Schemas.INSTITUTION + ":code eq \"" + people.code(school) + "\"", GroupResource.class)
                .getResources()
                .getFirst();
        var whole = payroll.retrieveRequest("Groups", group.getId())
                .attributes("members", "displayName")
                .invoke(GroupResource.class);

        assertThat(group.getId()).isEqualTo(school.toString());
        assertThat(group.getMembers()).isNullOrEmpty();
        assertThat(whole.getMembers().getFirst().getValue()).isEqualTo(made.getId());
        assertThat(machine.send("DELETE", "/Groups/" + school, "").status()).isEqualTo(501);
        assertThat(machine.send("POST", "/Groups", "{\"displayName\": \"x\"}").status())
                .isEqualTo(501);
    }

    @Test
    void the_service_describes_itself() throws Exception {
        var config = payroll.getServiceProviderConfig();

        assertThat(config.getPatch().isSupported()).isTrue();
        assertThat(config.getBulk().getMaxOperations()).isEqualTo(100);
        assertThat(config.getFilter().getMaxResults()).isEqualTo(200);
        assertThat(config.getEtag().isSupported()).isTrue();
        assertThat(payroll.getResourceTypes().getResources()).extracting("name").contains("User", "Group");
        assertThat(payroll.getSchemas().getResources())
                .extracting("id")
                .contains("urn:ietf:params:scim:schemas:core:2.0:User", Schemas.ENTERPRISE, Schemas.POST);
    }

    @Test
    void broken_requests_are_answered_in_the_words_of_the_protocol() throws Exception {
        assertThat(machine.send("POST", "/Users", "{nonsense").status()).isEqualTo(400);
        assertThat(machine.send("PUT", "/Users", "{}").status()).isEqualTo(400);
        assertThat(machine.get("/Nothing").status()).isEqualTo(404);
        assertThat(machine.get("/Users/nobody").status()).isEqualTo(404);
        assertThat(machine.get("/Users?filter=userName%20eq").status()).isEqualTo(400);
        assertThat(machine.get("/Users?sortBy=title").status()).isEqualTo(400);
        assertThat(machine.send("POST", "/Users", "{}", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(400);
        for (var path : List.of("/Nothing", "/Users/nobody")) {
            assertThat(machine.get(path).body().path("schemas").path(0).asText())
                    .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        }
    }
}
