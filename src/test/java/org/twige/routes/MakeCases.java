package org.twige.routes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.border.StoredFiles;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.ByHand;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;

/** Makes everybody late with one duty, and gives everybody a case with a reply and a file about the other. */
final class MakeCases {

    private final JdbcClient database;
    private final StoredFiles files;
    private final Moment now;
    private final LocalDate today;

    MakeCases(ApplicationContext application) {
        this.database = application.getBean(JdbcClient.class);
        this.files = application.getBean(StoredFiles.class);
        this.now = application.getBean(LedgerClock.class).now();
        this.today = now.on();
    }

    void make(Resident resident) {
        ByHand.change(database, resident.person(), "due_on = cast('%s' as date)".formatted(today.minusDays(5)), now);
        var late = database.sql("""
                select id from mandates.duty where person_id = :person and state = 'OPEN'
                """)
                .param("person", resident.person().value())
                .query(UUID.class)
                .single();
        resident.things().put(Thing.LATE_DUTY, late.toString());
        var about = replied(resident);
        resident.things().put(Thing.CASE, about.toString());
        resident.things().put(Thing.CASE_FILE, reply(about, resident));
    }

    private UUID replied(Resident resident) {
        return database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id,
                                                reply_until)
                select d.id, d.person_id, 'REPLIED', :on, :by, d.due_on, m.instrument_id, :on
                  from mandates.duty d join mandates.report_mandate m on m.mandate_id = d.mandate_id
                 where d.person_id = :person and d.state = 'MET'
                returning id
                """)
                .param("on", today)
                .param("by", LedgerFixture.OFFICIAL)
                .param("person", resident.person().value())
                .query(UUID.class)
                .single();
    }

    /** The reply names its writer, so that a leak would show. */
    private String reply(UUID about, Resident resident) {
        var words = "Written by " + resident.who().names();
        var file = files.store(
                new ByteArrayInputStream(("%PDF-1.7 " + words).getBytes(StandardCharsets.UTF_8)),
                "case-" + about,
                "application/pdf",
                1_000);
        return database.sql("""
                insert into mandates.case_event (case_id, kind, happened_on, recorded_at, recorded_by, how, words, file_id)
                values (:case, 'REPLIED', :on, cast(:on as date), :by, 'SERVICE', :words, :file)
                returning seq
                """)
                .param("case", about)
                .param("on", today)
                .param("by", resident.person().value())
                .param("words", words)
                .param("file", file.id())
                .query(Long.class)
                .single()
                .toString();
    }
}
