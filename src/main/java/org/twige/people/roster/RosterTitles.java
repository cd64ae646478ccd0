package org.twige.people.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.names.Folded;

/** Where it is kept what officials said of the titles that the lists of a source have. */
@Repository
class RosterTitles {

    private final JdbcClient database;

    RosterTitles(JdbcClient database) {
        this.database = database;
    }

    /** A title and what it means; without a meaning the column is left out. */
    record Title(String title, @Nullable Column meaning) {}

    /** What is known of the titles of a source, by the folded title. */
    record Learnt(Map<String, Optional<Column>> meanings) {

        boolean isEmpty() {
            return meanings.isEmpty();
        }
    }

    Learnt learnt(@Nullable UUID source) {
        var meanings = new HashMap<String, Optional<Column>>();
        if (source != null) {
            of(source).forEach(title -> meanings.put(Folded.of(title.title()), Optional.ofNullable(title.meaning())));
        }
        return new Learnt(meanings);
    }

    /** In the order of the alphabet. */
    List<Title> of(UUID source) {
        return database.sql("""
                select title, column_key from people.roster_title where source_id = :source order by folded
                """)
                .param("source", source)
                .query((row, _) -> new Title(row.getString(1), column(row.getString(2))))
                .list();
    }

    /** Remembers what titles mean; what was said before of the same title holds no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void learn(UUID source, List<Title> titles) {
        for (var title : titles) {
            database.sql("""
                    insert into people.roster_title (source_id, folded, title, column_key)
                    values (:source, :folded, :title, :column)
                    on conflict (source_id, folded) do update set title = excluded.title, column_key = excluded.column_key
                    """)
                    .param("source", source)
                    .param("folded", Folded.of(title.title()))
                    .param("title", title.title())
                    .param(
                            "column",
                            title.meaning() == null ? null : title.meaning().key())
                    .update();
        }
    }

    private static @Nullable Column column(@Nullable String key) {
        return key == null ? null : Column.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
