package org.twige.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Figures of today from the counters, of any other day from the ledger. */
@Repository
class Counts {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String STANDING = """
            coalesce(sum(c.people) filter (where c.counts), 0) as eligible,
            coalesce(sum(c.people) filter (where c.counts and c.state = 'MET'), 0) as met,
            coalesce(sum(c.people) filter (where c.counts and c.state = 'OPEN' and c.due_on < :on), 0) as overdue,
            coalesce(sum(c.people) filter (where not c.counts), 0) as not_counted
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Counts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** By the code of the district; the empty code gathers the institutions that belong to none. */
    Map<String, Standing> byDistrict(Cohort cohort, Day day) {
        var found = new HashMap<String, Standing>();
        database.sql("select coalesce(i.district, '') as district, " + STANDING + " from " + day.source() + """
                         c
                  join people.report_institution i on i.institution_id = c.institution_id
                 where c.mandate_id = :mandate and c.course_id = :course
                 group by 1
                """)
                .param("on", day.date())
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .query(row -> {
                    found.put(row.getString("district"), standing(row));
                });
        return found;
    }

    /** One institution's own people, without those below it. */
    record Employer(UUID id, LocalText names, String kind, String district, Standing standing) {}

    /** The institutions where the smallest share is done; small ones are left out. */
    List<Employer> lowestFirst(Cohort cohort, Day day, SizeClass size) {
        return employers(cohort, day, """
                having sum(c.people) filter (where c.counts) between :least and :most
                 order by coalesce(sum(c.people) filter (where c.counts and c.state = 'MET'), 0)::float
                              / sum(c.people) filter (where c.counts),
                          sum(c.people) filter (where c.counts) desc
                 limit 10
                """, Map.of("least", size.least(), "most", size.most()));
    }

    List<Employer> inDistrict(Cohort cohort, Day day, String district) {
        return employers(cohort, day, """
                having i.district = :district
                 order by coalesce(sum(c.people) filter (where c.counts and c.state = 'MET'), 0)::float
                              / greatest(sum(c.people) filter (where c.counts), 1)
                 limit 500
                """, Map.of("district", district));
    }

    private List<Employer> employers(Cohort cohort, Day day, String rest, Map<String, ?> more) {
        return database.sql(
                        "select i.institution_id, i.names, i.kind, coalesce(i.district, '') as district, " + STANDING
                                + " from " + day.source() + """
                         c
                  join people.report_institution i on i.institution_id = c.institution_id
                 where c.mandate_id = :mandate and c.course_id = :course
                 group by i.institution_id, i.names, i.kind, i.district
                """ + rest)
                .param("on", day.date())
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .params(more)
                .query(this::employer)
                .list();
    }

    /** The date on which most duties fell due, as it stood on the day; that day itself while there was no duty. */
    LocalDate due(Cohort cohort, Day day) {
        return database.sql("select c.due_on from " + day.source() + """
                         c
                 where c.mandate_id = :mandate and c.course_id = :course and c.counts
                 group by c.due_on order by sum(c.people) desc limit 1
                """)
                .param("on", day.date())
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .query(LocalDate.class)
                .optional()
                .orElse(day.date());
    }

    private Employer employer(ResultSet row, int number) throws SQLException {
        return new Employer(
                row.getObject("institution_id", UUID.class),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getString("kind"),
                row.getString("district"),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("eligible"), row.getLong("met"), row.getLong("overdue"), row.getLong("not_counted"));
    }

    /** A day to look at: today comes from the counters, a past day from the ledger. */
    record Day(LocalDate date, boolean past) {

        static Day of(LocalDate asked, Country country, java.time.Clock clock) {
            var today = country.today(clock);
            return asked.isBefore(today) ? new Day(asked, true) : new Day(today, false);
        }

        private String source() {
            return past ? "mandates.report_count_on(:on)" : "mandates.report_count";
        }
    }

    /** Institutions of similar size, so that an office of twelve does not lead every list. */
    enum SizeClass {
        ALL(Standing.SMALL, Integer.MAX_VALUE),
        SMALL(Standing.SMALL, 49),
        MIDDLE(50, 199),
        LARGE(200, Integer.MAX_VALUE);

        private final int least;
        private final int most;

        SizeClass(int least, int most) {
            this.least = least;
            this.most = most;
        }

        int least() {
            return least;
        }

        int most() {
            return most;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
