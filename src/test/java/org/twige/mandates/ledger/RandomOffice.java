package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.courses.CourseId;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.study.StudyTimeFixture;
import org.twige.people.InstitutionId;

/** An office that publishes, extends and changes mandates by chance, and decides about single duties. */
final class RandomOffice {

    private static final int MOST_MANDATES = 4;

    private final ApplicationContext application;
    private final Draw draw;
    private final LedgerFixture ledger;
    private final StudyTimeFixture studyTime;
    private final LedgerClock clock;
    private final TransactionTemplate transaction;
    private final List<MandateId> mandates = new ArrayList<>();

    RandomOffice(ApplicationContext application, Draw draw) {
        this.application = application;
        this.draw = draw;
        ledger = new LedgerFixture(application.getBean(JdbcClient.class));
        studyTime = new StudyTimeFixture(application);
        clock = application.getBean(LedgerClock.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    boolean maySayMore() {
        return mandates.size() < MOST_MANDATES;
    }

    /** A mandate for two courses that comes again after half a year. */
    void publish(AudienceRule audience, CourseId course) {
        var version = ledger.version(audience, due().again(6), new CourseId(draw.id()), course);
        mandates.add(version.mandate());
        carryOut(version);
    }

    /** Now and then a mandate is extended or changed, or an institution grants other hours to learn. */
    void live(List<InstitutionId> schools) {
        if (draw.onceIn(4)) {
            extend();
        }
        if (draw.onceIn(2)) {
            change(schools);
        }
        if (draw.onceIn(8)) {
            studyTime.grant(draw.oneOf(schools), draw.between(10, 120), today());
        }
        decide();
    }

    private DueRule due() {
        return switch (draw.below(3)) {
            case 0 -> DueRule.fixed(today().plusDays(draw.between(30, 200)), 30);
            case 1 -> DueRule.within(new DueWindow(Month.JANUARY, Month.of(draw.between(1, 13))), 30);
            default -> DueRule.after(DueRule.Kind.AFTER_JOINING, draw.between(60, 700), 30);
        };
    }

    private void extend() {
        var extension = draw.onceIn(2)
                ? new Extension.ByDays(draw.between(1, 40))
                : new Extension.ToDate(today().plusDays(draw.between(20, 150)));
        carryOut(NewVersion.extending(newest(), ledger.instrument(), extension));
    }

    /** Another audience, another date, or both. */
    private void change(List<InstitutionId> schools) {
        var before = newest();
        var which = draw.below(3);
        carryOut(new NewVersion(
                before.mandate(),
                before.number() + 1,
                before.names(),
                ledger.instrument(),
                before.courses(),
                which == 0 ? before.audience() : otherAudience(before.audience(), schools),
                which == 1 ? before.due() : due().again(6),
                false,
                null));
    }

    /** A whole nation loses or gets back a school; a few schools become others. */
    private AudienceRule otherAudience(AudienceRule before, List<InstitutionId> schools) {
        var some = new Clause(
                Map.of(Criterion.INSTITUTION, List.of(draw.oneOf(schools).toString())));
        var isForAll = before.any().stream().anyMatch(Clause::isForEverybody);
        return isForAll
                ? new AudienceRule(before.any(), before.except().isEmpty() ? List.of(some) : List.of())
                : new AudienceRule(List.of(before.any().getLast(), some), List.of());
    }

    /** More seldom of the mandate for everybody, for a nation is slower than a school. */
    private MandateVersion newest() {
        var one = draw.onceIn(16)
                ? mandates.getFirst()
                : draw.oneOf(mandates.subList(mandates.size() / 2, mandates.size()));
        return application.getBean(PublishedMandates.class).newest(one).orElseThrow();
    }

    private void carryOut(NewVersion version) {
        var id = application
                .getBean(PublishVersion.class)
                .publish(version, LedgerFixture.OFFICIAL)
                .orElseThrow();
        application.getBean(CarryOutVersion.class).carryOut(id, clock.now());
    }

    /** Officials decide about single duties. */
    private void decide() {
        var one = application.getBean(OneDuty.class);
        var moment = clock.now();
        for (var duty : draw.duties("d.state in ('OPEN', 'PAUSED')", 4)) {
            transaction.executeWithoutResult(_ -> {
                switch (draw.below(4)) {
                    case 0 -> one.extend(duty, moment.on().plusDays(draw.between(1, 300)), "workload", moment);
                    case 1 -> one.withdraw(duty, "given-wrongly", moment);
                    default -> one.exempt(duty, "sickness", moment);
                }
            });
        }
        for (var duty : draw.duties("d.state = 'EXEMPT'", 2)) {
            transaction.executeWithoutResult(
                    _ -> one.endExemption(duty, moment.on().plusDays(30), "given-back", moment));
        }
    }

    private LocalDate today() {
        return clock.now().on();
    }
}
