package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.twige.PageTest;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.Institutions;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

@PageTest
class ActivationCodesTests {

    private static final String PASSWORD = "inka eshatu mu gishanga";

    @Autowired
    private Institutions institutions;

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MakeCodes codes;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Tries tries;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Country country;

    @Value("${twige.data}")
    private Path data;

    private AccountsFixture accounts;
    private PeopleFixture nation;

    @BeforeEach
    void accounts() {
        accounts = new AccountsFixture(database, codes, responsibilities);
        nation = accounts.nation();
    }

    @Test
    void a_coordinator_gives_codes_only_in_the_own_subtree() {
        var district = nation.institution();
        var own = nation.personAt(nation.institution(district));
        var other = nation.personAt(nation.institution());
        var coordinator = nation.coordinatorOf(district);

        var made = codes.of(responsibilities.scopeOf(coordinator), List.of(own, other), coordinator);

        assertThat(made).containsOnlyKeys(own);
    }

    @Test
    void nobody_climbs_by_printing_a_letter_for_a_higher_official() {
        var ministry = nation.institution();
        var coordinator = nation.coordinatorOf(ministry);
        var office = nation.personAt(ministry);
        nation.responsible(office, Role.PROGRAMME_OFFICE, nation.root());
        var supervisor = nation.personAt(ministry);
        nation.responsible(supervisor, Role.SUPERVISOR, ministry);

        var made = codes.of(responsibilities.scopeOf(coordinator), List.of(office, supervisor), coordinator);

        assertThat(made).containsOnlyKeys(supervisor);
    }

    @Test
    void an_emergency_gives_codes_to_learners_of_the_place_and_opens_no_account_of_an_official() {
        var own = nation.institution();
        var taken = nation.institution(nation.institution());
        var coordinator = nation.coordinatorOf(own);
        database.sql("""
                insert into people.responsibility (person_id, role, institution_id, from_on, until_on, given_by, emergency)
                values (:person, 'COORDINATOR', :over, current_date - 1, current_date + 1, 'test', 'it could not wait')
                """)
                .param("person", coordinator.person())
                .param("over", taken.value())
                .update();
        var teacher = nation.personAt(taken);
        var supervisor = nation.personAt(taken);
        nation.responsible(supervisor, Role.SUPERVISOR, taken);
        var ownSupervisor = nation.personAt(own);
        nation.responsible(ownSupervisor, Role.SUPERVISOR, own);

        var made = codes.of(
                responsibilities.scopeOf(coordinator), List.of(teacher, supervisor, ownSupervisor), coordinator);

        assertThat(made).containsOnlyKeys(teacher, ownSupervisor);
    }

    @Test
    void a_code_is_used_once() throws Exception {
        var teacher = accounts.teacher();
        var code = accounts.codeFor(teacher);

        assertThat(activated(accounts.staffNo(teacher), code).status()).isEqualTo(303);
        assertThat(activated(accounts.staffNo(teacher), code).status()).isEqualTo(422);
    }

    @Test
    void a_newer_code_makes_the_older_one_worthless() throws Exception {
        var teacher = accounts.teacher();
        var older = accounts.codeFor(teacher);
        var newer = accounts.codeFor(teacher);

        assertThat(activated(accounts.staffNo(teacher), older).status()).isEqualTo(422);
        assertThat(activated(accounts.staffNo(teacher), newer).status()).isEqualTo(303);
    }

    @Test
    void a_code_is_good_for_sixty_days() throws Exception {
        var teacher = accounts.teacher();

        var old = made(MakeCodes.VALID.plusMinutes(1), teacher).getOrDefault(teacher, "");
        assertThat(activated(accounts.staffNo(teacher), old).status()).isEqualTo(422);

        var recent = made(MakeCodes.VALID.minusMinutes(1), teacher).getOrDefault(teacher, "");
        assertThat(activated(accounts.staffNo(teacher), recent).status()).isEqualTo(303);
    }

    @Test
    void a_code_of_somebody_else_is_a_wrong_code() throws Exception {
        var code = accounts.codeFor(accounts.teacher());

        assertThat(activated(accounts.staffNo(accounts.teacher()), code).status())
                .isEqualTo(422);
    }

    @Test
    void an_unknown_number_is_answered_like_a_wrong_code() throws Exception {
        var number = accounts.staffNo(accounts.teacher());

        var wrong = activated(number, "7KQM-2R9D-X4TB");
        var unknown = activated("900000000002", "7KQM-2R9D-X4TB");

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.body().replace("900000000002", "").replace(unknown.token(), ""))
                .isEqualTo(wrong.body().replace(number, "").replace(wrong.token(), ""));
    }

    @Test
    void codes_cannot_be_guessed_in_peace() throws Exception {
        var number = accounts.staffNo(accounts.teacher());
        for (var i = 0; i < Tries.FREE; i++) {
            assertThat(activated(number, "7KQM-2R9D-X4TB").status()).isEqualTo(422);
        }

        assertThat(activated(number, "7KQM-2R9D-X4TB").status()).isEqualTo(429);
    }

    @Test
    void a_weak_password_costs_no_code() throws Exception {
        var teacher = accounts.teacher();
        var code = accounts.codeFor(teacher);
        var visitor = new Visitor(server).opens("/activate");

        visitor.posts("/activate", "staffNumber", accounts.staffNo(teacher), "code", code, "password", "password");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("#code").val()).isEqualTo(code);
        assertThat(activated(accounts.staffNo(teacher), code).status()).isEqualTo(303);
    }

    @Test
    void the_database_knows_no_code() {
        var teacher = accounts.teacher();
        var code = accounts.codeFor(teacher).replace("-", "");

        var row = database.sql("select c::text from accounts.activation_code c where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(code);
    }

    @Test
    void the_language_of_the_page_becomes_the_persons_own() throws Exception {
        var teacher = accounts.teacher();
        var visitor = new Visitor(server).opens("/activate?lang=sw");

        visitor.posts(
                "/activate",
                "staffNumber",
                accounts.staffNo(teacher),
                "code",
                accounts.codeFor(teacher),
                "password",
                PASSWORD);

        assertThat(database.sql("select language from people.report_person where person_id = :person")
                        .param("person", teacher.value())
                        .query(String.class)
                        .single())
                .isEqualTo("sw");
    }

    private Visitor activated(String staffNo, String code) throws Exception {
        return new Visitor(server)
                .opens("/activate")
                .posts("/activate", "staffNumber", staffNo, "code", code, "password", PASSWORD);
    }

    /** Codes made some time ago. */
    private Map<PersonId, String> made(Duration ago, PersonId person) {
        var administrator = PeopleFixture.signedIn(person, Role.ADMINISTRATOR);
        var then = Clock.fixed(Clock.systemUTC().instant().minus(ago), ZoneOffset.UTC);
        var past = new MakeCodes(
                new ActivationCodes(database, new AccountKeys(data), country, then),
                tries,
                audit,
                institutions,
                responsibilities);
        var scope = responsibilities.scopeOf(administrator);
        return Objects.requireNonNull(transaction.execute(_ -> past.of(scope, List.of(person), administrator)));
    }
}
