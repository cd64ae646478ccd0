package org.twige.mandates.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.mandates.DutyState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests as the statements of this package select them. */
@Component
class RequestRows {

    /**
     * The programme office decides: it was asked, or a coordinator could not grant any later day now.
     *
     * <p>Bind {@code on}, and as {@code days} {@link #coordinatorDays}.
     */
    static final String FOR_OFFICE = """
            (q.for_office or (c.outcome is null and q.kind = 'EXTENSION'
              and d.due_on + cast(:days as int) - (
                  select cast(coalesce(sum(g.days), 0) as int) from mandates.request b
                    join mandates.request_decision g on g.request_id = b.id
                   where b.duty_id = q.duty_id and b.kind = 'EXTENSION') <= greatest(d.due_on, cast(:on as date))))
            """;

    /**
     * To be followed by a condition on {@code q}, {@code d} and {@code p}; bind the same. The person is whom the record
     * stands for under which it was asked.
     */
    static final String SELECT = """
            select q.id, q.kind, q.reason, q.words, q.until_on, q.whole_mandate, q.paper,
            """ + FOR_OFFICE + """
                    as for_office,
                   q.asked_by, asker.names as asked_by_names, q.asked_on, v.file_id,
                   c.outcome, c.until_on as granted_until, c.review_on, c.reason as answer, c.decided_on,
                   decider.names as decided_by, office.names as office, near.names as near,
                   e.ended_on, e.reason as end_reason, ender.names as ended_by,
                   d.id as duty_id, d.state, d.due_on, p.person_id, p.names, p.staff_no, home.names as home,
                   k.titles, m.names as mandate
              from mandates.request q
              join mandates.duty d on d.id = q.duty_id
              left join people.report_alias u on u.person_id = q.person_id
              join people.report_person p on p.person_id = coalesce(u.kept_id, q.person_id)
              join people.report_institution home on home.institution_id = d.institution_id
              join people.report_person asker on asker.person_id = q.asked_by
              join mandates.report_mandate m on m.mandate_id = d.mandate_id
              left join courses.report_course k on k.course_id = d.course_id
              left join mandates.request_evidence v on v.request_id = q.id
              left join mandates.request_decision c on c.request_id = q.id
              left join people.report_person decider on decider.person_id = c.decided_by
              left join people.report_institution office on office.institution_id = c.institution_id
              left join mandates.request_end e on e.request_id = q.id
              left join people.report_person ender on ender.person_id = e.ended_by
              left join people.report_institution near
                     on c.outcome is null and not
            """ + FOR_OFFICE + """
                    and near.path = mandates.deciding_path(
                            p.person_id, case q.kind when 'EXEMPTION' then q.asked_by end, :on)
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JsonMapper json;
    private final Country country;

    RequestRows(JsonMapper json, Country country) {
        this.json = json;
        this.country = country;
    }

    /** That a coordinator may grant for one duty in all. */
    int coordinatorDays() {
        return country.vocabulary().extensions().coordinatorDays();
    }

    Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("words"),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("whole_mandate"),
                row.getString("paper"),
                row.getObject("file_id", UUID.class),
                row.getBoolean("for_office"),
                text(row.getString("near")),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_names"),
                row.getObject("asked_on", LocalDate.class),
                decision(row),
                end(row),
                about(row));
    }

    private @Nullable Decision decision(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Decision(
                        Decision.Outcome.valueOf(outcome),
                        row.getObject("granted_until", LocalDate.class),
                        row.getObject("review_on", LocalDate.class),
                        row.getString("answer"),
                        row.getString("decided_by"),
                        text(row.getString("office")),
                        row.getObject("decided_on", LocalDate.class));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        var reason = row.getString("end_reason");
        return reason == null
                ? null
                : new End(row.getObject("ended_on", LocalDate.class), reason, row.getString("ended_by"));
    }

    private Request.About about(ResultSet row) throws SQLException {
        return new Request.About(
                row.getObject("duty_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                names(row.getString("home")),
                names(row.getString("titles")),
                names(row.getString("mandate")),
                DutyState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class));
    }

    private LocalText names(@Nullable String stored) {
        return new LocalText(stored == null ? Map.of() : json.readValue(stored, NAMES));
    }

    private @Nullable LocalText text(@Nullable String stored) {
        return stored == null ? null : names(stored);
    }
}
