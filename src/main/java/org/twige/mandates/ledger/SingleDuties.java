package org.twige.mandates.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a single duty is changed, the row and its event in one statement. */
@Repository
class SingleDuties {

    private final JdbcClient database;

    SingleDuties(JdbcClient database) {
        this.database = database;
    }

    /** True when the update found the duty in a state from which it can change. */
    boolean change(String update, String kind, String reason, Map<String, Object> own, Moment moment) {
        var event = ":kind as kind, cast(:on as date) as happened_on, :reason as reason" + Changes.NO_INSTRUMENT;
        var parameters = new HashMap<>(own);
        parameters.putAll(Map.of("kind", kind, "reason", reason));
        return database.sql(Changes.writtenDown(update, event))
                        .params(parameters)
                        .param("on", moment.on())
                        .param("at", moment.timestamp())
                        .update()
                == 1;
    }
}
