package org.twige.people;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Alias;
import org.twige.country.Vocabulary;
import org.twige.people.names.Folded;

/** Where the part of the country pack is kept that the views and the tree need. */
@Repository
class CountryRows {

    private final JdbcClient database;

    CountryRows(JdbcClient database) {
        this.database = database;
    }

    void keepZone(ZoneId zone) {
        database.sql("update people.country set zone = :zone where zone <> :zone")
                .param("zone", zone.getId())
                .update();
    }

    /** The first status of the pack is the one of everybody of whom nothing else is known. */
    void keepStatuses(List<Vocabulary.Status> statuses) {
        for (var position = 0; position < statuses.size(); position++) {
            var status = statuses.get(position);
            database.sql("""
                    insert into people.status (code, position, counts, pauses)
                    values (:code, :position, :counts, :pauses)
                    on conflict (code) do update set
                        position = excluded.position, counts = excluded.counts, pauses = excluded.pauses
                    """)
                    .param("code", status.code())
                    .param("position", position)
                    .param("counts", status.counts())
                    .param("pauses", status.pauses())
                    .update();
        }
    }

    void keepAliases(List<Alias> aliases) {
        for (var alias : aliases) {
            database.sql("""
                    insert into people.institution_alias (spelling, institution_id, valid_to)
                    select :spelling, id, :validTo from people.institution where code = :code
                    on conflict (spelling) do nothing
                    """)
                    .param("spelling", Folded.of(alias.alias()))
                    .param("validTo", alias.validTo())
                    .param("code", alias.institutionCode())
                    .update();
        }
    }
}
