package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.learning.CourseCompleted;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.NightFixture;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class CasesTest {

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private OpenCase open;

    @Autowired
    private DeliverWriting deliver;

    @Autowired
    private AnswerCase answer;

    @Autowired
    private DecideCase decide;

    @Autowired
    private CloseCases close;

    @Autowired
    private Officials officials;

    @Autowired
    private KnownCases known;

    @Autowired
    private LatePeople late;

    @Autowired
    private OwnCase own;

    @Autowired
    private ShowCase show;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Country country;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final CourseId course = LedgerFixture.course();
    private PeopleFixture people;
    private LedgerFixture ledger;
    private InstitutionId district;
    private InstitutionId school;
    private SignedIn teacher;
    private SignedIn coordinator;
    private SignedIn head;
    private SignedIn mayor;
    private UUID duty;
    private LocalDate due;
    private LocalDate today;

    @BeforeEach
    void a_teacher_whose_day_has_passed() {
        people = new PeopleFixture(database);
        ledger = new LedgerFixture(database);
        district = people.institution(people.root(), "district", null);
        school = people.institution(district);
        var person = people.personAt(school);
        teacher = PeopleFixture.signedIn(person);
        coordinator = people.coordinatorOf(school);
        head = supervisorOf(school);
        mayor = supervisorOf(district);
        today = clock.now().on();
        var version = publish.publish(
                        ledger.version(
                                LedgerFixture.everybodyAt(school), DueRule.fixed(today.minusDays(20), 30), course),
                        LedgerFixture.OFFICIAL)
                .orElseThrow();
        carryOut.carryOut(version, clock.now());
        duty = dutyOf(person);
        due = LocalDate.parse(ledger.duty(person, "due_on"));
    }

    @Test
    void somebody_late_is_found_as_somebody_who_may_need_help_in_the_own_scope_only() {
        var foreign = people.coordinatorOf(people.institution());

        assertThat(duties(coordinator)).contains(duty);
        assertThat(duties(foreign)).doesNotContain(duty);
    }

    @Test
    void a_case_stops_the_clock_and_the_duty_still_counts() {
        opened();

        assertThat(state()).isEqualTo("PAUSED");
        assertThat(ledger.duty(id(teacher), "counts")).isEqualTo("true");
        assertThat(duties(coordinator)).doesNotContain(duty);
        assertThat(ledger.events(id(teacher))).containsExactly("ASSIGNED", "PAUSED");
    }

    @Test
    void a_case_opened_twice_is_one_case() {
        var first = opened();

        assertThat(opened()).isEqualTo(first);
        assertThat(open.open(people.official(Role.PROGRAMME_OFFICE), duty)).contains(first);
        assertThat(kinds(first)).containsExactly(CaseMove.OPENED);
    }

    @Test
    void nobody_opens_a_case_about_themselves_or_outside_the_own_scope() {
        var foreign = people.coordinatorOf(people.institution());
        var mine = dutyOf(new PersonId(coordinator.person()));

        assertThat(open.open(foreign, duty)).isEmpty();
        assertThat(open.open(coordinator, mine)).isEmpty();
        assertThat(open.open(head, duty)).isEmpty();
    }

    @Test
    void the_days_to_reply_run_from_the_delivery_that_was_proven() {
        var id = opened();
        aDayPasses(id, 6);
        assertThat(find(id).replyUntil()).isNull();

        assertThat(handOver(id, CaseMove.NOTIFIED, today.minusDays(3))).isTrue();

        assertThat(find(id).replyUntil())
                .isEqualTo(country.calendar()
                        .afterWorkingDays(
                                today.minusDays(3), country.cases().replyDays()));
    }

    @Test
    void the_first_look_of_the_person_proves_the_delivery_and_a_second_look_changes_nothing() {
        var id = opened();

        own.read(teacher, id);
        own.read(teacher, id);

        assertThat(kinds(id)).containsExactly(CaseMove.OPENED, CaseMove.NOTIFIED);
        assertThat(find(id).replyUntil())
                .isEqualTo(country.calendar().afterWorkingDays(today, country.cases().replyDays()));
        assertThat(handOver(id, CaseMove.NOTIFIED, today)).isFalse();
    }

    @Test
    void a_hand_over_written_down_twice_is_one() {
        var id = opened();

        assertThat(handOver(id, CaseMove.NOTIFIED, today)).isTrue();
        assertThat(handOver(id, CaseMove.NOTIFIED, today)).isTrue();

        assertThat(kinds(id)).containsExactly(CaseMove.OPENED, CaseMove.NOTIFIED);
    }

    @Test
    void nobody_decides_before_a_reply_or_the_last_day_to_reply() {
        var id = opened();
        own.read(teacher, id);

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Faster.class);

        database.sql("update mandates.duty_case set reply_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(kinds(id)).endsWith(CaseMove.UNANSWERED, CaseMove.DECIDED);
    }

    @Test
    void nobody_decides_a_case_they_opened() {
        var office = people.official(Role.PROGRAMME_OFFICE);
        var id = open.open(office, duty).orElseThrow();
        replied(id);

        assertThat(decide(office, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.DID_NOT_OPEN_IT));
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
    }

    @Test
    void nobody_decides_without_the_responsibility() {
        var id = opened();
        replied(id);

        assertThat(decide(coordinator, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.HAS_THE_RESPONSIBILITY));
        assertThat(decide(supervisorOf(people.institution()), id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.HAS_THE_RESPONSIBILITY));
    }

    @Test
    void nobody_decides_about_themselves() {
        var headsDuty = dutyOf(id(head));
        var id = open.open(coordinator, headsDuty).orElseThrow();
        own.read(head, id);
        answer.take(id, said(head, CaseMove.REPLIED), null);

        assertThat(decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.IS_NOT_THE_PERSON));
    }

    @Test
    void an_appeal_is_decided_by_somebody_else_one_level_up_or_by_the_programme_office() {
        var id = appealed();

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.DID_NOT_DECIDE_IT));
        assertThat(decide(supervisorOf(school), id, Ruling.of(Outcome.NOT_MET)))
                .isEqualTo(new DecideCase.Answer.Refused(DecisionRule.STANDS_HIGHER));
        assertThat(DecisionRule.brokenBy(find(id), officials.decider(people.official(Role.PROGRAMME_OFFICE), find(id))))
                .isEmpty();
        assertThat(decide(mayor, id, extension(30))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(find(id).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void an_appeal_that_is_won_moves_the_duty() {
        var id = appealed();
        var until = country.calendar().roll(today.plusDays(30));

        decide(mayor, id, extension(30));

        assertThat(state()).isEqualTo("OPEN");
        assertThat(ledger.duty(id(teacher), "due_on")).isEqualTo(until.toString());
        assertThat(ledger.events(id(teacher))).containsExactly("ASSIGNED", "PAUSED", "RESUMED", "EXTENDED");
        assertThat(outcome(id)).isEqualTo("EXTENDED");
    }

    @Test
    void a_decision_about_an_appeal_sent_twice_is_one_decision() {
        var id = appealed();
        var by = officials.decider(mayor, find(id));

        for (var time = 0; time < 2; time++) {
            assertThat(decide.decide(find(id), by, extension(30), "You need more time", true))
                    .isEqualTo(new DecideCase.Answer.Done());
        }
        assertThat(kinds(id)).containsOnlyOnce(CaseMove.APPEAL_DECIDED);
        assertThat(ledger.events(id(teacher))).containsOnlyOnce("EXTENDED");
    }

    @Test
    void two_officials_deciding_at_once_decide_once() throws Exception {
        var id = opened();
        replied(id);
        var second = supervisorOf(school);
        var seen = find(id);
        var together = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(head, second)
                    .map(official -> both.submit(() -> {
                        together.await();
                        var by = officials.decider(official, seen);
                        return decide.decide(seen, by, Ruling.of(Outcome.NOT_MET), "By " + official.person(), false);
                    }))
                    .toList();
            together.countDown();

            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(new DecideCase.Answer.Done(), new DecideCase.Answer.Faster());
        }
        assertThat(kinds(id)).containsOnlyOnce(CaseMove.DECIDED);
    }

    @Test
    void a_decision_sent_twice_is_one_decision() {
        var id = opened();
        replied(id);

        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(decide(head, id, Ruling.of(Outcome.NOT_MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(kinds(id)).containsOnlyOnce(CaseMove.DECIDED);
    }

    @Test
    void a_decision_that_nobody_had_in_hand_never_closes_by_itself() {
        var id = opened();
        replied(id);
        decide(head, id, Ruling.of(Outcome.NOT_MET));

        close.everyNight();

        assertThat(find(id).state()).isEqualTo(CaseState.DECIDED);
        assertThat(outcome(id)).as("nothing is known outside before it is closed").isNull();
    }

    @Test
    void without_an_appeal_the_case_closes_by_itself_after_the_last_day_and_once() {
        var id = told();
        close.everyNight();
        assertThat(find(id).state()).isEqualTo(CaseState.TOLD);

        daysToAppealAreOver(id);
        close.everyNight();
        close.everyNight();

        assertThat(kinds(id)).endsWith(CaseMove.TOLD, CaseMove.CLOSED).containsOnlyOnce(CaseMove.CLOSED);
        assertThat(outcome(id)).isEqualTo("NOT_MET");
        assertThat(state()).isEqualTo("OPEN");
        assertThat(duties(coordinator)).as("no second case about the same").doesNotContain(duty);
    }

    @Test
    void the_night_notes_that_no_reply_came_and_one_that_comes_late_is_still_heard() {
        var id = opened();
        own.read(teacher, id);
        database.sql("update mandates.duty_case set reply_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();

        close.everyNight();
        assertThat(find(id).state()).isEqualTo(CaseState.UNANSWERED);

        assertThat(answer.take(id, said(teacher, CaseMove.REPLIED), null)).isEqualTo(AnswerCase.Taken.DONE);
        assertThat(find(id).state()).isEqualTo(CaseState.REPLIED);
    }

    @Test
    void an_exemption_takes_the_duty_out_of_the_count_until_its_last_day() {
        var id = opened();
        replied(id);
        decide(head, id, new Ruling(Outcome.EXEMPTED, today.plusDays(20), "long_leave"));
        own.read(teacher, id);
        daysToAppealAreOver(id);

        close.everyNight();

        assertThat(state()).isEqualTo("EXEMPT");
        assertThat(ledger.duty(id(teacher), "counts")).isEqualTo("false");

        database.sql("update mandates.duty_case set until_on = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
        close.everyNight();
        close.everyNight();

        assertThat(ledger.events(id(teacher))).endsWith("EXEMPTED", "REOPENED").containsOnlyOnce("REOPENED");
        assertThat(LocalDate.parse(ledger.duty(id(teacher), "due_on")))
                .isEqualTo(country.calendar().roll(today.plusDays(30)));
    }

    @Test
    void a_duty_given_wrongly_ends_at_once_and_the_night_does_not_give_it_back() {
        var id = opened();
        replied(id);

        decide(head, id, Ruling.of(Outcome.GIVEN_WRONGLY));
        NightFixture.comes(application);

        assertThat(state()).isEqualTo("LAPSED");
        assertThat(find(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(ledger.events(id(teacher))).endsWith("LAPSED");
    }

    @Test
    void nobody_calls_a_duty_met_without_a_recorded_completion() {
        var id = opened();
        replied(id);
        assertThat(decide(head, id, Ruling.of(Outcome.MET))).isInstanceOf(DecideCase.Answer.NotCompleted.class);

        ledger.complete(id(teacher), course, today);

        assertThat(decide(head, id, Ruling.of(Outcome.MET))).isInstanceOf(DecideCase.Answer.Done.class);
        assertThat(state()).isEqualTo("MET");
        assertThat(outcome(id)).isEqualTo("MET");
    }

    @Test
    void completing_the_course_closes_the_case_as_met_and_once() {
        var id = told();
        var completed = new CourseCompleted(id(teacher), course, new VersionId(UUID.randomUUID()), today);

        tell(completed);
        await().untilAsserted(() -> assertThat(outcome(id)).isEqualTo("MET"));
        tell(completed);
        close.everyNight();

        assertThat(kinds(id)).containsOnlyOnce(CaseMove.CLOSED);
        assertThat(state()).isEqualTo("MET");
    }

    @Test
    void a_case_that_closes_during_leave_leaves_the_duty_paused() {
        var id = told();
        people.status(id(teacher), "sick", today.minusDays(1), null);
        daysToAppealAreOver(id);

        close.everyNight();
        NightFixture.comes(application);
        assertThat(find(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(state()).isEqualTo("PAUSED");

        database.sql("update people.status_period set until_on = :on where person_id = :person")
                .param("on", today.minusDays(1))
                .param("person", teacher.person())
                .update();
        NightFixture.comes(application);
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void after_a_leave_that_did_not_count_a_duty_with_an_open_case_counts_again_and_stays_paused() {
        opened();
        people.status(id(teacher), "unpaid", today.minusDays(1), null);
        NightFixture.comes(application);
        assertThat(ledger.duty(id(teacher), "counts")).isEqualTo("false");

        database.sql("update people.status_period set until_on = :on where person_id = :person")
                .param("on", today.minusDays(1))
                .param("person", teacher.person())
                .update();
        NightFixture.comes(application);

        assertThat(state() + ledger.duty(id(teacher), "counts")).isEqualTo("PAUSEDtrue");
    }

    @Test
    void the_night_does_not_resume_a_duty_with_an_open_case() {
        opened();

        NightFixture.comes(application);

        assertThat(state()).isEqualTo("PAUSED");
        assertThat(ledger.duty(id(teacher), "due_on")).isEqualTo(due.toString());
    }

    @Test
    void whoever_leaves_the_service_has_no_open_case() {
        var id = opened();
        people.leave(id(teacher), today.minusDays(1));

        NightFixture.comes(application);
        close.everyNight();

        assertThat(outcome(id)).isEqualTo("ENDED");
    }

    @Test
    void what_the_person_says_is_for_the_person_and_those_who_decide() {
        var id = opened();
        replied(id);

        assertThat(replyAsReadBy(head, id)).isEqualTo("I had no network");
        assertThat(replyAsReadBy(mayor, id)).isEqualTo("I had no network");
        assertThat(replyAsReadBy(coordinator, id)).isNull();
        assertThat(replyAsReadBy(people.official(Role.AUDITOR), id)).isNull();
        assertThat(own.read(teacher, id).orElseThrow().history())
                .anyMatch(line -> "I had no network".equals(line.said()));
    }

    @Test
    void a_case_is_nothing_to_strangers() {
        var id = opened();
        var colleague = PeopleFixture.signedIn(people.personAt(school));

        assertThat(own.read(colleague, id)).isEmpty();
        assertThat(show.toOfficial(people.coordinatorOf(people.institution()), id))
                .isEmpty();
        assertThat(kinds(id)).containsExactly(CaseMove.OPENED);
    }

    @Test
    void every_step_of_a_case_is_in_the_record_and_none_carries_anybodys_words() {
        var id = appealed();
        decide(mayor, id, extension(30));

        assertThat(acts(id))
                .containsExactly(
                        "case.opened",
                        "case.notified",
                        "case.replied",
                        "case.decided",
                        "case.told",
                        "case.appealed",
                        "case.appeal-decided",
                        "case.closed");
        assertThat(database.sql("select count(*) from audit.entry where details::text like '%no network%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private UUID opened() {
        return open.open(coordinator, duty).orElseThrow();
    }

    private void replied(UUID id) {
        own.read(teacher, id);
        assertThat(answer.take(id, said(teacher, CaseMove.REPLIED), null)).isEqualTo(AnswerCase.Taken.DONE);
    }

    private UUID told() {
        var id = opened();
        replied(id);
        decide(head, id, Ruling.of(Outcome.NOT_MET));
        own.read(teacher, id);
        return id;
    }

    private UUID appealed() {
        var id = told();
        assertThat(answer.take(id, said(teacher, CaseMove.APPEALED), null)).isEqualTo(AnswerCase.Taken.DONE);
        return id;
    }

    private Fact said(SignedIn by, CaseMove move) {
        return Fact.said(move, today, by.person(), How.SERVICE, "I had no network");
    }

    private Ruling extension(int days) {
        return new Ruling(Outcome.EXTENDED, country.calendar().roll(today.plusDays(days)), null);
    }

    private DecideCase.Answer decide(SignedIn by, UUID id, Ruling ruling) {
        var about = find(id);
        return decide.decide(about, officials.decider(by, about), ruling, "Because of this", about.isAppealed());
    }

    private boolean handOver(UUID id, CaseMove what, LocalDate on) {
        var how = new DeliverWriting.HandOver(How.BY_HAND, on);
        return deliver.handedOver(find(id), what, how, coordinator.person());
    }

    private void daysToAppealAreOver(UUID id) {
        database.sql("update mandates.duty_case set appeal_until = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id)
                .update();
    }

    private void aDayPasses(UUID id, int days) {
        database.sql("update mandates.duty_case set opened_on = opened_on - :days where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    private void tell(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }

    private SignedIn supervisorOf(InstitutionId institution) {
        var person = people.personAt(institution);
        people.responsible(person, Role.SUPERVISOR, institution);
        return PeopleFixture.signedIn(person, Role.SUPERVISOR);
    }

    private DutyCase find(UUID id) {
        return known.within(officials.reading(people.official(Role.AUDITOR)), id)
                .orElseThrow();
    }

    private List<UUID> duties(SignedIn official) {
        return late.list(officials.opening(official), today, "", 0).stream()
                .map(LatePeople.Late::duty)
                .toList();
    }

    private List<CaseMove> kinds(UUID id) {
        return known.events(id).stream().map(CaseEvent::move).toList();
    }

    private @Nullable String replyAsReadBy(SignedIn official, UUID id) {
        return show.toOfficial(official, id).orElseThrow().history().stream()
                .filter(line -> line.event().move() == CaseMove.REPLIED)
                .findFirst()
                .orElseThrow()
                .said();
    }

    private @Nullable String outcome(UUID id) {
        return database.sql("select coalesce(outcome, '') from mandates.report_case where case_id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(found -> !found.isEmpty())
                .orElse(null);
    }

    private List<String> acts(UUID id) {
        return database.sql("select kind from audit.entry where subject = :subject order by month, number")
                .param("subject", "case:" + id)
                .query(String.class)
                .list();
    }

    private UUID dutyOf(PersonId person) {
        return UUID.fromString(ledger.duty(person, "id"));
    }

    private String state() {
        return ledger.duty(id(teacher), "state");
    }

    private static PersonId id(SignedIn somebody) {
        return new PersonId(somebody.person());
    }
}
