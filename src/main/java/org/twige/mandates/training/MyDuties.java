package org.twige.mandates.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.DutyState;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceJson;
import org.twige.mandates.audience.LookedAt;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a person's own duties are read; nobody else's can be asked for. */
@Repository
class MyDuties {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final AudienceJson audiences;

    MyDuties(JdbcClient database, JsonMapper json, AudienceJson audiences) {
        this.audiences = audiences;
        this.database = database;
        this.json = json;
    }

    /** What is to be done first, then what is done, each by date; lapsed duties and earlier rounds are history and not here. */
    List<MyDuty> of(PersonId person) {
        return database.sql("""
                select d.id, d.course_id, d.state, d.due_on, d.met_on, coalesce(w.lessons_done, 0) as lessons_done,
                       i.kind, i.number, i.issued_on, k.id as open_case,
                       case when d.state = 'PAUSED' then
                            (select p.status from people.report_person p where p.person_id = d.person_id and p.pauses)
                       end as paused_by, d.round, d.changes_to is not null as changes,
                       d.state = 'MET' and exists (
                           select from courses.report_version n
                            where n.course_id = d.course_id and n.change_class <> 'EDITORIAL' and n.number > (
                                  select max(k.version_number) from learning.report_done k
                                   where k.person_id = d.person_id and k.course_id = d.course_id)) as improved
                  from mandates.duty d
                  left join mandates.duty_case k on k.duty_id = d.id and k.state <> 'CLOSED'
                  join lateral (select v.instrument_id from mandates.mandate_version v
                                 where v.mandate_id = d.mandate_id order by v.number desc limit 1) v on true
                  join mandates.instrument i on i.id = v.instrument_id
                  left join learning.report_progress w on w.person_id = d.person_id and w.course_id = d.course_id
                 where d.person_id = :person and d.current and d.state <> 'LAPSED'
                 order by d.state not in ('OPEN', 'PAUSED'), d.due_on, d.id
                """)
                .param("person", person.value())
                .query((row, number) -> new MyDuty(
                        row.getObject("id", UUID.class),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        DutyState.valueOf(row.getString("state")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("met_on", LocalDate.class),
                        row.getInt("lessons_done"),
                        new InstrumentName(
                                InstrumentName.Kind.valueOf(row.getString("kind")),
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class)),
                        row.getObject("open_case", UUID.class),
                        row.getString("paused_by"),
                        new MyDuty.Round(row.getInt("round"), row.getBoolean("changes"), row.getBoolean("improved"))))
                .list();
    }

    /** The cases about a duty of the person, the newest first. */
    List<UUID> cases(PersonId person, UUID duty) {
        return database.sql("""
                select id from mandates.duty_case
                 where person_id = any(people.report_records_of(:person)) and duty_id = :duty order by id desc
                """)
                .param("person", person.value())
                .param("duty", duty)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Why the person has a duty: the rule of the version that gave it, and what it looked at. */
    Optional<Ground> ground(PersonId person, UUID duty) {
        return database.sql("""
                select v.audience, e.facts, i.kind, i.number, i.issued_on, i.title, i.legal_basis,
                       coalesce(n.names, jsonb_build_object('', i.issuer_text)) as issuer
                  from mandates.duty d
                  join lateral (select facts, mandate_version_id from mandates.duty_event
                                 where duty_id = d.id and kind in ('ASSIGNED', 'REOPENED') and facts is not null
                                 order by seq desc limit 1) e on true
                  join mandates.mandate_version v on v.id = e.mandate_version_id
                  join mandates.instrument i on i.id = v.instrument_id
                  left join people.report_institution n on n.institution_id = i.issuer_id
                 where d.person_id = :person and d.id = :duty
                """)
                .param("person", person.value())
                .param("duty", duty)
                .query((row, number) -> new Ground(
                        audiences.read(row.getString("audience")),
                        LookedAt.of((String[]) row.getArray("facts").getArray()),
                        new InstrumentName(
                                InstrumentName.Kind.valueOf(row.getString("kind")),
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class)),
                        row.getString("title"),
                        row.getString("legal_basis"),
                        new LocalText(json.readValue(row.getString("issuer"), NAMES))))
                .optional();
    }
}
