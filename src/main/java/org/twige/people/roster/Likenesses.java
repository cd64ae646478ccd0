package org.twige.people.roster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where pairs of persons are kept who may be one, as a staff list shows them; the nightly search weighs them anew. */
@Repository
class Likenesses {

    /** More than that from one list is no work for people, but a sign that something is wrong with the list. */
    private static final int MOST = 20_000;

    private static final String FIND = """
            insert into people.likeness (first_id, second_id, by_phone, by_birth_year, found_at, batch_id, seen_at,
                                         score, reasons)
            select first_id, second_id, bool_or(by_phone), bool_or(by_birth_year), :at, :batch, :at,
                   case when bool_or(by_birth_year) then 50 else 15 end + case when bool_or(by_phone) then 30 else 0 end,
                   case when bool_or(by_birth_year) then array['same-names', 'birth-year'] else array['some-names'] end
                       || case when bool_or(by_phone) then array['phone'] else '{}'::text[] end
              from (select least(a.id, b.id) as first_id, greatest(a.id, b.id) as second_id,
                           false as by_phone, true as by_birth_year
                      from people.roster_match x
                      join people.person a on a.id = x.person_id
                      join people.person b on b.names_key = a.names_key and b.birth_year = a.birth_year
                           and b.id <> a.id
                     where x.batch_id = :batch and x.place = 1 and x.verdict in ('JOIN', 'CHANGE', 'RETURN')
                       and position(' ' in a.names_key) > 0
                       and (a.sex is null or b.sex is null or a.sex = b.sex)
                    union all
                    select least(a.id, b.id), greatest(a.id, b.id), true, false
                      from people.roster_match x
                      join people.person a on a.id = x.person_id
                      join people.contact ac on ac.person_id = a.id and ac.kind = 'phone' and ac.shared
                      join people.contact bc on bc.kind = 'phone' and bc.value = ac.value
                           and bc.person_id <> a.id and bc.shared
                      join people.person b on b.id = bc.person_id
                           and position(' ' in a.names_key) > 0 and position(' ' in b.names_key) > 0
                           and (string_to_array(a.names_key, ' ') @> string_to_array(b.names_key, ' ')
                                or string_to_array(a.names_key, ' ') <@ string_to_array(b.names_key, ' '))
                     where x.batch_id = :batch and x.place = 1 and x.verdict in ('JOIN', 'CHANGE', 'RETURN')) pair
             where not exists (select from people.alias m where m.person_id in (first_id, second_id))
             group by first_id, second_id
             order by bool_or(by_phone) desc
             limit :most
            on conflict (first_id, second_id) do nothing
            """;

    private final JdbcClient database;

    Likenesses(JdbcClient database) {
        this.database = database;
    }

    /**
     * Same name tokens and the same birth year; or the same phone, where one of the two may have a further name. Each
     * pair is asked about once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int find(UUID batch, Instant at) {
        return database.sql(FIND)
                .param("batch", batch)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .update();
    }
}
