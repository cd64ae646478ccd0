package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Leaf;

/**
 * Where officials find requests: those that they may decide, and those that they proposed or decided.
 *
 * <p>The coordinator of the nearest institution above the person decides, or the programme office, and nobody about
 * themselves. An exemption needs two people: who proposed it does not decide it.
 */
@Repository
class Deciders {

    private static final String COORDINATES = """
            exists (select from people.report_responsibility r
                     where r.person_id = :me and r.role = 'COORDINATOR' and r.from_on <= :on
                       and (r.until_on is null or r.until_on >= :on) and r.institution_path =
            """;

    private static final String IS_NEAREST = COORDINATES
            + " mandates.deciding_path(p.person_id, case q.kind when 'EXEMPTION' then q.asked_by end, :on)) ";

    private static final String OF_OTHERS = """
            p.institution_path <@ any(cast(:scope as ltree[])) and p.person_id <> :me
            and (q.kind = 'EXTENSION' or q.asked_by <> :me)
            """;

    private static final String MAY_DECIDE =
            OF_OTHERS + " and (:office or (not " + RequestRows.FOR_OFFICE + " and " + IS_NEAREST + "))";

    private static final String KNOWS =
            """
            p.institution_path <@ any(cast(:scope as ltree[])) and p.person_id <> :me
            and (q.asked_by = :me or c.decided_by = :me or (
            """ + OF_OTHERS + " and (:office or (not q.for_office and " + IS_NEAREST + "))))";

    private static final String WAITS = """
             d.state in ('OPEN', 'PAUSED') and p.state <> 'LEFT' and c.outcome is null
             and (not :office or :forOffice =
            """ + RequestRows.FOR_OFFICE + ") and ";

    private static final String ENDS = """
             p.institution_path <@ any(cast(:scope as ltree[])) and p.person_id <> :me
             and q.kind = 'EXEMPTION' and c.outcome = 'GRANTED' and c.until_on >= :on
             and least(c.until_on, c.review_on) <= :until
             and e.ended_on is null and d.state = 'EXEMPT'
            """;

    private static final String LEAF = " limit :rows offset :before";

    private final JdbcClient database;
    private final RequestRows rows;

    Deciders(JdbcClient database, RequestRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * An official who looks at requests.
     *
     * @param office true for the programme office
     */
    record Official(UUID person, Scope scope, boolean office, LocalDate on) {}

    /** Requests that the official may decide, the oldest first; for the office, its own or those of coordinators. */
    List<Request> waiting(Official me, boolean forOffice, Leaf leaf) {
        return asking(RequestRows.SELECT + " where " + WAITS + MAY_DECIDE + " order by q.asked_at, q.id" + LEAF, me)
                .param("forOffice", forOffice)
                .param("rows", Leaf.ROWS)
                .param("before", leaf.before())
                .query(rows::request)
                .list();
    }

    long countWaiting(Official me, boolean forOffice) {
        return asking("""
                        select count(*) from mandates.request q
                          join mandates.duty d on d.id = q.duty_id
                          left join people.report_alias u on u.person_id = q.person_id
                          join people.report_person p on p.person_id = coalesce(u.kept_id, q.person_id)
                          left join mandates.request_decision c on c.request_id = q.id
                         where
                        """ + WAITS + MAY_DECIDE, me)
                .param("forOffice", forOffice)
                .query(Long.class)
                .single();
    }

    /** A request that the official may decide. */
    Optional<Request> toDecide(Official me, UUID request) {
        return asking(RequestRows.SELECT + " where q.id = :request and " + MAY_DECIDE, me)
                .param("request", request)
                .query(rows::request)
                .optional();
    }

    /** A request that the official may decide, or could until no day was left to grant, or proposed, or decided. */
    Optional<Request> known(Official me, UUID request) {
        return asking(RequestRows.SELECT + " where q.id = :request and " + KNOWS, me)
                .param("request", request)
                .query(rows::request)
                .optional();
    }

    /** What the official knows of the requests about a person, the newest first. */
    List<Request> about(Official me, PersonId person) {
        return asking(
                        RequestRows.SELECT + " where q.person_id = any(people.report_records_of(:person)) and " + KNOWS
                                + " order by q.asked_at desc, q.id desc limit 100",
                        me)
                .param("person", person.value())
                .query(rows::request)
                .list();
    }

    /** Granted exemptions that end, or are to be looked at, up to a day; the first to end first. */
    List<Request> ending(Official me, LocalDate until, Leaf leaf) {
        return asking(RequestRows.SELECT + " where " + ENDS + " order by c.until_on, p.names, q.id" + LEAF, me)
                .param("until", until)
                .param("rows", Leaf.ROWS)
                .param("before", leaf.before())
                .query(rows::request)
                .list();
    }

    long countEnding(Official me, LocalDate until) {
        return asking("""
                        select count(*) from mandates.request q
                          join mandates.duty d on d.id = q.duty_id
                          left join people.report_alias u on u.person_id = q.person_id
                          join people.report_person p on p.person_id = coalesce(u.kept_id, q.person_id)
                          join mandates.request_decision c on c.request_id = q.id
                          left join mandates.request_end e on e.request_id = q.id
                         where
                        """ + ENDS, me).param("until", until).query(Long.class).single();
    }

    /** The institution whose coordinator decides about a person; empty when the programme office does. */
    Optional<UUID> institution(UUID person, @Nullable UUID besides, LocalDate on) {
        return database.sql("""
                select institution_id from people.report_institution
                 where path = mandates.deciding_path(:person, cast(:besides as uuid), :on)
                """)
                .param("person", person)
                .param("besides", besides)
                .param("on", on)
                .query(UUID.class)
                .optional();
    }

    private JdbcClient.StatementSpec asking(String sql, Official me) {
        return database.sql(sql)
                .param("me", me.person())
                .param("scope", me.scope().pathArray())
                .param("office", me.office())
                .param("on", me.on())
                .param("days", rows.coordinatorDays());
    }
}
