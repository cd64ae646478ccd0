package org.twige.assessment;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.variant.Template;
import org.twige.assessment.variant.Variant;
import tools.jackson.databind.json.JsonMapper;

/** Where the templates of published versions are found; they never change, so each is read once. */
@Repository
class Templates {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Map<UUID, Template> known = new ConcurrentHashMap<>();

    Templates(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Variant variant(UUID item, long seed) {
        return Variant.of(known.computeIfAbsent(item, this::read), seed);
    }

    private Template read(UUID item) {
        var written = database.sql("select template from assessment.item where id = :item")
                .param("item", item)
                .query(String.class)
                .single();
        return json.readValue(written, Template.class);
    }
}
