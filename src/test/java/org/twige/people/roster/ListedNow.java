package org.twige.people.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of one person after a list took effect, read from the tables alone.
 *
 * @param school the code of the institution of the latest main post
 * @param since when that post began
 * @param further the codes and kinds of other posts that last
 * @param status the status that lasts; empty for the usual one
 * @param numbers the ends of identity numbers, the one that holds first
 * @param phones with {@code shared} after a number that several people share
 * @param alikes the staff numbers of who may be the same person and waits for an official
 */
record ListedNow(
        String names,
        String state,
        String school,
        String since,
        @Nullable String endsOn,
        String further,
        String status,
        @Nullable String supervisor,
        String numbers,
        String phones,
        String emails,
        List<String> alikes) {

    private static final String FIND = """
                select p.staff_no, p.names, p.state, i.code as school, m.started_on::text as since,
                       m.ends_on::text as ends_on, s.staff_no as supervisor,
                       coalesce((select string_agg(o.code || ' ' || f.kind, ', ')
                                   from people.post f join people.institution o on o.id = f.institution_id
                                  where f.person_id = p.id and not f.main and f.ended_on is null), '') as further,
                       coalesce((select string_agg(t.status, ', ') from people.status_period t
                                  where t.person_id = p.id and t.until_on is null), '') as status,
                       coalesce((select string_agg(n.last3, ' ' order by n.valid_to desc nulls first)
                                   from people.identifier n where n.person_id = p.id), '') as numbers,
                       coalesce((select string_agg(c.value || case when c.shared then ' shared' else '' end, ', ')
                                   from people.report_contact c
                                  where c.person_id = p.id and c.kind = 'phone'), '') as phones,
                       coalesce((select string_agg(c.value || case when c.shared then ' shared' else '' end, ', ')
                                   from people.report_contact c
                                  where c.person_id = p.id and c.kind = 'email'), '') as emails,
                       array(select o.staff_no from people.likeness l join people.person o on o.id = l.second_id
                              where l.first_id = p.id and l.decision is null
                             union all
                             select o.staff_no from people.likeness l join people.person o on o.id = l.first_id
                              where l.second_id = p.id and l.decision is null) as alikes
                  from people.person p
                  join people.post m on m.person_id = p.id and m.latest
                  join people.institution i on i.id = m.institution_id
                  left join people.person s on s.id = p.supervisor_id
                 where p.staff_no like :beginning
                """;

    /** Everybody whose staff number begins so, by staff number. */
    static Map<String, ListedNow> all(JdbcClient database, String beginning) {
        var all = new HashMap<String, ListedNow>();
        database.sql("analyze people.person, people.likeness, people.identifier, people.contact, people.post")
                .update();
        PeopleTables.inParts(beginning).forEach(part -> all.putAll(part(database, part)));
        return all;
    }

    private static Map<String, ListedNow> part(JdbcClient database, String beginning) {
        var all = new HashMap<String, ListedNow>();
        database.sql(FIND).param("beginning", beginning + "%").query(row -> {
            all.put(
                    row.getString("staff_no"),
                    new ListedNow(
                            row.getString("names"),
                            row.getString("state"),
                            row.getString("school"),
                            row.getString("since"),
                            row.getString("ends_on"),
                            row.getString("further"),
                            row.getString("status"),
                            row.getString("supervisor"),
                            row.getString("numbers"),
                            row.getString("phones"),
                            row.getString("emails"),
                            List.of((String[]) row.getArray("alikes").getArray())));
        });
        return all;
    }
}
