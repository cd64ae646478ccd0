package org.twige.assessment.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.bank.ItemSheet;
import org.twige.courses.CourseId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the items of the tool are kept, with every text that they had. */
@Repository
class AuthoredItems {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    /** A person is named as on record. */
    private static final String ITEM = """
            select item.id, item.course_id, item.state, item.revision, item.approved, item.withdrawn_at,
                   text.saved_at, coalesce(author.names, '') as saved_by, text.fields
              from assessment.authored_item item
              join assessment.authored_text text on text.item_id = item.id and text.number = item.revision
              left join people.report_person author on author.person_id = text.saved_by
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AuthoredItems(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Something that is to be kept as a text of an item. */
    record NewText(ItemSheet sheet, String yaml, UUID by, Instant at) {}

    Optional<AuthoredItem> find(UUID id) {
        return database.sql(ITEM + " where item.id = :id")
                .param("id", id)
                .query(this::item)
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<AuthoredItem> lock(UUID id) {
        database.sql("select id from assessment.authored_item where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Every item of a course that is not withdrawn, by code. */
    List<AuthoredItem> of(CourseId course) {
        return database.sql(ITEM + " where item.course_id = :course and item.withdrawn_at is null order by item.code")
                .param("course", course.value())
                .query(this::item)
                .list();
    }

    /** The texts of a course that were approved and not withdrawn, by code. */
    List<ItemSheet> approved(CourseId course) {
        return database.sql("""
                select text.fields
                  from assessment.authored_item item
                  join assessment.authored_text text on text.item_id = item.id and text.number = item.approved
                 where item.course_id = :course and item.withdrawn_at is null
                 order by item.code
                """)
                .param("course", course.value())
                .query((row, _) -> sheet(row))
                .list();
    }

    /** Is there an item of this code in the course, in the tool or in the newest bank? */
    boolean isTaken(CourseId course, String code) {
        return database.sql("""
                select exists (
                           select from assessment.authored_item where course_id = :course and code = :code)
                    or exists (
                           select from assessment.item
                             join courses.report_course using (version_id)
                            where course_id = :course and code = :code)
                """)
                .param("course", course.value())
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** A new item with its first text; empty if its code is taken. */
    Optional<UUID> add(CourseId course, NewText text) {
        var id = database.sql("""
                    insert into assessment.authored_item (course_id, code, state, revision, case_code, changed_at)
                    values (:course, :code, 'DRAFT', 1, nullif(:case, ''), :at)
                    on conflict do nothing
                    returning id
                    """)
                .param("course", course.value())
                .param("code", text.sheet().text("id"))
                .param("case", caseOf(text.sheet()))
                .param("at", utc(text.at()))
                .query(UUID.class)
                .optional();
        id.ifPresent(item -> addText(item, 1, text));
        return id;
    }

    /** The next text of an item, which is a draft again; what was approved stays so until another text is. */
    void save(AuthoredItem item, NewText text) {
        addText(item.id(), item.revision() + 1, text);
        database.sql("""
                update assessment.authored_item
                   set code = :code, state = 'DRAFT', revision = :revision, case_code = nullif(:case, ''), changed_at = :at
                 where id = :id
                """)
                .param("id", item.id())
                .param("code", text.sheet().text("id"))
                .param("revision", item.revision() + 1)
                .param("case", caseOf(text.sheet()))
                .param("at", utc(text.at()))
                .update();
    }

    void move(AuthoredItem item, Move move, String words, UUID by, Instant at) {
        database.sql("""
                insert into assessment.authored_move (item_id, revision, kind, words, moved_by, moved_at)
                values (:id, :revision, :kind, nullif(:words, ''), :by, :at)
                """)
                .param("id", item.id())
                .param("revision", item.revision())
                .param("kind", move.name())
                .param("words", words)
                .param("by", by)
                .param("at", utc(at))
                .update();
        database.sql("""
                update assessment.authored_item
                   set state = :state,
                       approved = case when :kind = 'APPROVED' then revision else approved end,
                       withdrawn_at = case when :kind = 'WITHDRAWN' then cast(:at as timestamptz) end,
                       changed_at = :at
                 where id = :id
                """)
                .param("id", item.id())
                .param("state", move.after(item.state()).name())
                .param("kind", move.name())
                .param("at", utc(at))
                .update();
    }

    /** Has this person written any text of the item, under this record or one that was merged with it? */
    boolean hasWritten(UUID item, UUID person) {
        return database.sql("""
                select exists (
                    select from assessment.authored_text
                     where item_id = :item and saved_by = any(people.report_records_of(:person)))
                """)
                .param("item", item)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    HistoryOfItem history(UUID item) {
        return new HistoryOfItem(database.sql("""
                select entry.revision, entry.kind, entry.words, coalesce(who.names, '') as by_names, entry.at
                  from (select number as revision, 'saved' as kind, null as words, saved_by as by_person,
                               saved_at as at, number * 2 as place
                          from assessment.authored_text where item_id = :item
                        union all
                        select revision, kind, words, moved_by, moved_at, revision * 2 + 1
                          from assessment.authored_move where item_id = :item) entry
                  left join people.report_person who on who.person_id = entry.by_person
                 order by entry.at desc, entry.place desc
                """)
                .param("item", item)
                .query((row, _) -> new HistoryOfItem.Entry(
                        row.getInt("revision"),
                        row.getString("kind").toLowerCase(Locale.ROOT).replace('_', '-'),
                        row.getString("words"),
                        row.getString("by_names"),
                        instant(row, "at")))
                .list());
    }

    Optional<ItemSheet> text(UUID item, int number) {
        return database.sql("select fields from assessment.authored_text where item_id = :item and number = :number")
                .param("item", item)
                .param("number", number)
                .query((row, _) -> sheet(row))
                .optional();
    }

    /** How the last reviewer sent the newest text back; empty if nobody did since it was sent. */
    Optional<String> sentBack(AuthoredItem item) {
        return database.sql("""
                select words from assessment.authored_move
                 where item_id = :item and kind = 'RETURNED'
                   and moved_at >= all (
                        select moved_at from assessment.authored_move
                         where item_id = :item and kind in ('SENT', 'APPROVED'))
                 order by moved_at desc
                 limit 1
                """)
                .param("item", item.id())
                .query((row, _) -> row.getString("words"))
                .optional();
    }

    private void addText(UUID item, int number, NewText text) {
        database.sql("""
                insert into assessment.authored_text (item_id, number, fields, yaml, saved_by, saved_at)
                values (:item, :number, cast(:fields as jsonb), :yaml, :by, :at)
                """)
                .param("item", item)
                .param("number", number)
                .param("fields", json.writeValueAsString(text.sheet().fields()))
                .param("yaml", text.yaml())
                .param("by", text.by())
                .param("at", utc(text.at()))
                .update();
    }

    private AuthoredItem item(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new AuthoredItem(
                row.getObject("id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                ItemState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("approved", Integer.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                instant(row, "saved_at"),
                row.getString("saved_by"),
                sheet(row));
    }

    private ItemSheet sheet(ResultSet row) throws SQLException {
        return new ItemSheet(json.readValue(row.getString("fields"), FIELDS));
    }

    private static String caseOf(ItemSheet sheet) {
        return sheet.text("kind").equals("case") ? sheet.text("case") : "";
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
