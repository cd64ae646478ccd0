package org.twige.people.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Leaf;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is kept what people say is wrong about them. */
@Repository
class Corrections {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final String CORRECTION = """
            select c.*, p.person_id as whose, p.staff_no, p.names, i.names as institution, o.names as official
              from people.correction c
              left join people.alias u on u.person_id = c.person_id
              join people.report_person p on p.person_id = coalesce(u.kept_id, c.person_id)
              left join people.institution i on i.id = p.institution_id
              left join people.person o on o.id = c.decided_by
            """;
    private static final String IN_SCOPE = " p.institution_path <@ any(cast(:scope as ltree[])) ";

    private final JdbcClient database;
    private final JsonMapper json;

    Corrections(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Says it, or says it anew while nobody has decided; the answer is its id. */
    UUID say(PersonId person, Correction.About about, String stood, String said, Instant at) {
        return database.sql("""
                insert into people.correction (person_id, about, stood, said, said_at, state)
                values (:person, :about, :stood, :said, :at, 'OPEN')
                on conflict (person_id, about) where state = 'OPEN'
                do update set said = excluded.said, said_at = excluded.said_at, stood = excluded.stood
                returning id
                """)
                .param("person", person.value())
                .param("about", about.name())
                .param("stood", stood)
                .param("said", said)
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single();
    }

    /** All of one's own, the newest first. */
    List<Correction> of(PersonId person) {
        return database.sql(
                        CORRECTION
                                + " where c.person_id = any(people.report_records_of(:person)) order by c.said_at desc limit 50")
                .param("person", person.value())
                .query(this::correction)
                .list();
    }

    /** The open ones of the scope but the reader's own, the longest waiting first. */
    List<Correction> open(Scope scope, Leaf leaf) {
        return database.sql(CORRECTION + " where c.state = 'OPEN' and p.person_id <> :me and " + IN_SCOPE
                        + " order by c.said_at, c.id limit :rows offset :before")
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .param("rows", Leaf.ROWS)
                .param("before", leaf.before())
                .query(this::correction)
                .list();
    }

    long countOpen(Scope scope) {
        return database.sql("""
                select count(*) from people.correction c
                  left join people.alias u on u.person_id = c.person_id
                  join people.report_person p on p.person_id = coalesce(u.kept_id, c.person_id)
                 where c.state = 'OPEN' and p.person_id <> :me and
                """ + IN_SCOPE)
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .query(Long.class)
                .single();
    }

    Optional<Correction> find(Scope scope, UUID id) {
        return database.sql(CORRECTION + " where c.id = :id and p.person_id <> :me and " + IN_SCOPE)
                .param("id", id)
                .param("me", scope.person())
                .param("scope", scope.pathArray())
                .query(this::correction)
                .optional();
    }

    /** False when somebody was faster. */
    boolean decide(UUID id, Correction.State state, @Nullable String answer, UUID by, Instant at) {
        return database.sql("""
                update people.correction set state = :state, answer = :answer, decided_by = :by, decided_at = :at
                 where id = :id and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean withdraw(PersonId person, UUID id) {
        return database.sql("""
                update people.correction set state = 'WITHDRAWN'
                 where id = :id and person_id = any(people.report_records_of(:person)) and state = 'OPEN'
                """).param("id", id).param("person", person.value()).update() == 1;
    }

    private Correction correction(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        var institution = row.getString("institution");
        return new Correction(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("whose", UUID.class)),
                row.getString("staff_no"),
                row.getString("names"),
                institution == null ? Correction.NOWHERE : new LocalText(json.readValue(institution, NAMES)),
                Correction.About.valueOf(row.getString("about")),
                row.getString("stood"),
                row.getString("said"),
                row.getTimestamp("said_at").toInstant(),
                Correction.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("official"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
