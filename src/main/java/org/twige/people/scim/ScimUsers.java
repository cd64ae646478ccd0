package org.twige.people.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where sources read the persons in their reach. */
@Repository
class ScimUsers {

    private static final String FROM = """
              from people.person p
              join people.post m on m.person_id = p.id and m.latest
              join people.institution i on i.id = m.institution_id
              left join people.scim_link l on l.source = :source and l.person_id = p.id
              left join people.status_period s on s.person_id = p.id and s.from_on <= :today
                   and (s.until_on is null or s.until_on >= :today)
             where p.staff_no is not null and p.state in ('LISTED', 'UNCONFIRMED', 'LEFT')
               and i.path <@ any(cast(:scope as ltree[]))
               and not (l.removed_at is not null and p.state = 'LEFT')
            """;

    private static final String SELECT = """
            select f.*, u.id as manager_id, u.names as manager_names,
                   (select max(b.applied_at) from people.roster_change c
                      join people.roster_batch b on b.id = c.batch_id where c.person_id = f.id) as changed_at,
                   coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value, 'pending', c.pending)
                                              order by c.pending, c.position, c.value)
                               from people.contact c where c.person_id = f.id), '[]') as contacts
              from (select p.id, p.staff_no, l.external_id, p.names, p.language, p.state, p.joined_on, p.supervisor_id,
                           m.institution_id, i.code, i.names ->> :language as institution_name, m.title, m.unit,
                           m.job_level, m.statute, m.employment_type, m.kind, m.started_on, m.ends_on,
                           coalesce(s.status, :usual) as status, s.until_on
            """ + FROM + " and %s order by %s offset :skip limit :most" + """
                   ) f
              left join (people.person u
                         join people.post um on um.person_id = u.id and um.latest
                         join people.institution ui on ui.id = um.institution_id
                              and ui.path <@ any(cast(:scope as ltree[]))) on u.id = f.supervisor_id
             order by %s
            """;

    private static final String EMAIL =
            "exists (select from people.contact c where c.person_id = p.id and c.kind = 'email' and %s)";

    private static final String PHONE =
            "exists (select from people.contact c where c.person_id = p.id and c.kind = 'phone' and %s)";

    /** By what sources look for people. */
    static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("id", new Field(Kind.ID, "p.id")),
            Map.entry("username", new Field(Kind.EXACT, "p.staff_no")),
            Map.entry("externalid", new Field(Kind.EXACT, "l.external_id")),
            Map.entry("name.formatted", new Field(Kind.WORDS, "p.names")),
            Map.entry("displayname", new Field(Kind.WORDS, "p.names")),
            Map.entry("title", new Field(Kind.WORDS, "m.title")),
            Map.entry("preferredlanguage", new Field(Kind.EXACT, "p.language")),
            Map.entry("active", new Field(Kind.YES_OR_NO, "p.state <> 'LEFT'")),
            Map.entry("emails", new Field(Kind.SMALL, EMAIL)),
            Map.entry("emails.value", new Field(Kind.SMALL, EMAIL)),
            Map.entry("phonenumbers", new Field(Kind.EXACT, PHONE)),
            Map.entry("phonenumbers.value", new Field(Kind.EXACT, PHONE)),
            Map.entry("groups", new Field(Kind.ID, "m.institution_id")),
            Map.entry("groups.value", new Field(Kind.ID, "m.institution_id")),
            Map.entry("meta.lastmodified", new Field(Kind.TIME, """
                    (select coalesce(max(b.applied_at), '-infinity') from people.roster_change c
                       join people.roster_batch b on b.id = c.batch_id where c.person_id = p.id)""")),
            Map.entry(of(Schemas.ENTERPRISE, "employeenumber"), new Field(Kind.EXACT, "p.staff_no")),
            Map.entry(of(Schemas.ENTERPRISE, "department"), new Field(Kind.WORDS, "m.unit")),
            Map.entry(of(Schemas.POST, "institution"), new Field(Kind.EXACT, "i.code")),
            Map.entry(of(Schemas.POST, "joblevel"), new Field(Kind.EXACT, "m.job_level")),
            Map.entry(of(Schemas.POST, "statute"), new Field(Kind.EXACT, "m.statute")),
            Map.entry(
                    of(Schemas.POST, "status"),
                    new Field(Kind.EXACT, "case p.state when 'LEFT' then 'exit' else coalesce(s.status, :usual) end")));

    private static final Map<String, String> ORDERS =
            Map.of("id", "id", "userName", "staff_no", "name.formatted", "names", "displayName", "names");

    private static final TypeReference<List<ScimUser.Contact>> CONTACTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Country country;
    private final Clock clock;

    ScimUsers(JdbcClient database, JsonMapper json, Country country, Clock clock) {
        this.database = database;
        this.json = json;
        this.country = country;
        this.clock = clock;
    }

    /** The persons of a page in their order, and how many there are in all. */
    record Found(int total, List<ScimUser> users) {}

    /** How a page is cut out of everything found; sorted by an attribute or by id. */
    record Cut(long skip, int most, @Nullable String sortedBy, boolean descending) {

        static final Cut ALL = new Cut(0, 2, null, false);
    }

    static boolean canSortBy(String attribute) {
        return ORDERS.containsKey(attribute);
    }

    Found find(Source source, Condition condition, Cut cut) {
        var total = prepare(source, "select count(*) " + FROM + " and " + condition.sql(), condition)
                .query(Integer.class)
                .single();
        return new Found(total, cut.most() == 0 ? List.of() : cutOut(source, condition, cut));
    }

    Optional<ScimUser> find(Source source, String id) {
        try {
            var same = new Condition("p.id = :id", Map.of("id", UUID.fromString(id)));
            return cutOut(source, same, Cut.ALL).stream().findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<ScimUser> byStaffNo(Source source, String staffNo) {
        var same = new Condition("p.staff_no = :staffNo", Map.of("staffNo", staffNo));
        return cutOut(source, same, Cut.ALL).stream().findFirst();
    }

    private List<ScimUser> cutOut(Source source, Condition condition, Cut cut) {
        var column = ORDERS.getOrDefault(cut.sortedBy() == null ? "id" : cut.sortedBy(), "id");
        var order = column + (cut.descending() ? " desc" : "") + (column.equals("id") ? "" : ", id");
        var inner = "p." + order.replace(", id", ", p.id");
        var outer = "f." + order.replace(", id", ", f.id");
        return prepare(source, SELECT.formatted(condition.sql(), inner, outer), condition)
                .param("language", country.languages().getFirst().code())
                .param("skip", cut.skip())
                .param("most", cut.most())
                .query(this::user)
                .list();
    }

    private JdbcClient.StatementSpec prepare(Source source, String sql, Condition condition) {
        var statement = database.sql(sql)
                .param("source", source.name())
                .param("scope", source.scope().pathArray())
                .param("today", country.today(clock))
                .params(condition.parameters());
        return sql.contains(":usual")
                ? statement.param("usual", country.vocabulary().usualStatus())
                : statement;
    }

    private ScimUser user(ResultSet row, int number) throws SQLException {
        var changed = row.getObject("changed_at", OffsetDateTime.class);
        var manager = row.getObject("manager_id", UUID.class);
        return new ScimUser(
                row.getObject("id", UUID.class),
                row.getString("staff_no"),
                row.getString("external_id"),
                row.getString("names"),
                row.getString("language"),
                row.getString("state").equals("LEFT"),
                row.getString("state").equals("UNCONFIRMED"),
                row.getObject("joined_on", LocalDate.class),
                changed == null ? null : changed.toInstant(),
                post(row),
                new ScimUser.Status(row.getString("status"), row.getObject("until_on", LocalDate.class)),
                json.readValue(row.getString("contacts"), CONTACTS),
                manager == null ? null : new ScimUser.Supervisor(manager, row.getString("manager_names")));
    }

    private static ScimUser.Post post(ResultSet row) throws SQLException {
        return new ScimUser.Post(
                row.getObject("institution_id", UUID.class),
                row.getString("code"),
                row.getString("institution_name"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("job_level"),
                row.getString("statute"),
                row.getString("employment_type"),
                row.getString("kind"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }

    private static String of(String schema, String attribute) {
        return schema.toLowerCase(Locale.ROOT) + ":" + attribute;
    }
}
