package org.twige.labs.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.assessment.Learner;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.web.Limits;
import org.twige.web.Role;

/** The programme office says how much an institution may spend on a model. */
@PageTest
class ModelBudgetTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ModelAccount account;

    @Autowired
    private ModelSettings settings;

    @Autowired
    private ModelLedger ledger;

    @Autowired
    private Limits limits;

    @Autowired
    private Country country;

    private PeopleFixture people;
    private InstitutionId school;
    private Learner office;

    @BeforeEach
    void an_official_for_the_whole_country() {
        people = new PeopleFixture(database);
        school = people.institution();
        office = official(people.root());
    }

    @Test
    void a_budget_is_set_by_the_code_of_the_institution_and_written_to_the_audit_record() throws Exception {
        var page = office.open("/model-budgets");
        assertThat(page.select("main").text()).contains("No model is set up at present");
        page = office.send(page, "/model-budgets", "code", people.code(school), "sum", "5000");

        assertThat(page.select("td, th").eachText()).anyMatch(cell -> cell.startsWith(people.code(school)));
        assertThat(account.left(school)).isEqualByComparingTo("5000");
        assertThat(database.sql(
                                "select count(*) from audit.entry where kind = 'labs.budget-set' and subject = :subject")
                        .param("subject", "institution:" + school.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_wrong_sum_and_an_unknown_code_are_asked_for_again() throws Exception {
        var page =
                office.send(office.open("/model-budgets"), "/model-budgets", "code", people.code(school), "sum", "-3");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#sum");
        page = office.send(page, "/model-budgets", "code", "no-such-code", "sum", "3");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#code");
        assertThat(page.select("input[name=code]").val()).isEqualTo("no-such-code");
    }

    @Test
    void a_call_that_lasts_beyond_the_end_of_a_month_is_paid_and_given_back_in_the_month_in_which_it_began() {
        var looks = new AtomicInteger();
        var last = LocalDateTime.of(2026, 12, 31, 23, 59, 59)
                .atZone(country.zone())
                .toInstant();
        InstantSource passing = () -> last.plusSeconds(looks.getAndIncrement());
        var over = new ModelAccount(settings, ledger, limits, passing.withZone(country.zone()), country);
        ledger.setBudget(school, BigDecimal.valueOf(5000), last);

        var call = over.open(school, "Write a notice for parents.").orElseThrow();
        over.close(call, new AskModel.Answer.Nothing(AskModel.Why.DOWN));

        assertThat(database.sql("select distinct month from labs.model_entry where institution_id = :school")
                        .param("school", school.value())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2026, 12, 1));
    }

    private Learner official(InstitutionId over) {
        var person = people.personAt(over);
        people.responsible(person, Role.PROGRAMME_OFFICE, over);
        return new Learner(browser, PeopleFixture.signedIn(person, Role.PROGRAMME_OFFICE)).in("en");
    }
}
