package org.twige;

import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.NewVersion;
import org.twige.mandates.ledger.PublishVersion;

/** The one mandate of the demo: everybody, every published course, by a date six months after its letter. */
@Repository
@ConditionalOnBean(DemoClock.class)
class DemoMandate {

    private static final LocalText NAMES = new LocalText(Map.of(
            "en", "AI basics for everyone (demo)",
            "rw", "Ibanze rya AI kuri bose (igerageza)",
            "fr", "Bases de l’IA pour tous (démo)",
            "sw", "Misingi ya AI kwa wote (onyesho)"));

    private final JdbcClient database;
    private final Courses courses;
    private final PublishVersion publishVersion;
    private final CarryOutVersion carryOut;
    private final LedgerClock clock;

    DemoMandate(
            JdbcClient database,
            Courses courses,
            PublishVersion publishVersion,
            CarryOutVersion carryOut,
            LedgerClock clock) {
        this.database = database;
        this.courses = courses;
        this.publishVersion = publishVersion;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /** Publication and mass work are two transactions, as they are for a real office. */
    void publish(UUID by) {
        var moment = clock.now();
        var instrument = letter(by, moment.on(), Timestamp.from(moment.at()));
        var mandate = new MandateId(UUID.randomUUID());
        database.sql("insert into mandates.mandate values (:mandate, :at, :by)")
                .param("mandate", mandate.value())
                .param("at", Timestamp.from(moment.at()))
                .param("by", by)
                .update();
        var version = new NewVersion(
                mandate,
                1,
                NAMES,
                instrument,
                courses.published().stream().map(Course::id).toList(),
                AudienceRule.everybody(),
                DueRule.fixed(moment.on().plusMonths(6), 60),
                null);
        publishVersion.publish(version, by).ifPresent(id -> carryOut.carryOut(id, moment, _ -> {}));
    }

    private UUID letter(UUID by, java.time.LocalDate on, Timestamp at) {
        return database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_text, issued_on, legal_basis, recorded_at,
                                                 recorded_by)
                values ('LETTER', 'DEMO/001', 'Invented letter for the demo', 'Demo office', :on,
                        'Invented, for the demo only', :at, :by)
                returning id
                """)
                .param("on", on)
                .param("at", at)
                .param("by", by)
                .query(UUID.class)
                .single();
    }
}
