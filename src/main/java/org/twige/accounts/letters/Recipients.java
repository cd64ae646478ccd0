package org.twige.accounts.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.Institution;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is found who can get a letter: people in service with a staff number, always within a scope. */
@Repository
class Recipients {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String FROM = """
              from people.report_person p
              join people.report_institution i on i.institution_id = p.institution_id
              left join accounts.account a on a.person_id = p.person_id
              left join accounts.activation_code c
                     on c.person_id = p.person_id and c.used_at is null and c.expires_at > :now
             where p.institution_path <@ any(cast(:scope as ltree[]))
               and p.state <> 'LEFT' and p.staff_no is not null
            """;

    private static final String FOUND = """
               and p.institution_path <@ cast(:path as ltree)
               and (:words = '' or p.staff_no = :words or position(lower(:words) in lower(p.names)) > 0)
               and case :group
                   when 'WITHOUT_LETTER' then a.activated_at is null and c.person_id is null
                   when 'NEVER' then a.activated_at is null
                   when 'ACTIVE' then a.activated_at is not null
                   else true end
            """;

    private static final String COLUMNS = """
            select p.person_id, p.names, p.staff_no, p.language, i.names as institution, a.activated_at,
                   c.expires_at
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Recipients(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** One page of those who match, never activated first, then by names. */
    List<Recipient> found(Scope scope, Institution under, RecipientSearch search) {
        return asked(COLUMNS + FROM + FOUND + """
                 order by a.activated_at is not null, p.names, p.person_id limit :most offset :skip
                """, scope, under, search)
                .param("most", RecipientSearch.PAGE)
                .param("skip", search.skip())
                .query(this::recipient)
                .list();
    }

    int count(Scope scope, Institution under, RecipientSearch search) {
        return asked("select count(*) " + FROM + FOUND, scope, under, search)
                .query(Integer.class)
                .single();
    }

    /** These people, as far as they are in the scope, by institution and names: the order of the printed pile. */
    List<Recipient> chosen(Scope scope, Collection<PersonId> persons) {
        return database.sql(COLUMNS + FROM + """
                   and p.person_id = any(cast(:persons as uuid[]))
                 order by i.path, p.names, p.person_id
                """)
                .param("now", now())
                .param("scope", scope.pathArray())
                .param("persons", persons.stream().map(PersonId::toString).toArray(String[]::new))
                .query(this::recipient)
                .list();
    }

    private StatementSpec asked(String sql, Scope scope, Institution under, RecipientSearch search) {
        return database.sql(sql)
                .param("now", now())
                .param("scope", scope.pathArray())
                .param("path", under.path())
                .param("words", search.words())
                .param("group", search.group().name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Recipient recipient(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getObject("person_id", UUID.class),
                row.getString("names"),
                row.getString("staff_no"),
                row.getString("language"),
                new LocalText(json.readValue(row.getString("institution"), NAMES)),
                instant(row, "activated_at"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
