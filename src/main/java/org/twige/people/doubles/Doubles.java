package org.twige.people.doubles;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where records that may be one person are looked for in the whole nation.
 *
 * <p>Only records that agree in something rare are compared at all: same names and birth year, same names and
 * institution, same phone, names that share a part in one institution and birth year, other names and birth year. What more than {@code crowd} people have in common says nothing about two of them.
 * Same names alone are never enough.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Doubles {

    /** What more people have in common is chance. */
    private static final int CROWD = 20;

    /** From which score on a pair is shown to somebody. */
    private static final int WORTH_A_LOOK = 45;

    /** More than that nobody looks through. */
    private static final int MOST = 20_000;

    private static final String RECORDS = """
            create temporary table record on commit drop as
            select p.id, lower(p.names) as spelt, p.names_key, string_to_array(p.names_key, ' ') as tokens,
                   (select string_agg(distinct t, ' ' order by t)
                      from regexp_split_to_table(lower(p.names_alt), '[^[:alnum:]]+') t where t <> '') as alt_key,
                   p.sex, p.birth_year, p.staff_no, p.state = 'LEFT' as gone, m.institution_id
              from people.person p
              left join people.post m on m.person_id = p.id and m.latest
             where position(' ' in p.names_key) > 0
               and not exists (select from people.alias a where a.person_id = p.id)
            """;

    private static final String COMPARED = """
            create temporary table compared on commit drop as
            with named as (
                select names_key, birth_year, array_agg(id) as ids from record
                 where birth_year is not null group by 1, 2 having count(*) between 2 and :crowd
                union all
                select names_key, null, array_agg(id) from record
                 where institution_id is not null group by names_key, institution_id
                having count(*) between 2 and :crowd),
            phones as (
                select array_agg(person_id) as ids from people.contact
                 where kind = 'phone' and not pending group by value having count(*) between 2 and :crowd),
            parts as (
                select array_agg(r.id) as ids from record r cross join unnest(r.tokens) t
                 where r.institution_id is not null and r.birth_year is not null and length(t) > 2
                 group by r.institution_id, r.birth_year, t having count(*) between 2 and :crowd),
            groups as (
                select ids from named union all select ids from phones
                union all select ids from parts)
            select distinct least(x, y) as first_id, greatest(x, y) as second_id
              from groups, unnest(ids) x, unnest(ids) y
             where x < y
            union
            select least(a.id, b.id), greatest(a.id, b.id)
              from record a join record b on b.names_key = a.alt_key and b.birth_year = a.birth_year and b.id <> a.id
            """;

    private static final String SIGNS = """
            create temporary table sign on commit drop as
            select c.first_id, c.second_id,
                   case when a.spelt = b.spelt then 'same-names'
                        when a.names_key = b.names_key then 'names-order'
                        when a.alt_key = b.names_key or b.alt_key = a.names_key then 'other-names'
                        when a.tokens @> b.tokens or a.tokens <@ b.tokens
                          or (select count(*) from unnest(a.tokens) t where t = any(b.tokens)) > 1 then 'some-names'
                        end as names,
                   a.birth_year = b.birth_year as year, a.birth_year <> b.birth_year as other_year,
                   a.sex <> b.sex as other_sex,
                   a.institution_id = b.institution_id as place,
                   exists (select from people.contact ac join people.contact bc using (kind, value)
                            where ac.person_id = a.id and bc.person_id = b.id and kind = 'phone'
                              and not ac.pending and not bc.pending) as phone,
                   exists (select from people.identifier ai join people.identifier bi using (kind, last3)
                            where ai.person_id = a.id and bi.person_id = b.id) as number_end,
                   length(a.staff_no) = length(b.staff_no)
                       and (select count(*) from generate_series(1, length(a.staff_no)) i
                             where substr(a.staff_no, i, 1) <> substr(b.staff_no, i, 1)) = 1 as staff_no
              from compared c
              join record a on a.id = c.first_id
              join record b on b.id = c.second_id
             where not (a.gone and b.gone)
            """;

    private static final String KEEP = """
            with weighed as (
                select first_id, second_id, coalesce(phone, false) as phone, coalesce(year, false) as year,
                       case names when 'same-names' then 30 when 'names-order' then 30 when 'other-names' then 25 else 15 end
                           + case when year then 20 when other_year then -15 else 0 end
                           + case when other_sex then -30 else 0 end
                           + case when phone then 30 else 0 end + case when place then 15 else 0 end
                           + case when number_end then 5 else 0 end + case when staff_no then 10 else 0 end as score,
                       array_remove(array[names, case when year then 'birth-year' end, case when phone then 'phone' end,
                           case when place then 'institution' end, case when number_end then 'number-end' end,
                           case when staff_no then 'staff-no' end], null) as reasons
                  from sign where names is not null)
            insert into people.likeness as l (first_id, second_id, by_phone, by_birth_year, found_at, seen_at, score, reasons)
            select first_id, second_id, phone, year, :at, :at, score, reasons
              from weighed where score >= :worth
             order by score desc, first_id, second_id limit :most
            on conflict (first_id, second_id) do update
               set seen_at = :at, score = greatest(excluded.score, case when 'number' = any(l.reasons) then 90 else 0 end),
                   reasons = case when 'number' = any(l.reasons) then array['number'] else '{}'::text[] end || excluded.reasons
             where l.decision is null
            """;

    /** Pairs that no longer agree in anything, because a list put one of the two right. */
    private static final String FORGET = """
            delete from people.likeness l
             where l.decision is null and l.seen_at < :at and not 'number' = any(l.reasons)
               and not exists (select from people.merge g where g.likeness_id = l.id)
            """;

    private final JdbcClient database;

    Doubles(JdbcClient database) {
        this.database = database;
    }

    /** Looks through the nation; one search at a time. */
    int find(Instant at) {
        database.sql("set local work_mem = '96MB'").update();
        database.sql("set local statement_timeout = '10min'").update();
        database.sql("select cast(pg_advisory_xact_lock(hashtextextended('people.doubles', 0)) as text)")
                .query((_, _) -> true)
                .list();
        database.sql(RECORDS).update();
        database.sql("create index on record (id)").update();
        database.sql("analyze record").update();
        database.sql(COMPARED.replace(":crowd", String.valueOf(CROWD))).update();
        database.sql("analyze compared").update();
        database.sql(SIGNS).update();
        return keep(at);
    }

    private int keep(Instant at) {
        var found = database.sql(KEEP)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("worth", WORTH_A_LOOK)
                .param("most", MOST)
                .update();
        database.sql(FORGET).param("at", at.atOffset(ZoneOffset.UTC)).update();
        database.sql("drop table record, compared, sign").update();
        return found;
    }

    /** How many records were looked at. */
    long records() {
        return database.sql("select count(*) from people.person")
                .query(Long.class)
                .single();
    }
}
