package org.twige.mandates.office;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where an institution is looked up that somebody typed by its code or its whole name. */
@Repository
class Places {

    /** Whether the apostrophe is typed straight or curved does not matter. */
    private static final String BY_NAME = """
            exists (select from jsonb_each_text(i.names) n
                     where translate(lower(n.value), '’', '''') = translate(lower(:typed), '’', ''''))
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Places(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One institution that was meant. */
    record Place(String id, String code, LocalText names) {}

    /** Those in the scope with this code, or else with this name in any language, whatever the case; at most ten. */
    List<Place> find(Scope scope, String typed) {
        var byCode = find(scope, "lower(i.code) = lower(:typed)", typed);
        return byCode.isEmpty() ? find(scope, BY_NAME, typed) : byCode;
    }

    private List<Place> find(Scope scope, String which, String typed) {
        return database.sql("""
                select cast(i.institution_id as text) as id, i.code, i.names from people.report_institution i
                 where i.path <@ any(cast(:scope as ltree[])) and %s
                 order by i.code limit 10
                """.formatted(which))
                .param("scope", scope.pathArray())
                .param("typed", typed)
                .query((row, _) -> new Place(
                        row.getString("id"),
                        row.getString("code"),
                        new LocalText(json.readValue(row.getString("names"), NAMES))))
                .list();
    }
}
