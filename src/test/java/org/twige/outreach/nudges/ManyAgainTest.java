package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.audit.Audit;
import org.twige.mandates.LedgerFixture;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Frame;
import org.twige.web.Job;
import org.twige.web.Jobs;
import org.twige.web.Role;
import org.twige.web.SignedIn;

class ManyAgainTest extends NudgeStory {

    private static final Alike BUSY = new Alike(ChannelKind.EMAIL, Reason.BUSY);
    private static final Alike DOUBT = new Alike(ChannelKind.EMAIL, Reason.NO_ANSWER);

    @Autowired
    private NudgesAlike nudges;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Audit audit;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc pages;

    private SignedIn coordinator;
    private SendManyAgain many;

    @BeforeEach
    void a_coordinator_and_a_late_teacher() {
        coordinator = people.coordinatorOf(school);
        many = many(mail, sms);
        duty(TUESDAY.minusDays(2));
    }

    @Test
    void who_has_finished_is_freed_in_a_case_or_gone_since_the_bad_day_is_left_in_peace() {
        var met = late(someone());
        var exempt = late(someone());
        var paused = late(someone());
        var left = someone();
        late(left);
        var inCase = someone();
        var duty = late(inCase);
        aBadDay(Reason.BUSY);
        duty(met, "state = 'MET', met_on = '2027-02-09'");
        duty(exempt, "state = 'EXEMPT', counts = false");
        duty(paused, "state = 'PAUSED', paused_on = '2027-02-09'");
        people.leave(left, LocalDate.now(ZoneOffset.UTC).minusDays(1));
        openCase(duty, inCase);

        assertThat(many.count(coordinator, BUSY)).isEqualTo(new ManyAgain(6, 6, 1, 0, 1));
        assertThat(sent(coordinator)).isEqualTo(1);
        send(mail);

        assertThat(mail.got).hasSize(1);
        assertThat(handed(mail)).isEqualTo(1);
    }

    @Test
    void nobody_gets_two_on_one_day() {
        var other = someone();
        late(other);
        aBadDay(Reason.BUSY);
        clock.passes(Duration.ofDays(1));
        gotAnother(other);

        assertThat(many.count(coordinator, BUSY)).isEqualTo(new ManyAgain(2, 2, 2, 1, 1));
        assertThat(sent(coordinator)).isEqualTo(1);
        assertThat(sent(coordinator)).as("the same form again").isZero();
        clock.passes(Duration.ofDays(1));

        assertThat(sent(coordinator)).isEqualTo(1);
    }

    @Test
    void what_failed_on_several_days_is_said_by_one_message() {
        aBadDay(Reason.BUSY);
        duty(TUESDAY.plusDays(8));
        clock.passes(Duration.ofDays(1));
        aBadDay(Reason.BUSY);
        clock.passes(Duration.ofDays(1));

        assertThat(many.count(coordinator, BUSY)).isEqualTo(new ManyAgain(2, 1, 1, 0, 1));
        assertThat(sent(coordinator)).isEqualTo(1);
        send(mail);
        clock.passes(Duration.ofDays(1));

        assertThat(handed(mail)).isEqualTo(1);
        assertThat(mail.got.getFirst().text().lines().filter(line -> line.startsWith("- ")))
                .hasSize(2);
        assertThat(sent(coordinator)).as("nothing is left in trouble").isZero();
    }

    @Test
    void what_may_have_arrived_today_goes_again_tomorrow_at_the_earliest() {
        aBadDay(Reason.NO_ANSWER);
        assertThat(many.count(coordinator, DOUBT)).isEqualTo(new ManyAgain(1, 1, 1, 1, 0));

        clock.passes(Duration.ofDays(1));

        assertThat(many.count(coordinator, DOUBT)).isEqualTo(new ManyAgain(1, 1, 1, 0, 1));
    }

    @Test
    void who_wants_messages_from_an_hour_on_gets_this_one_then_too() {
        database.sql("insert into outreach.preference (person_id, hour, changed_at) values (:person, 12, now())")
                .param("person", teacher.value())
                .update();
        aBadDay(Reason.BUSY);
        sent(coordinator);
        send(mail);
        assertThat(handed(mail)).isZero();
        clock.passes(Duration.ofHours(2));

        send(mail);

        assertThat(handed(mail)).isEqualTo(1);
    }

    @Test
    void who_has_no_address_any_more_and_a_channel_that_is_not_set_up_are_counted_as_unreached() {
        aBadDay(Reason.BUSY);
        assertThat(many(sms).count(coordinator, BUSY).unreached()).isEqualTo(1);
        database.sql("delete from people.contact where person_id = :person")
                .param("person", teacher.value())
                .update();

        assertThat(many.count(coordinator, BUSY)).isEqualTo(new ManyAgain(1, 1, 1, 0, 0));
        assertThat(sent(coordinator)).isZero();
    }

    @Test
    void a_colleague_of_another_institution_sends_nothing_here_and_the_programme_office_sends_everywhere() {
        aBadDay(Reason.BUSY);
        var neighbour = people.coordinatorOf(people.institution());
        var office = people.official(Role.PROGRAMME_OFFICE);

        assertThat(many.groups(neighbour)).isEmpty();
        assertThat(many.count(neighbour, BUSY)).isEqualTo(new ManyAgain(0, 0, 0, 0, 0));
        assertThat(sent(neighbour)).isZero();
        assertThat(many.groups(office)).containsEntry(BUSY, 1L);
        assertThat(sent(office)).isEqualTo(1);
    }

    @Test
    void two_officials_who_press_at_once_write_to_each_person_once() throws Exception {
        late(someone());
        late(someone());
        aBadDay(Reason.BUSY);
        var other = people.official(Role.PROGRAMME_OFFICE);
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> sent(coordinator));
            var second = both.submit(() -> sent(other));

            assertThat(first.get() + second.get()).isEqualTo(3);
        }
        send(mail);

        assertThat(mail.got).hasSize(3);
    }

    @Test
    void who_sends_again_while_the_ladder_plans_writes_to_nobody_twice_on_a_day() throws Exception {
        aBadDay(Reason.BUSY);
        duty(TUESDAY.plusDays(10));
        clock.passes(Duration.ofDays(1));
        try (var another = Executors.newSingleThreadExecutor()) {
            var ladder = new TransactionTemplate(transactions).execute(_ -> {
                assertThat(many.sendSome(coordinator, BUSY)).isEqualTo(1);
                var planning = another.submit(() -> plan(mail, sms));
                Awaitility.await().until(() -> planning.isDone() || someoneWaits());
                return planning;
            });

            assertThat(Objects.requireNonNull(ladder).get()).isEqualTo(1);
        }
        clock.passes(Duration.ofDays(1));
        send(mail);

        assertThat(mail.got).hasSize(1);
        assertThat(mail.got.getFirst().text()).contains("7 February 2027", "19 February 2027");
    }

    private boolean someoneWaits() {
        return database.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_work_is_done_once_and_its_count_is_in_the_record_of_acts_once() {
        late(someone());
        aBadDay(Reason.BUSY);
        var job = job();
        var work = new CarryOutManyAgain(many, jobs, transactions);

        work.carryOut(job, BUSY);
        work.carryOut(job, BUSY);

        assertThat(jobs.find(job).orElseThrow())
                .extracting(Job::state, Job::done, Job::total)
                .containsExactly(Job.State.DONE, 2L, 2L);
        assertThat(counted()).containsExactly("2");
    }

    @Test
    void what_was_sent_before_the_program_ended_in_the_middle_is_counted_too() {
        aBadDay(Reason.BUSY);
        var job = job();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> jobs.advance(job, many.sendSome(coordinator, BUSY)));

        new CarryOutManyAgain(many, jobs, transactions).carryOut(job, BUSY);

        assertThat(jobs.find(job).orElseThrow())
                .extracting(Job::state, Job::done, Job::total)
                .containsExactly(Job.State.DONE, 1L, 1L);
        assertThat(counted()).containsExactly("1");
    }

    @Test
    void the_preview_says_what_the_text_messages_cost_and_nothing_where_nobody_has_said_their_price() {
        var frame = new Frame("en", country, texts, null, "/", "");

        assertThat(figures(frame, ChannelKind.SMS, "12.5")).contains("38 RWF");
        assertThat(figures(frame, ChannelKind.SMS, "0")).noneMatch(value -> value.endsWith("RWF"));
        assertThat(figures(frame, ChannelKind.EMAIL, "12.5")).noneMatch(value -> value.endsWith("RWF"));
    }

    private static List<String> figures(Frame frame, ChannelKind channel, String price) {
        var found = new ManyAgain(5, 5, 4, 1, 3);
        var cost = new TextPrice(new BigDecimal(price), "RWF");
        return new ManyAgainPage(
                        new Alike(channel, Reason.BUSY), found, TUESDAY, "https://training.example.org", cost, null)
                .figures(frame).stream()
                        .map(row -> Objects.requireNonNullElse(row.text(), ""))
                        .toList();
    }

    @Test
    void the_page_leads_to_a_preview_and_who_confirms_it_twice_is_led_to_the_same_work() throws Exception {
        aBadDay(Reason.NO_ANSWER);
        database.sql("update outreach.nudge set planned_on = current_date, changed_at = now() - interval '2 days'")
                .update();
        var preview = Jsoup.parse(answer(get("/nudges"), coordinator).getContentAsString())
                .select("main a[href^=/nudges/again]")
                .attr("href");

        var page = Jsoup.parse(answer(get(preview), coordinator).getContentAsString())
                .expectFirst("main");

        assertThat(page.text())
                .contains("The connection broke while it was sent", "Messages in trouble 1", "Nobody is left");
        var first = pressed(coordinator);
        var second = pressed(coordinator);
        assertThat(first).matches("/jobs/[0-9a-f-]{36}");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isDone(first) && isDone(second));
        assertThat(answer(form(), people.official(Role.SUPERVISOR)).getStatus()).isEqualTo(404);
    }

    private SendManyAgain many(Channel... channels) {
        return new SendManyAgain(nudges, responsibilities, new Channels(List.of(channels)), audit, country, clock);
    }

    private PersonId someone() {
        var person = people.personAt(school);
        contact(person, "email", "s" + person + "@example.org");
        return person;
    }

    private UUID late(PersonId person) {
        return duty(person, TUESDAY.minusDays(2), TUESDAY.minusDays(100));
    }

    /** Everything that was to go out today failed. */
    private void aBadDay(Reason reason) {
        plan(mail, sms);
        database.sql("""
                update outreach.nudge set state = :state, reason = :reason, changed_at = :now where state = 'PLANNED'
                """)
                .param("state", reason.leavesDoubt() ? "UNCERTAIN" : "FAILED")
                .param("reason", reason.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void gotAnother(PersonId person) {
        database.sql("""
                insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, state, changed_at)
                values (:person, 'SMS', 'CLASS', :day, :now, :day, 'HANDED_OVER', :now)
                """)
                .param("person", person.value())
                .param("day", TUESDAY.plusDays(1))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void openCase(UUID duty, PersonId person) {
        database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id)
                values (:duty, :person, 'OPENED', :day, :person, :day, :instrument)
                """)
                .param("duty", duty)
                .param("person", person.value())
                .param("day", TUESDAY)
                .param("instrument", new LedgerFixture(database).instrument())
                .update();
    }

    private int sent(SignedIn by) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> many.sendSome(by, BUSY)));
    }

    private UUID job() {
        return jobs.start(AskManyAgain.KIND, coordinator.person(), AskManyAgain.subject(BUSY));
    }

    /** The counts of what the coordinator sent again, act by act. */
    private List<String> counted() {
        return database.sql("""
                select details ->> 'count' from audit.entry where kind = 'nudges.sent-again' and actor = :coordinator
                """)
                .param("coordinator", coordinator.person().toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String pressed(SignedIn by) throws Exception {
        var answer = answer(form(), by);
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private static MockHttpServletRequestBuilder form() {
        return post("/nudges/again").param("channel", "EMAIL").param("reason", "NO_ANSWER");
    }

    private boolean isDone(String address) {
        return jobs.find(UUID.fromString(address.substring("/jobs/".length())))
                        .orElseThrow()
                        .state()
                == Job.State.DONE;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, SignedIn by) throws Exception {
        return pages.perform(request.with(csrf()).param("lang", "en").requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
