package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.MandateId;

/**
 * Where it is read what instruments granted to parts of the service: whoever gets the duty there later gets no earlier
 * date than those who had it.
 */
@Repository
class PartExtensions {

    private static final String IN_INSTITUTION = """
            p.institution_id in (select i.institution_id from people.report_institution i
                                   join people.report_institution top on i.path <@ top.path
                                  where top.institution_id = cast(:%s as uuid))
            """;

    private final JdbcClient database;
    private final DueJson dues;

    PartExtensions(JdbcClient database, DueJson dues) {
        this.database = database;
        this.dues = dues;
    }

    /**
     * What one part was granted.
     *
     * @param date no duty there is due before it; empty where days were granted and the rule has no date
     * @param days that were granted on top of the rule; 0 when a date stands for them
     */
    record Granted(Part part, @Nullable LocalDate date, int days) {}

    /** A piece of the statement that gives duties, with its values; empty texts while no part got anything. */
    record Sums(String later, String floors, Map<String, Object> parameters) {

        /** Nothing was granted. */
        static final Sums NONE = new Sums("", "", Map.of());
    }

    /** Adds to a target what the parts got in which somebody works. */
    Sums sums(MandateId mandate) {
        var later = new StringBuilder();
        var floors = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        for (var granted : of(mandate)) {
            var name = "part" + parameters.size();
            var there = works(granted.part(), name);
            parameters.put(name, value(granted.part()));
            var date = granted.date();
            if (date == null) {
                later.append(" + case when %s then %d else 0 end".formatted(there, granted.days()));
            } else {
                floors.append(", case when %s then cast('%s' as date) end".formatted(there, date));
            }
        }
        return new Sums(later.toString(), floors.toString(), parameters);
    }

    private List<Granted> of(MandateId mandate) {
        return database.sql("""
                select extension, due from mandates.mandate_version
                 where mandate_id = :mandate and extension -> 'part' is not null order by number
                """)
                .param("mandate", mandate.value())
                .query((row, _) -> granted(
                        (Extension.ForPart) dues.readExtension(row.getString("extension")),
                        dues.read(row.getString("due"))))
                .list();
    }

    /** Days on top of a date that was fixed then are a date, whatever the rule says later. */
    private static Granted granted(Extension.ForPart extension, DueRule then) {
        return switch (extension.move()) {
            case Extension.ToDate(var date) -> new Granted(extension.part(), date, 0);
            case Extension.ByDays(var days) -> {
                var fixed = then.date();
                yield fixed == null
                        ? new Granted(extension.part(), null, days)
                        : new Granted(extension.part(), fixed.plusDays(days), 0);
            }
            case Extension.ForPart _ -> throw new IllegalStateException("a part of a part");
        };
    }

    /** The condition that a person {@code p} works in a part, which is the value of the parameter. */
    static String works(Part part, String parameter) {
        return (part.district() == null ? IN_INSTITUTION : "p.district = :%s").formatted(parameter);
    }

    static Object value(Part part) {
        var institution = part.institution();
        return institution == null ? String.valueOf(part.district()) : institution;
    }
}
