package org.twige.routes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.border.StoredFiles;

/** Gives everybody a nudge that did not arrive, a pile of letters, a problem and a question. */
final class MakeNudges {

    private final MadeNation nation;
    private final JdbcClient database;
    private final UUID file;

    MakeNudges(ApplicationContext application, MadeNation nation) {
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
        var letters = new ByteArrayInputStream("%PDF-1.7 letters".getBytes(StandardCharsets.US_ASCII));
        this.file = application
                .getBean(StoredFiles.class)
                .store(letters, "letters.pdf", "application/pdf", 100)
                .id();
    }

    void make() {
        nation.everybody()
                .forEach(resident -> resident.things()
                        .put(
                                Thing.NUDGE,
                                database.sql("""
                        insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, state,
                                                    reason, changed_at)
                        values (:person, 'EMAIL', 'OVERDUE', current_date, now(), current_date, 'FAILED', 'REFUSED', now())
                        returning cast(id as text)
                        """)
                                        .param("person", resident.person().value())
                                        .query(String.class)
                                        .single()));
        nation.everybody().forEach(resident -> resident.things().put(Thing.PILE, pile(resident)));
        nation.everybody().forEach(resident -> resident.things().put(Thing.PROBLEM, said(resident, """
                insert into outreach.problem (said, page, language, person_id, reported_at)
                values ('because it is a test', '/courses', 'en', :person, now()) returning cast(id as text)
                """)));
        nation.everybody().forEach(resident -> resident.things().put(Thing.QUESTION, said(resident, """
                insert into outreach.question (person_id, asked, asked_at)
                values (:person, 'because it is a test', now()) returning cast(id as text)
                """)));
    }

    private String said(Resident resident, String statement) {
        return database.sql(statement)
                .param("person", resident.person().value())
                .query(String.class)
                .single();
    }

    /** A pile that the resident made, with a letter to themselves. */
    private String pile(Resident resident) {
        return database.sql("""
                with pile as (
                    insert into outreach.pile (made_by, scope, occasion, made_at, printed_at, file_id, kept_until)
                    select person_id, array[institution_path], 'LATE', now(), now(), :file, current_date
                      from people.report_person where person_id = :person
                    returning id),
                letter as (
                    insert into outreach.letter (nudge_id, pile_id, place)
                    select cast(:nudge as uuid), id, 1 from pile)
                select cast(id as text) from pile
                """)
                .param("person", resident.person().value())
                .param("nudge", resident.id(Thing.NUDGE))
                .param("file", file)
                .query(String.class)
                .single();
    }
}
