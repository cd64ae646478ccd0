package org.twige.mandates.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.MandateId;
import org.twige.mandates.ledger.Part;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the office reads how published mandates stand; figures are counters, people are not touched. */
@Repository
class Register {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Register(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The duties of a mandate, now.
     *
     * @param duties that count: the denominator
     * @param late open past their due date
     * @param exempt outside the denominator
     */
    record Tally(long duties, long met, long open, long late, long paused, long exempt) {}

    Tally tally(MandateId mandate, LocalDate today) {
        return database.sql("""
                select coalesce(sum(people) filter (where counts), 0) as duties,
                       coalesce(sum(people) filter (where counts and state = 'MET'), 0) as met,
                       coalesce(sum(people) filter (where counts and state = 'OPEN'), 0) as open,
                       coalesce(sum(people) filter (where counts and state = 'OPEN' and due_on < :today), 0) as late,
                       coalesce(sum(people) filter (where counts and state = 'PAUSED'), 0) as paused,
                       coalesce(sum(people) filter (where state = 'EXEMPT'), 0) as exempt
                  from mandates.duty_count where mandate_id = :mandate
                """)
                .param("mandate", mandate.value())
                .param("today", today)
                .query((row, _) -> new Tally(
                        row.getLong("duties"),
                        row.getLong("met"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("paused"),
                        row.getLong("exempt")))
                .single();
    }

    /**
     * One publication.
     *
     * @param by the official's name; empty for the system
     * @param job the mass work, for whoever watches it
     * @param done false while that goes on
     * @param district the code of the only district that it is about; empty for others
     * @param under the institution that it is about, with all below it; empty for others
     */
    record Publication(
            int number,
            String cause,
            UUID instrument,
            InstrumentName instrumentName,
            Instant at,
            @Nullable String by,
            @Nullable UUID job,
            boolean done,
            long duties,
            @Nullable String district,
            @Nullable LocalText under,
            long lapsed,
            long moved) {}

    /** Every publication of a mandate, the newest first. */
    List<Publication> publications(MandateId mandate) {
        return database.sql("""
                select v.number, v.cause, i.id as instrument_id, i.kind, i.number as instrument_number, i.issued_on,
                       v.published_at, p.names as by, w.job_id, w.done_at is not null as done, w.duties,
                       v.extension #>> '{part,district}' as district, n.names as under,
                       w.lapsed, w.moved
                  from mandates.mandate_version v
                  join mandates.instrument i
                    on i.id = coalesce(cast(v.extension ->> 'instrument' as uuid), v.instrument_id)
                  join mandates.version_work w on w.mandate_version_id = v.id
                  left join people.report_person p on p.person_id = v.published_by
                  left join people.report_institution n
                    on n.institution_id = cast(v.extension #>> '{part,institution}' as uuid)
                 where v.mandate_id = :mandate
                 order by v.number desc
                """)
                .param("mandate", mandate.value())
                .query((row, _) -> new Publication(
                        row.getInt("number"),
                        row.getString("cause"),
                        row.getObject("instrument_id", UUID.class),
                        new InstrumentName(
                                InstrumentName.Kind.valueOf(row.getString("kind")),
                                row.getString("instrument_number"),
                                row.getObject("issued_on", LocalDate.class)),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("by"),
                        row.getObject("job_id", UUID.class),
                        row.getBoolean("done"),
                        row.getLong("duties"),
                        row.getString("district"),
                        names(row.getString("under")),
                        row.getLong("lapsed"),
                        row.getLong("moved")))
                .list();
    }

    private @Nullable LocalText names(@Nullable String stored) {
        return stored == null ? null : new LocalText(json.readValue(stored, NAMES));
    }

    /** The open and paused duties that are due on one day. */
    record DueDay(LocalDate on, long duties) {}

    /** How many duties of a mandate, or of a part of it, an extension could move, by the day on which they are due. */
    List<DueDay> dueDays(MandateId mandate, @Nullable Part part) {
        return part != null && part.district() != null
                ? dueDays(IN_DISTRICT, mandate, part.district())
                : dueDays(UNDER, mandate, part == null ? null : part.institution());
    }

    private static final String UNDER = """
            select c.due_on, sum(c.people) as duties from mandates.duty_count c
              left join people.report_institution i on i.institution_id = c.institution_id
             where c.mandate_id = :mandate and c.state in ('OPEN', 'PAUSED')
               and (cast(:part as uuid) is null or i.path <@ (select top.path from people.report_institution top
                                                               where top.institution_id = :part))
             group by c.due_on having sum(c.people) > 0 order by c.due_on
            """;

    /** Where people work is their own affair: a national body posts them to districts. */
    private static final String IN_DISTRICT = """
            select d.due_on, count(*) as duties from mandates.duty d
              join people.report_person p on p.person_id = d.person_id and p.district = :part
             where d.mandate_id = :mandate and d.state in ('OPEN', 'PAUSED')
             group by d.due_on order by d.due_on
            """;

    private List<DueDay> dueDays(String question, MandateId mandate, @Nullable Object part) {
        return database.sql(question)
                .param("mandate", mandate.value())
                .param("part", part)
                .query((row, _) -> new DueDay(row.getObject("due_on", LocalDate.class), row.getLong("duties")))
                .list();
    }

    /** The job of a mandate's newest publication. */
    Optional<UUID> newestJob(MandateId mandate) {
        return publications(mandate).stream()
                .limit(1)
                .flatMap(publication -> Optional.ofNullable(publication.job()).stream())
                .findFirst();
    }
}
