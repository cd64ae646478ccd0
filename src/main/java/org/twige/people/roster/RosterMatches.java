package org.twige.people.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;

/**
 * Where it is worked out what each row means: who joins, moves, leaves, changes, and who is missing.
 *
 * <p>Main post: no exit before an exit, then a secondment, a main post, an acting one, a second one; among equals the
 * latest start wins. Who was transferred a short time ago and still stands in the former institution's list stays where
 * they are. A blank cell never wipes out what is known.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RosterMatches {

    /** Two posts overlap so long while somebody is transferred, in days. */
    private static final int TRANSFER_DAYS = 45;

    private static final String MATCH = """
            insert into people.roster_match (batch_id, row_no, person_id, place, verdict, known, person_differs,
                post_differs, status_differs, number_differs, starts_on)
            with keyed as materialized (
                select r.row_no, r.starts_on, n.id as by_no, i.person_id as by_id,
                       coalesce(n.id, i.person_id) as known_id, i.valid_to is not null as old_number,
                       coalesce(n.id, i.person_id,
                                md5(coalesce(r.staff_no, r.id_kind || encode(r.id_hash, 'hex')))::uuid) as key,
                       case when coalesce(n.id, i.person_id) is null then uuidv7() end as fresh,
                       case when r.status = 'exit' then 4 when r.kind = 'secondment' then 0
                            when coalesce(r.kind, 'main') = 'main' then 1 when r.kind = 'acting' then 2
                            else 3 end as rank
                  from people.roster_row r
                  left join lateral (select coalesce(a.kept_id, p.id) as id
                                       from people.person p left join people.alias a on a.person_id = p.id
                                      where p.staff_no = r.staff_no) n on true
                  left join lateral (select coalesce(a.kept_id, h.person_id) as person_id, h.valid_to
                                       from people.identifier h left join people.alias a on a.person_id = h.person_id
                                      where h.kind = r.id_kind and h.hash = r.id_hash) i on true
                 where r.batch_id = :batch and not r.broken
                   and r.row_no not in (select row_no from people.roster_finding
                                         where batch_id = :batch and compared and stops)),
            placed as materialized (
                select row_no, by_no, by_id, known_id, old_number,
                       coalesce(known_id, first_value(fresh) over w) as person_id, row_number() over w as place
                  from keyed
                window w as (partition by key order by rank, starts_on desc nulls last, row_no)),
            judged as (
                select k.row_no, k.person_id, k.place, k.known_id is not null as known, r.status, p.state,
                       k.by_no <> k.by_id
                           or k.by_no is null and k.by_id is not null and r.staff_no <> p.staff_no
                           and not (string_to_array(p.names_key, ' ') @> string_to_array(r.names_key, ' ')
                                    or string_to_array(p.names_key, ' ') <@ string_to_array(r.names_key, ' ')
                                    or (select count(*) > 1 from unnest(string_to_array(p.names_key, ' ')) t
                                         where t = any(string_to_array(r.names_key, ' '))))
                           as number_of_another,
                       k.by_id is null and k.by_no is not null
                           and not string_to_array(p.names_key, ' ') && string_to_array(r.names_key, ' ')
                           as other_names,
                       k.known_id is not null and not :nation
                           and not coalesce(mi.path <@ any(cast(:scope as ltree[])), false) as elsewhere,
                       r.institution_id is distinct from m.institution_id as moves,
                       r.institution_id <> m.institution_id and r.starts_on <= m.started_on
                           and exists (select from people.post o
                                        where o.person_id = k.known_id and o.main
                                          and o.institution_id = r.institution_id
                                          and o.ended_on >= :on - :transfer) as stale,
                       p.state = 'UNCONFIRMED' or
                       (r.names, coalesce(r.names_alt, p.names_alt), coalesce(r.sex, p.sex),
                        coalesce(r.birth_year, p.birth_year),
                        case when r.staff_no <> p.staff_no and exists (select from people.person o
                                                                       where o.staff_no = r.staff_no)
                             then p.staff_no else coalesce(r.staff_no, p.staff_no) end,
                        case when p.language_chosen then p.language else coalesce(r.language, p.language) end)
                           is distinct from
                       (p.names, p.names_alt, p.sex, p.birth_year, p.staff_no, p.language) as person_differs,
                       (coalesce(r.title, m.title), coalesce(r.unit, m.unit), coalesce(r.job_level, m.job_level),
                        coalesce(r.statute, m.statute), coalesce(r.employment_type, m.employment_type),
                        coalesce(r.kind, m.kind), coalesce(r.district, m.district), coalesce(r.ends_on, m.ends_on))
                           is distinct from
                       (m.title, m.unit, m.job_level, m.statute, m.employment_type, m.kind, m.district, m.ends_on)
                           as post_differs,
                       nullif(r.status, :usual) is distinct from s.status
                           or coalesce(r.status_until, s.until_on) is distinct from s.until_on as status_differs,
                       r.id_hash is not null and (k.by_id is null or k.old_number) as number_differs,
                       case when m.id is null then coalesce(r.starts_on, :on)
                            when p.state = 'LEFT' then greatest(coalesce(r.starts_on, :on), m.ended_on + 1)
                            when r.starts_on > m.started_on and r.starts_on <= :on + :transfer then r.starts_on
                            else greatest(:on, m.started_on) end as starts_on
                  from placed k
                  join people.roster_row r on r.batch_id = :batch and r.row_no = k.row_no
                  left join people.person p on p.id = k.known_id
                  left join people.post m on m.person_id = k.known_id and m.latest
                  left join people.institution mi on mi.id = m.institution_id
                  left join people.status_period s on s.person_id = k.known_id and s.from_on <= :on
                       and (s.until_on is null or s.until_on >= :on))
            select :batch, row_no, person_id, place,
                   case when number_of_another then 'ID_OF_ANOTHER'
                        when other_names then 'STAFF_NO_OF_ANOTHER'
                        when elsewhere then 'PERSON_ELSEWHERE'
                        when place > 1 then 'SECOND'
                        when not known and status = 'exit' then 'LEFT_UNKNOWN'
                        when not known then 'JOIN'
                        when status = 'exit' and state = 'LEFT' then 'SAME'
                        when status = 'exit' then 'LEAVE'
                        when state = 'LEFT' then 'RETURN'
                        when stale then 'TRANSFER'
                        when moves then 'MOVE'
                        when status_differs then 'STATUS'
                        when person_differs or post_differs or number_differs then 'CHANGE'
                        else 'SAME' end,
                   known, known and person_differs and not takes_nothing, known and post_differs and not takes_nothing,
                   status <> 'exit' and status_differs and not takes_nothing, number_differs and not takes_nothing,
                   starts_on
              from judged, lateral (select coalesce(stale, false) and place = 1 as takes_nothing) t
            """;

    private static final String STOP_CONFLICTS = """
            with wrong as (
                select person_id, min(verdict) as problem from people.roster_match
                 where batch_id = :batch and verdict in ('ID_OF_ANOTHER', 'STAFF_NO_OF_ANOTHER', 'PERSON_ELSEWHERE')
                 group by person_id),
            stopped as (
                update people.roster_match x set verdict = 'ERROR'
                  from wrong w where x.batch_id = :batch and x.person_id = w.person_id
                returning x.row_no, w.problem)
            insert into people.roster_finding (batch_id, row_no, problem, column_key, value, stops, compared)
            select :batch, s.row_no, s.problem,
                   case when s.problem = 'ID_OF_ANOTHER' then 'national_id' else 'staff_no' end,
                   coalesce(case when s.problem = 'ID_OF_ANOTHER' then '…' || r.id_last3 else r.staff_no end, ''),
                   true, true
              from stopped s join people.roster_row r on r.batch_id = :batch and r.row_no = s.row_no
            """;

    private static final String SORT_FURTHER_POSTS = """
            with placed as materialized (
                select x.row_no, x.person_id, x.place, x.verdict, r.institution_id, r.status, r.starts_on,
                       coalesce(r.kind, 'main') as kind,
                       row_number() over (partition by x.person_id, r.institution_id, coalesce(r.kind, 'main'), r.title
                                          order by x.place) > 1 as twice
                  from people.roster_match x
                  join people.roster_row r on r.batch_id = :batch and r.row_no = x.row_no
                 where x.batch_id = :batch
                   and x.person_id in (select person_id from people.roster_match
                                        where batch_id = :batch and verdict = 'SECOND')),
            further as (
                select x.row_no, x.status, x.twice,
                       x.kind = 'main' and f.kind = 'main' and x.institution_id <> f.institution_id as both_main,
                       f.starts_on >= :on - :transfer as fresh
                  from placed x
                  join placed f on f.person_id = x.person_id and f.place = 1
                 where x.verdict = 'SECOND')
            update people.roster_match x
               set verdict = case when f.twice then 'TWICE'
                                  when f.status = 'exit' or (f.both_main and f.fresh) then 'TRANSFER'
                                  when f.both_main then 'SEVERAL'
                                  else 'SECOND' end
              from further f
             where x.batch_id = :batch and x.row_no = f.row_no
            """;

    /** Who is meant by a row with errors is not missing. */
    private static final String MISSING = """
            with troubled as materialized (
                select staff_no, id_kind, id_hash, names_key, institution_id, broken
                  from people.roster_row
                 where batch_id = :batch
                   and (broken or row_no in (select row_no from people.roster_finding
                                              where batch_id = :batch and stops))),
            mentioned as (
                select p.id as person_id from troubled t join people.person p on p.staff_no = t.staff_no
                union all
                select i.person_id from troubled t join people.identifier i on i.kind = t.id_kind and i.hash = t.id_hash
                union all
                select p.id
                  from troubled t
                  join people.post m on m.institution_id = t.institution_id and m.latest
                  join people.person p on p.id = m.person_id and p.names_key = t.names_key
                 where t.broken)
            insert into people.roster_match (batch_id, row_no, person_id, place, verdict, known)
            select :batch, null, p.id, 1, case p.state when 'LISTED' then 'UNCONFIRMED' else 'ABSENT_AGAIN' end, true
              from people.roster_batch b
             cross join people.person p
              join people.post m on m.person_id = p.id and m.latest
             where b.id = :batch and not b.partial
               and p.id not in (select person_id from people.roster_match where batch_id = :batch)
               and p.id not in (select person_id from mentioned)
               and (p.state = 'LISTED'
                    or p.state = 'UNCONFIRMED'
                       and exists (select from people.roster_change c join people.roster_batch e on e.id = c.batch_id
                                    where c.person_id = p.id and c.change = 'UNCONFIRMED' and e.state = 'APPLIED'
                                      and e.applied_on < :on)
                       and not exists (select from people.roster_change c
                                         join people.roster_batch e on e.id = c.batch_id
                                        where c.person_id = p.id and c.change in ('UNCONFIRMED', 'ABSENT_AGAIN')
                                          and e.state = 'APPLIED' and e.sha256 = b.sha256))
               and (m.institution_id in (select institution_id from people.roster_row
                                          where batch_id = :batch and institution_id is not null)) is true
            """;

    private static final String NEW_CONTACTS = """
            update people.roster_match x set verdict = 'CHANGE'
             where x.batch_id = :batch and x.verdict = 'SAME' and x.place = 1
               and x.row_no in (
                   select l.row_no
                     from (select y.row_no, y.person_id, 'phone' as kind, unnest(r.phones) as value
                             from people.roster_match y
                             join people.roster_row r on r.batch_id = :batch and r.row_no = y.row_no
                            where y.batch_id = :batch and y.verdict = 'SAME' and y.place = 1 and r.phones <> '{}'
                           union all
                           select y.row_no, y.person_id, 'email', unnest(r.emails)
                             from people.roster_match y
                             join people.roster_row r on r.batch_id = :batch and r.row_no = y.row_no
                            where y.batch_id = :batch and y.verdict = 'SAME' and y.place = 1 and r.emails <> '{}') l
                     left join people.contact c
                       on c.person_id = l.person_id and c.kind = l.kind and c.value = l.value
                    where c.person_id is null)
            """;

    private static final String NEW_SUPERVISORS = """
            update people.roster_match x
               set verdict = case x.verdict when 'SAME' then 'CHANGE' else x.verdict end, person_differs = true
              from people.roster_row r
              left join people.person u on u.staff_no = r.supervisor_no
             where x.batch_id = :batch and r.batch_id = :batch and r.row_no = x.row_no and x.place = 1 and x.known
               and x.verdict in ('SAME', 'CHANGE', 'STATUS', 'MOVE', 'RETURN')
               and r.status <> 'exit' and r.supervisor_no is not null
               and (exists (select from people.person p
                             where p.id = x.person_id and p.supervisor_id is distinct from u.id and p.id <> u.id)
                    or u.id is null and exists (select from people.roster_row jr
                                         join people.roster_match j
                                           on j.batch_id = :batch and j.row_no = jr.row_no
                                        where jr.batch_id = :batch and jr.staff_no = r.supervisor_no
                                          and j.verdict = 'JOIN'))
            """;

    private static final String LOSSES = """
            insert into people.roster_loss (batch_id, institution_id, people, lost)
            select :batch, h.institution_id, h.people, l.lost
              from (select m.institution_id, count(*) as lost
                      from people.roster_match x
                      join people.post m on m.person_id = x.person_id and m.latest
                     where x.batch_id = :batch and x.verdict in ('LEAVE', 'UNCONFIRMED')
                     group by m.institution_id) l
              join (select m.institution_id, count(*) as people
                      from people.person p join people.post m on m.person_id = p.id and m.latest
                     where p.state <> 'LEFT'
                     group by m.institution_id) h using (institution_id)
             where l.lost * 100 > h.people * :percent
            """;

    private final JdbcClient database;

    RosterMatches(JdbcClient database) {
        this.database = database;
    }

    void forget(UUID batch) {
        database.sql("delete from people.roster_match where batch_id = :batch")
                .param("batch", batch)
                .update();
        database.sql("delete from people.roster_loss where batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    /** What each row means for whom; {@code usual} is the status that needs no period. */
    void match(UUID batch, Scope scope, boolean nation, LocalDate on, String usual) {
        var rows = database.sql(MATCH)
                .param("batch", batch)
                .param("scope", scope.pathArray())
                .param("nation", nation)
                .param("on", on)
                .param("transfer", TRANSFER_DAYS)
                .param("usual", usual)
                .update();
        if (rows >= StageRoster.ROWS_TO_PLAN_FOR) {
            database.sql("analyze people.roster_match").update();
        }
        database.sql(STOP_CONFLICTS).param("batch", batch).update();
        database.sql(SORT_FURTHER_POSTS)
                .param("batch", batch)
                .param("on", on)
                .param("transfer", TRANSFER_DAYS)
                .update();
        database.sql(NEW_CONTACTS).param("batch", batch).update();
        database.sql(NEW_SUPERVISORS).param("batch", batch).update();
    }

    /** Who should be there and is not: only in institutions that the list covers whole. */
    void missing(UUID batch, LocalDate on) {
        database.sql(MISSING).param("batch", batch).param("on", on).update();
    }

    /** Which institutions would lose more than {@code percent} of their people. */
    int losses(UUID batch, int percent) {
        return database.sql(LOSSES)
                .param("batch", batch)
                .param("percent", percent)
                .update();
    }
}
