package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Scope;

/** Where answer sheets are kept, and what was read from them. */
@Repository
class Sheets {

    private final JdbcClient database;

    Sheets(JdbcClient database) {
        this.database = database;
    }

    /** Gives a sheet its code, and fixes the language that its paper has from now on, unless it is changed. */
    void giveCode(UUID seat, String code, String language) {
        database.sql("""
                update assessment.seat set sheet = :code, paper_language = :language where id = :seat and sheet is null
                """)
                .param("code", code)
                .param("language", language)
                .param("seat", seat)
                .update();
    }

    /** The sheet, if its person and its room are in the scope. */
    Optional<Sheet> find(Scope scope, String code) {
        return database.sql("""
                select s.id, s.sitting_id, s.paper_language,
                       s.person_id = any(people.report_records_of(:me)) as own
                  from assessment.seat s
                  join assessment.sitting t on t.id = s.sitting_id
                  join people.report_institution place on place.institution_id = t.institution_id
                  left join people.report_alias m on m.person_id = s.person_id
                  join people.report_person p on p.person_id = coalesce(m.kept_id, s.person_id)
                 where s.sheet = :code
                   and place.path <@ any(cast(:scope as ltree[]))
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                """)
                .param("code", code)
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .query((row, _) -> {
                    var seat = row.getObject("id", UUID.class);
                    return new Sheet(
                            seat,
                            row.getObject("sitting_id", UUID.class),
                            row.getBoolean("own"),
                            row.getString("paper_language"),
                            fields(seat),
                            entries(seat, scope.person()));
                })
                .optional();
    }

    /** Every other entry of the sheet waits until this transaction ends. */
    void lock(String code) {
        database.sql("select id from assessment.seat where sheet = :code for update")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    private List<Sheet.Field> fields(UUID seat) {
        return database.sql("""
                select i.answer, d.option_order from assessment.seat_item d
                  join assessment.item i on i.id = d.item_id
                 where d.seat_id = :seat order by d.position
                """)
                .param("seat", seat)
                .query((row, _) -> new Sheet.Field(row.getString(1), row.getString(2)))
                .list();
    }

    private List<Sheet.Entry> entries(UUID seat, UUID me) {
        return database.sql("""
                select entered_by = any(people.report_records_of(:me)), answers
                  from assessment.sheet_entry where seat_id = :seat order by round
                """)
                .param("me", me)
                .param("seat", seat)
                .query((row, _) -> new Sheet.Entry(
                        row.getBoolean(1), List.of((String[]) row.getArray(2).getArray())))
                .list();
    }

    void add(Sheet sheet, List<String> answers, UUID by, Instant now) {
        database.sql("""
                insert into assessment.sheet_entry (seat_id, round, answers, entered_by, entered_at)
                values (:seat, :round, :answers, :by, :now)
                """)
                .param("seat", sheet.seat())
                .param("round", sheet.entries().size() + 1)
                .param("answers", answers.toArray(String[]::new))
                .param("by", by)
                .param("now", Sittings.at(now))
                .update();
    }

    /** What two people agree on becomes what the person answered; nothing for a question left empty. */
    void agree(UUID seat, List<String> choices, Instant now) {
        database.sql("""
                insert into assessment.seat_response (
                    seat_id, position, choice, language, paper, answered_at, request_id)
                select :seat, given.position, given.choice, coalesce(x.language, b.original), true, :now,
                       gen_random_uuid()
                  from unnest(cast(:choices as text[])) with ordinality as given (choice, position)
                  join assessment.seat s on s.id = :seat
                  join assessment.sitting t on t.id = s.sitting_id
                  join assessment.bank b on b.version_id = t.version_id
                  join assessment.seat_item d on d.seat_id = s.id and d.position = given.position
                  left join assessment.item_text x on x.item_id = d.item_id and x.language = s.paper_language
                 where given.choice <> ''
                """)
                .param("seat", seat)
                .param("choices", choices.toArray(String[]::new))
                .param("now", Sittings.at(now))
                .update();
        database.sql("update assessment.seat set paper = true, absent = false where id = :seat")
                .param("seat", seat)
                .update();
    }
}
