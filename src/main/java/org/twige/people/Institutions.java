package org.twige.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the tree of employers is kept. */
@Repository
public class Institutions {

    private static final String INSTITUTION = "select id, code, path, kind, names, district from people.institution ";
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Institutions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The top of the tree, which the country pack brings along. */
    public InstitutionId root() {
        return database.sql("select id from people.institution where parent_id is null")
                .query((row, number) -> new InstitutionId(row.getObject("id", UUID.class)))
                .single();
    }

    public Optional<Institution> find(InstitutionId institution) {
        return database.sql(INSTITUTION + "where id = :institution")
                .param("institution", institution.value())
                .query(this::institution)
                .optional();
    }

    public Optional<Institution> byCode(String code) {
        return database.sql(INSTITUTION + "where code = :code")
                .param("code", code)
                .query(this::institution)
                .optional();
    }

    /** The institution, if it is in the scope. */
    public Optional<Institution> within(Scope scope, InstitutionId institution) {
        return database.sql(INSTITUTION + "where id = :institution and path <@ any(cast(:scope as ltree[]))")
                .param("institution", institution.value())
                .param("scope", scope.pathArray())
                .query(this::institution)
                .optional();
    }

    /** The institutions directly below one, in the scope, by code. */
    public List<Institution> children(Scope scope, InstitutionId parent) {
        return database.sql(INSTITUTION
                        + "where parent_id = :parent and path <@ any(cast(:scope as ltree[])) order by code")
                .param("parent", parent.value())
                .param("scope", scope.pathArray())
                .query(this::institution)
                .list();
    }

    /** The institutions at the tops of a scope, by path. */
    public List<Institution> tops(Scope scope) {
        return database.sql(INSTITUTION + "where path = any(cast(:scope as ltree[])) order by path")
                .param("scope", scope.pathArray())
                .query(this::institution)
                .list();
    }

    /** The code of the one institution at the top of a scope; empty for several, and for the whole country. */
    public String onlyTop(Scope scope) {
        var tops = tops(scope);
        return tops.size() == 1 && !tops.getFirst().id().equals(root())
                ? tops.getFirst().code()
                : "";
    }

    /**
     * Adds an institution below the one with a code, as if it had always been there.
     *
     * @param parent the code of the institution above; must exist
     * @param district the code of a place; empty or null for that of the parent
     * @return false when the code is taken; nothing is changed then
     */
    public boolean addBelow(String parent, String code, String kind, LocalText names, @Nullable String district) {
        var above = byCode(parent).orElseThrow(() -> new IllegalArgumentException("no institution " + parent));
        var place = district == null || district.isBlank() ? null : district;
        return add(new NewInstitution(code, kind, names, place, LocalDate.EPOCH), above.id());
    }

    /**
     * Adds an institution below a parent, once for each code.
     *
     * @param parent empty for the root alone
     * @return false when the code is taken; nothing is changed then
     */
    boolean add(NewInstitution added, @Nullable InstitutionId parent) {
        return database.sql("""
                        insert into people.institution (code, parent_id, path, kind, names, district, valid_from)
                        select :code, p.id, coalesce(p.path, ''::ltree) || cast(:label as ltree), :kind,
                               cast(:names as jsonb), coalesce(:district, p.district), :from
                          from (values (cast(:parent as uuid))) given (id)
                          left join people.institution p on p.id = given.id
                        on conflict do nothing
                        """)
                        .param("code", added.code())
                        .param("label", added.label())
                        .param("kind", added.kind())
                        .param("names", json.writeValueAsString(added.names().byLanguage()))
                        .param("district", added.district())
                        .param("from", added.from())
                        .param("parent", parent == null ? null : parent.value())
                        .update()
                == 1;
    }

    /** The institution directly above; empty for the root. */
    public Optional<Institution> parentOf(InstitutionId institution) {
        return database.sql(
                        INSTITUTION + "where id = (select parent_id from people.institution where id = :institution)")
                .param("institution", institution.value())
                .query(this::institution)
                .optional();
    }

    /** The last day of an institution; empty while it is open. */
    public Optional<LocalDate> closedOn(InstitutionId institution) {
        return database.sql("select valid_to from people.institution where id = :institution and valid_to is not null")
                .param("institution", institution.value())
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /**
     * Ends an institution on a day; it stays in history.
     *
     * @return false when people still have their main post there, when it is closed already, and for the root
     */
    public boolean close(InstitutionId institution, LocalDate lastDay) {
        return database.sql("""
                        update people.institution set valid_to = :lastDay
                         where id = :institution and valid_to is null and parent_id is not null
                           and not exists (select from people.post m join people.person p on p.id = m.person_id
                                            where m.institution_id = :institution and m.latest and p.state <> 'LEFT')
                        """)
                        .param("lastDay", lastDay)
                        .param("institution", institution.value())
                        .update()
                == 1;
    }

    private Institution institution(ResultSet row, int number) throws SQLException {
        return new Institution(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("path"),
                row.getString("kind"),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getString("district"));
    }
}
