package org.twige.mandates.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.audience.AudienceJson;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueJson;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class WhyTest {

    private static final LocalDate DUE = LocalDate.of(2028, 6, 30);

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private Country country;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AudienceJson audiences;

    @Autowired
    private DueJson dues;

    private final CourseId course = LedgerFixture.course();
    private PeopleFixture people;
    private LedgerFixture ledger;
    private LocalDate today;
    private InstitutionId school;
    private PersonId teacher;
    private PersonId clerk;
    private SignedIn auditor;

    @BeforeEach
    void a_teacher_and_a_clerk_of_a_school() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        today = clock.now().on();
        school = people.institution();
        teacher = people.person().at(school).named("MUTESI Aline").save();
        clerk = people.person().at(school).under("general").save();
        auditor = people.official(Role.AUDITOR);
    }

    @Test
    void a_person_is_told_why_on_a_past_day_as_the_ledger_knew_it() throws Exception {
        var mandate = give(of("teacher"), 10);
        change(mandate, of("general"));

        var before = about(mandate, page(teacher, today.minusDays(5)));
        var now = about(mandate, page(teacher, today));

        assertThat(before)
                .contains("Version 1, published on", "Has the duty, due on 30 June 2028", "Reached by group 1")
                .contains("The rule reaches somebody whose statute is: Teachers’ statute It found: Teachers’ statute")
                .doesNotContain("Version 2", "The duty has ended");
        assertThat(now)
                .contains("Version 2, published on", "The duty has ended", "Not reached: does not fit “Statute”")
                .contains("The rule reaches somebody whose statute is: General statute It found: Teachers’ statute")
                .contains("because the mandate was changed by Letter no. L/");
    }

    @Test
    void who_has_no_duty_is_told_what_the_rule_missed_in_the_post_of_that_day() throws Exception {
        var mandate = give(of("teacher"), 10);

        var words = about(mandate, page(clerk, today));

        assertThat(words)
                .contains("No duty", "Not reached: does not fit “Statute”", "By the rule of version 1")
                .contains("The rule reaches somebody whose statute is: Teachers’ statute It found: General statute");
    }

    @Test
    void the_post_of_a_past_day_counts_and_not_the_present_one() throws Exception {
        var elsewhere = people.institution();
        var mandate = give(of("teacher"), 10);
        people.move(clerk, elsewhere, today.minusDays(2));

        assertThat(about(mandate, page(clerk, today.minusDays(5)))).contains("does not fit “Statute”");
        assertThat(about(mandate, page(clerk, today))).contains("does not fit “Institution, or one under it”");
    }

    @Test
    void a_mandate_that_was_not_in_force_yet_is_not_spoken_of() throws Exception {
        var mandate = give(of("teacher"), 10);

        assertThat(page(teacher, today.minusDays(11))).doesNotContain(mandate.toString());
        assertThat(page(teacher, today.minusDays(10))).contains(mandate.toString());
    }

    @Test
    void a_fact_that_was_written_down_later_is_not_known_on_the_day_before() throws Exception {
        var mandate = give(of("teacher"), 10);
        carryOut.carryOut(
                publish.publish(
                                new NewVersion(
                                        mandate,
                                        2,
                                        ledger.version(of("teacher"), DueRule.fixed(DUE, 30), course)
                                                .names(),
                                        ledger.instrument(),
                                        List.of(course),
                                        of("teacher"),
                                        DueRule.fixed(DUE.plusMonths(1), 30),
                                        false,
                                        null),
                                LedgerFixture.OFFICIAL)
                        .orElseThrow(),
                clock.now());

        assertThat(about(mandate, page(teacher, today.minusDays(1)))).contains("due on 30 June 2028");
        assertThat(about(mandate, page(teacher, today))).contains("due on 31 July 2028");
    }

    @Test
    void coordinators_ask_about_their_own_people_only() throws Exception {
        give(of("teacher"), 10);
        var own = people.coordinatorOf(school);
        var foreign = people.coordinatorOf(people.institution());

        assertThat(answer("/people/" + teacher + "/duties", own).getStatus()).isEqualTo(200);
        assertThat(answer("/people/" + teacher + "/duties", foreign).getStatus())
                .isEqualTo(404);
        assertThat(answer("/people/" + teacher + "/duties", PeopleFixture.signedIn(teacher))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer("/duties/why?words=mutesi aline", own).getContentAsString())
                .contains(teacher.toString());
        assertThat(answer("/duties/why?words=mutesi aline", foreign).getContentAsString())
                .doesNotContain(teacher.toString());
    }

    @Test
    void a_day_that_is_none_or_has_not_come_is_today() throws Exception {
        for (var day : List.of("yesterday", today.plusDays(9).toString())) {
            assertThat(answer("/people/" + teacher + "/duties?on=" + day, auditor)
                            .getContentAsString())
                    .contains("value=\"" + today + "\"");
        }
    }

    private AudienceRule of(String statute) {
        return new AudienceRule(
                List.of(new Clause(Map.of(
                        Criterion.INSTITUTION, List.of(school.toString()), Criterion.STATUTE, List.of(statute)))),
                List.of());
    }

    /** Published and carried out some days ago. */
    private MandateId give(AudienceRule audience, int daysAgo) {
        var mandate = ledger.mandate();
        var id = database.sql("""
                with version as (
                    insert into mandates.mandate_version (mandate_id, number, cause, names, instrument_id, audience, due,
                                                          published_on, published_at, published_by)
                    values (:mandate, 1, 'FIRST', '{"en": "AI for everybody"}', :instrument, cast(:audience as jsonb),
                            cast(:due as jsonb), :on, :at, :by)
                    returning id
                ), course as (
                    insert into mandates.mandate_course (mandate_version_id, course_id, position)
                    select id, :course, 1 from version
                )
                insert into mandates.version_work (mandate_version_id) select id from version
                returning mandate_version_id
                """)
                .param("mandate", mandate.value())
                .param("instrument", ledger.instrument())
                .param("audience", audiences.write(audience))
                .param("due", dues.write(DueRule.fixed(DUE, 30)))
                .param("course", course.value())
                .param("on", today.minusDays(daysAgo))
                .param("at", Timestamp.from(clock.now().at().minus(daysAgo, ChronoUnit.DAYS)))
                .param("by", LedgerFixture.OFFICIAL)
                .query(UUID.class)
                .single();
        var then = clock.now().at().minus(daysAgo, ChronoUnit.DAYS);
        carryOut.carryOut(new MandateVersionId(id), Moment.of(then, country.zone()));
        return mandate;
    }

    private void change(MandateId mandate, AudienceRule audience) {
        var names = ledger.version(audience, DueRule.fixed(DUE, 30), course).names();
        var next = new NewVersion(
                mandate, 2, names, ledger.instrument(), List.of(course), audience, DueRule.fixed(DUE, 30), false, null);
        carryOut.carryOut(publish.publish(next, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    /** What the page says about one mandate. */
    private static String about(MandateId mandate, String html) {
        var words = new StringBuilder();
        var heading = Jsoup.parse(html).expectFirst("h2:has(a[href$=" + mandate + "])");
        words.append(heading.text()).append(' ');
        var next = heading.nextElementSibling();
        while (next != null && !next.normalName().equals("h2")) {
            words.append(next.text()).append(' ');
            next = next.nextElementSibling();
        }
        return words.toString();
    }

    private String page(PersonId person, LocalDate on) throws Exception {
        var answer = answer("/people/" + person + "/duties?on=" + on, auditor);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String address, SignedIn reader) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse();
    }
}
