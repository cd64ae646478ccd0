package org.twige.people.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.people.scim.Filter.Field;
import org.twige.people.scim.Filter.Kind;

/** Where sources read the institutions in their reach. */
@Repository
class ScimGroups {

    private static final String FROM = """
              from people.institution i
              left join people.institution a on a.id = i.parent_id and a.path <@ any(cast(:scope as ltree[]))
             where i.path <@ any(cast(:scope as ltree[])) and
            """;

    private static final String GROUP =
            "select i.id, i.code, i.kind, i.names ->> :language as name, a.id as parent_id" + "\n";

    private final JdbcClient database;
    private final Country country;

    ScimGroups(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /** An institution; the parent only if the source may see it. */
    record Group(
            UUID id,
            String code,
            String kind,
            String name,
            @Nullable UUID parent) {}

    /** Somebody whose main post is there. */
    record Member(UUID id, String names) {}

    /** The institutions of a page by path, and how many there are in all. */
    record Found(int total, List<Group> groups) {}

    Map<String, Field> fields() {
        return Map.of(
                "id",
                new Field(Kind.ID, "i.id"),
                "displayname",
                new Field(Kind.WORDS, "(i.names ->> :language)"),
                (Schemas.INSTITUTION + ":code").toLowerCase(Locale.ROOT),
                new Field(Kind.EXACT, "i.code"),
                (Schemas.INSTITUTION + ":kind").toLowerCase(Locale.ROOT),
                new Field(Kind.EXACT, "i.kind"),
                (Schemas.INSTITUTION + ":parent").toLowerCase(Locale.ROOT),
                new Field(Kind.ID, "a.id"));
    }

    Found find(Source source, Condition condition, long skip, int most) {
        var total = prepare(source, "select count(*) " + FROM + condition.sql(), condition)
                .query(Integer.class)
                .single();
        var groups = most == 0
                ? List.<Group>of()
                : prepare(
                                source,
                                GROUP + FROM + condition.sql() + " order by i.path offset :skip limit :most",
                                condition)
                        .param("skip", skip)
                        .param("most", most)
                        .query(ScimGroups::group)
                        .list();
        return new Found(total, groups);
    }

    Optional<Group> find(Source source, String id) {
        try {
            var same = new Condition("i.id = :id", Map.of("id", UUID.fromString(id)));
            return find(source, same, 0, 1).groups().stream().findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** At most so many of those who are there now, by staff number. */
    List<Member> members(Source source, UUID group, int most) {
        return database.sql("""
                select p.id, p.names from people.person p
                  join people.post m on m.person_id = p.id and m.latest
                  join people.institution i on i.id = m.institution_id
                 where i.id = :group and i.path <@ any(cast(:scope as ltree[]))
                   and p.state in ('LISTED', 'UNCONFIRMED') and p.staff_no is not null
                 order by p.staff_no limit :most
                """)
                .param("group", group)
                .param("scope", source.scope().pathArray())
                .param("most", most)
                .query((row, _) -> new Member(row.getObject("id", UUID.class), row.getString("names")))
                .list();
    }

    private JdbcClient.StatementSpec prepare(Source source, String sql, Condition condition) {
        var statement =
                database.sql(sql).param("scope", source.scope().pathArray()).params(condition.parameters());
        return sql.contains(":language")
                ? statement.param("language", country.languages().getFirst().code())
                : statement;
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("kind"),
                row.getString("name"),
                row.getObject("parent_id", UUID.class));
    }
}
