package org.twige.assessment;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.people.PersonId;

/** Where it is found who helps somebody whom finals alone do not help. */
@Repository
class Helpers {

    private static final int MOST = 3;

    private final JdbcClient database;
    private final Country country;
    private final Clock clock;

    Helpers(JdbcClient database, Country country, Clock clock) {
        this.database = database;
        this.country = country;
        this.clock = clock;
    }

    /** The names of the coordinators who are nearest to the person's institution; none where nobody coordinates it. */
    List<String> coordinators(PersonId person) {
        return database.sql("""
                with near as (
                    select official.names, nlevel(r.institution_path) as depth,
                           max(nlevel(r.institution_path)) over () as nearest
                      from people.report_person p
                      join people.report_responsibility r
                        on r.role = 'COORDINATOR' and not r.emergency and p.institution_path <@ r.institution_path
                       and r.from_on <= :today and (r.until_on is null or r.until_on >= :today)
                      join people.report_person official on official.person_id = r.person_id and official.state <> 'LEFT'
                     where p.person_id = :person and official.person_id <> p.person_id)
                select distinct names from near where depth = nearest order by names limit :most
                """)
                .param("person", person.value())
                .param("today", country.today(clock))
                .param("most", MOST)
                .query((row, _) -> row.getString("names"))
                .list();
    }
}
