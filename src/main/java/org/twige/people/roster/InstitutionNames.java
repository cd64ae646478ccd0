package org.twige.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Scope;

/** Where the names and spellings of institutions are kept. */
@Repository
class InstitutionNames {

    private final JdbcClient database;

    InstitutionNames(JdbcClient database) {
        this.database = database;
    }

    /** Finds among all institutions, to tell those outside the scope from those that do not exist. */
    InstitutionFinder finder(Scope scope, LocalDate today) {
        var all = all();
        var byId = new HashMap<UUID, KnownInstitution>();
        all.forEach(institution -> byId.put(institution.id(), institution));
        var finder = new InstitutionFinder(all, scope, today);
        database.sql("select spelling, institution_id, valid_to from people.institution_alias")
                .query(row -> {
                    var meant = byId.get(row.getObject("institution_id", UUID.class));
                    if (meant != null) {
                        finder.learn(
                                row.getString("spelling"),
                                new InstitutionFinder.OldName(meant, row.getObject("valid_to", LocalDate.class)));
                    }
                });
        return finder;
    }

    private List<KnownInstitution> all() {
        return database.sql("""
                select id, code, path::text, district, valid_to,
                       array(select value from jsonb_each_text(names)) as names
                  from people.institution
                """).query(InstitutionNames::institution).list();
    }

    private static KnownInstitution institution(ResultSet row, int number) throws SQLException {
        return new KnownInstitution(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("path"),
                row.getString("district"),
                row.getObject("valid_to", LocalDate.class),
                List.of((String[]) row.getArray("names").getArray()));
    }
}
