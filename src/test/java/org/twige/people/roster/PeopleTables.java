package org.twige.people.roster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the tables about people, as sums that change when anything does. */
final class PeopleTables {

    private static final String[] TABLES = {
        "person",
        "identifier",
        "contact",
        "post",
        "status_period",
        "likeness",
        "institution",
        "institution_alias",
        "responsibility"
    };

    private final JdbcClient database;

    PeopleTables(JdbcClient database) {
        this.database = database;
    }

    Map<String, String> sums() {
        var sums = new TreeMap<String, String>();
        for (var table : TABLES) {
            sums.put(
                    table,
                    database.sql(
                                    "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                            + " from people." + table + " t")
                            .query(String.class)
                            .single());
        }
        return sums;
    }

    /** One sum for each person whose staff number begins so. */
    Map<String, String> sumsOfPeople(String beginning) {
        var sums = new TreeMap<String, String>();
        inParts(beginning).forEach(part -> sums.putAll(sumsOfPart(part)));
        return sums;
    }

    /** No question about a nation may take longer than any other: it is asked a part at a time. */
    static List<String> inParts(String beginning) {
        return IntStream.range(0, 100)
                .mapToObj(part -> beginning + "%02d".formatted(part))
                .toList();
    }

    private Map<String, String> sumsOfPart(String beginning) {
        var sums = new TreeMap<String, String>();
        database.sql("""
                select p.staff_no, md5(concat(p::text,
                       (select string_agg(i::text, '|' order by i::text) from people.identifier i where i.person_id = p.id),
                       (select string_agg(c::text, '|' order by c::text) from people.contact c where c.person_id = p.id),
                       (select string_agg(m::text, '|' order by m::text) from people.post m where m.person_id = p.id),
                       (select string_agg(s::text, '|' order by s::text) from people.status_period s
                         where s.person_id = p.id)))
                  from people.person p where p.staff_no like :beginning
                """).param("beginning", beginning + "%").query(row -> {
            sums.put(row.getString(1), row.getString(2));
        });
        return sums;
    }
}
