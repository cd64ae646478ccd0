package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.Extension;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A teacher whose day has passed, those who answer for her, and what they do in a case, for several tests. */
abstract class CaseStory {

    @Autowired
    PublishVersion publish;

    @Autowired
    CarryOutVersion carryOut;

    @Autowired
    PublishedMandates mandates;

    @Autowired
    OpenCase open;

    @Autowired
    DeliverWriting deliver;

    @Autowired
    AnswerCase answer;

    @Autowired
    DecideCase decide;

    @Autowired
    CloseCases close;

    @Autowired
    CaseOfficials officials;

    @Autowired
    KnownCases known;

    @Autowired
    LatePeople late;

    @Autowired
    OwnCase own;

    @Autowired
    ShowCase show;

    @Autowired
    LedgerClock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    Country country;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    final CourseId course = LedgerFixture.course();
    PeopleFixture people;
    LedgerFixture ledger;
    InstitutionId district;
    InstitutionId school;
    SignedIn teacher;
    SignedIn coordinator;
    SignedIn head;
    SignedIn mayor;
    MandateId mandate;
    UUID duty;
    LocalDate due;
    LocalDate today;

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
        var first = ledger.version(LedgerFixture.everybodyAt(school), DueRule.fixed(today.minusDays(20), 30), course);
        mandate = first.mandate();
        publish(first);
        duty = dutyOf(person);
        due = LocalDate.parse(ledger.duty(person, "due_on"));
    }

    private void publish(NewVersion version) {
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
    }

    void aLetterGivesEverybodyTimeUntil(LocalDate day) {
        var before = mandates.newest(mandate).orElseThrow();
        publish(NewVersion.extending(before, ledger.instrument(), new Extension.ToDate(day)));
    }

    UUID opened() {
        return open.open(coordinator, duty).orElseThrow();
    }

    void replied(UUID id) {
        own.read(teacher, id);
        assertThat(answer.take(id, said(teacher, CaseMove.REPLIED), null)).isEqualTo(AnswerCase.Taken.DONE);
    }

    UUID told() {
        var id = opened();
        replied(id);
        decide(head, id, Ruling.of(Outcome.NOT_MET));
        own.read(teacher, id);
        return id;
    }

    UUID appealed() {
        var id = told();
        assertThat(answer.take(id, said(teacher, CaseMove.APPEALED), null)).isEqualTo(AnswerCase.Taken.DONE);
        return id;
    }

    Fact said(SignedIn by, CaseMove move) {
        return Fact.said(move, today, by.person(), How.SERVICE, "I had no network");
    }

    Ruling extension(int days) {
        return new Ruling(Outcome.EXTENDED, country.calendar().roll(today.plusDays(days)), null, null);
    }

    DecideCase.Answer decide(SignedIn by, UUID id, Ruling ruling) {
        var about = find(id);
        return decide.decide(about, officials.decider(by, about), ruling, "Because of this", about.isAppealed());
    }

    boolean handOver(UUID id, CaseMove what, LocalDate on) {
        var how = new DeliverWriting.HandOver(How.BY_HAND, on);
        return deliver.handedOver(find(id), what, how, coordinator.person());
    }

    /** And so are those in which an appeal on paper would be typed. */
    void daysToAppealAreOver(UUID id) {
        daysToAppealAreOver(id, 20);
    }

    void daysToAppealAreOver(UUID id, int days) {
        database.sql("update mandates.duty_case set appeal_until = :day where id = :id")
                .param("day", today.minusDays(days))
                .param("id", id)
                .update();
    }

    void aDayPasses(UUID id, int days) {
        database.sql("update mandates.duty_case set opened_on = opened_on - :days where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    void tell(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }

    SignedIn supervisorOf(InstitutionId institution) {
        var person = people.personAt(institution);
        people.responsible(person, Role.SUPERVISOR, institution);
        return PeopleFixture.signedIn(person, Role.SUPERVISOR);
    }

    DutyCase find(UUID id) {
        return known.within(officials.reading(people.official(Role.AUDITOR)), id)
                .orElseThrow();
    }

    List<UUID> duties(SignedIn official) {
        return late.list(officials.opening(official), today, "", 0).stream()
                .map(LatePeople.Late::duty)
                .toList();
    }

    List<CaseMove> kinds(UUID id) {
        return known.events(id).stream().map(CaseEvent::move).toList();
    }

    @Nullable
    String replyAsReadBy(SignedIn official, UUID id) {
        return show.toOfficial(official, id).orElseThrow().history().stream()
                .filter(line -> line.event().move() == CaseMove.REPLIED)
                .findFirst()
                .orElseThrow()
                .said();
    }

    @Nullable
    String outcome(UUID id) {
        return database.sql("select coalesce(outcome, '') from mandates.report_case where case_id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter(found -> !found.isEmpty())
                .orElse(null);
    }

    List<String> acts(UUID id) {
        return database.sql("select kind from audit.entry where subject = :subject order by month, number")
                .param("subject", "case:" + id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    UUID dutyOf(PersonId person) {
        return UUID.fromString(ledger.duty(person, "id"));
    }

    String state() {
        return ledger.duty(id(teacher), "state");
    }

    static PersonId id(SignedIn somebody) {
        return new PersonId(somebody.person());
    }
}
