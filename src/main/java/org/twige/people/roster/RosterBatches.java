package org.twige.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where staff lists are kept from the upload to their effect. */
@Repository
class RosterBatches {

    private static final String BATCH = """
            select id, file_id, file_name, sha256, uploaded_by, uploaded_at, scope, state, refusal, refusal_detail,
                   coalesce(extract_on, 'epoch') as extract_on, language, partial, encoding, delimiter, staged, counts, columns, ignored,
                   checked_at, asked_by, confirmed_by, reason, applied_at, result_file_id, job_id, source_id, sheet,
                   sheets_passed, taken_back_at
              from people.roster_batch
            """;

    /** A list is seen by whoever may see all it may change. */
    private static final String IN_SCOPE =
            " not exists (select from unnest(scope) s where not s::ltree <@ any(cast(:scope as ltree[]))) ";

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    RosterBatches(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    UUID add(NewBatch added) {
        return database.sql("""
                insert into people.roster_batch (file_id, file_name, sha256, uploaded_by, uploaded_at, scope, state,
                    language, partial, source_id)
                values (:file, :name, :sha256, :by, :at, :scope, 'UPLOADED', :language, :partial, :source)
                returning id
                """)
                .param("file", added.file())
                .param("name", added.fileName())
                .param("sha256", added.sha256())
                .param("by", added.uploadedBy())
                .param("at", at(added.uploadedAt()))
                .param("scope", added.scope().pathArray())
                .param("language", added.language())
                .param("partial", added.partial())
                .param("source", added.source(), Types.OTHER)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    /** For jobs: the batch, kept from others until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RosterBatch> lock(UUID id) {
        return database.sql(BATCH + " where id = :id for update")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    Optional<RosterBatch> find(UUID id) {
        return database.sql(BATCH + " where id = :id")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    Optional<RosterBatch> within(Scope scope, UUID id) {
        return database.sql(BATCH + " where id = :id and" + IN_SCOPE)
                .param("id", id)
                .param("scope", scope.pathArray())
                .query(this::batch)
                .optional();
    }

    /** The newest first; rows that came one by one are no lists. */
    List<RosterBatch> latest(Scope scope, int most) {
        return database.sql(BATCH + " where" + IN_SCOPE
                        + "and not starts_with(uploaded_by, :single) order by uploaded_at desc limit :most")
                .param("single", RosterBatch.ONE_BY_ONE)
                .param("scope", scope.pathArray())
                .param("most", most)
                .query(this::batch)
                .list();
    }

    /** The list that the same person has sent before and not yet decided about. */
    Optional<RosterBatch> openWith(String uploadedBy, String sha256, boolean partial) {
        return database.sql(BATCH + """
                 where uploaded_by = :by and sha256 = :sha256 and partial = :partial and state in ('UPLOADED', 'ASKED', 'CHECKED', 'HELD', 'APPLYING')
                 order by uploaded_at desc limit 1
                """)
                .param("by", uploadedBy)
                .param("sha256", sha256)
                .param("partial", partial)
                .query(this::batch)
                .optional();
    }

    /** The list of these bytes that came from a source in this way and was not turned down. */
    Optional<RosterBatch> takenFrom(UUID source, String uploadedBy, String sha256) {
        return database.sql(BATCH + """
                 where source_id = :source and uploaded_by = :by and sha256 = :sha256
                   and state not in ('REFUSED', 'DROPPED', 'TAKEN_BACK')
                 order by uploaded_at desc limit 1
                """)
                .param("source", source)
                .param("by", uploadedBy)
                .param("sha256", sha256)
                .query(this::batch)
                .optional();
    }

    /** The last list with the same bytes, as far as the scope allows to know of it. */
    Optional<RosterBatch> sameAs(Scope scope, String sha256, UUID other) {
        return database.sql(BATCH
                        + " where sha256 = :sha256 and id <> :other and state not in ('DROPPED', 'REFUSED', 'TAKEN_BACK') and"
                        + IN_SCOPE + "order by uploaded_at desc limit 1")
                .param("sha256", sha256)
                .param("other", other)
                .param("scope", scope.pathArray())
                .query(this::batch)
                .optional();
    }

    void refuse(UUID id, Refusal why, String detail, Instant at) {
        database.sql("""
                update people.roster_batch
                   set state = 'REFUSED', refusal = :why, refusal_detail = :detail, checked_at = :at
                 where id = :id
                """)
                .param("why", why.name())
                .param("detail", detail)
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    /** Notes how a list was understood; {@code mended} rows of another list are a partial one, whatever was said. */
    void read(UUID id, RosterText text, boolean mended, LocalDate extractOn, int staged) {
        var columns = new TreeMap<String, String>();
        text.header().called().forEach((column, title) -> columns.put(column.key(), title));
        database.sql("""
                update people.roster_batch
                   set encoding = :encoding, delimiter = :delimiter, extract_on = :extractOn, staged = :staged,
                       columns = cast(:columns as jsonb), ignored = :ignored, partial = partial or :mended,
                       sheet = :sheet, sheets_passed = :passed
                 where id = :id
                """)
                .params(place(text.table()))
                .param("passed", text.passed().toArray(String[]::new))
                .param("extractOn", extractOn)
                .param("staged", staged)
                .param("columns", json.writeValueAsString(columns))
                .param("mended", mended)
                .param("ignored", text.header().ignored().toArray(String[]::new))
                .param("id", id)
                .update();
    }

    private static Map<String, @Nullable String> place(RosterTable table) {
        var place = new HashMap<String, @Nullable String>();
        place.put(
                "encoding",
                table instanceof RosterTable.Text text ? text.encoding().name() : null);
        place.put("delimiter", table instanceof RosterTable.Text text ? String.valueOf(text.delimiter()) : null);
        place.put("sheet", table instanceof RosterTable.Sheet sheet ? sheet.name() : null);
        return place;
    }

    /** An official has to say what the columns mean. */
    void ask(UUID id, Refusal why, String detail) {
        database.sql("""
                update people.roster_batch set state = 'ASKED', refusal = :why, refusal_detail = :detail
                 where id = :id and state = 'UPLOADED'
                """)
                .param("why", why.name())
                .param("detail", detail)
                .param("id", id)
                .update();
    }

    /** The list is checked once more, from its file. */
    void checkAgain(UUID id) {
        database.sql("""
                update people.roster_batch set state = 'UPLOADED', refusal = null, refusal_detail = null, tries = 0
                 where id = :id and state = 'ASKED'
                """).param("id", id).update();
    }

    void checked(UUID id, Map<String, Integer> counts, Instant at) {
        database.sql("""
                update people.roster_batch
                   set counts = cast(:counts as jsonb), checked_at = :at,
                       state = case when state = 'UPLOADED' then 'CHECKED' else state end
                 where id = :id
                """)
                .param("counts", json.writeValueAsString(counts))
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    void recount(UUID id, Map<String, Integer> counts) {
        database.sql("update people.roster_batch set counts = cast(:counts as jsonb) where id = :id")
                .param("counts", json.writeValueAsString(counts))
                .param("id", id)
                .update();
    }

    void hold(UUID id, @Nullable String askedBy) {
        database.sql("""
                update people.roster_batch set state = 'HELD', asked_by = coalesce(:by, asked_by), job_id = null
                 where id = :id
                """).param("by", askedBy).param("id", id).update();
    }

    void confirm(UUID id, String confirmedBy, String reason) {
        database.sql("update people.roster_batch set confirmed_by = :by, reason = :reason where id = :id")
                .param("by", confirmedBy)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void begin(UUID id, @Nullable String askedBy, @Nullable UUID job) {
        database.sql("""
                update people.roster_batch
                   set state = 'APPLYING', asked_by = coalesce(asked_by, :by), job_id = :job
                 where id = :id
                """).param("by", askedBy).param("job", job).param("id", id).update();
    }

    void applied(UUID id, LocalDate on, Instant at) {
        database.sql("""
                update people.roster_batch set state = 'APPLIED', applied_on = :on, applied_at = :at where id = :id
                """).param("on", on).param("at", at(at)).param("id", id).update();
    }

    void takenBack(UUID id, Instant at) {
        database.sql("update people.roster_batch set state = 'TAKEN_BACK', taken_back_at = :at where id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    void move(UUID id, RosterBatch.State state) {
        database.sql("update people.roster_batch set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void keepResult(UUID id, UUID file) {
        database.sql("update people.roster_batch set result_file_id = :file where id = :id")
                .param("file", file)
                .param("id", id)
                .update();
    }

    /** True when people may have changed since the comparison was made. */
    boolean isOutdated(RosterBatch batch) {
        return batch.checkedAt() == null
                || database.sql("""
                        select exists (select from people.roster_batch
                                        where id <> :id and (applied_at >= :at or taken_back_at >= :at))
                        """)
                        .param("at", at(batch.checkedAt()))
                        .param("id", batch.id())
                        .query(Boolean.class)
                        .single();
    }

    /** Only one list takes effect at a time; comparing waits until it has. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurns(boolean alone) {
        givePatience();
        database.sql(
                        alone
                                ? "select pg_advisory_xact_lock(hashtext('people.roster'))"
                                : "select pg_advisory_xact_lock_shared(hashtext('people.roster'))")
                .query(row -> {});
    }

    /** The same bytes twice at once, as a double click sends them: the second waits and finds the batch of the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurnsWith(String sha256) {
        database.sql("select pg_advisory_xact_lock(hashtext('people.roster.upload'), hashtext(:sha256))")
                .param("sha256", sha256)
                .query(row -> {});
    }

    /** Mass work may take long, and more memory than a page. */
    @Transactional(propagation = Propagation.MANDATORY)
    void givePatience() {
        database.sql("""
                select set_config('statement_timeout', '10min', true), set_config('lock_timeout', '10min', true),
                       set_config('work_mem', '96MB', true)
                """).query().singleRow();
    }

    /** Something went wrong on our side: what was asked for may be asked for again. */
    void fail(UUID id) {
        database.sql("""
                update people.roster_batch
                   set state = case state when 'APPLYING' then 'CHECKED' else 'REFUSED' end,
                       refusal = 'FAILED', refusal_detail = '', job_id = null
                 where id = :id and state in ('UPLOADED', 'APPLYING')
                """).param("id", id).update();
    }

    private RosterBatch batch(ResultSet row, int number) throws SQLException {
        var refusal = row.getString("refusal");
        return new RosterBatch(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                list(row, "scope"),
                RosterBatch.State.valueOf(row.getString("state")),
                refusal == null
                        ? null
                        : new RosterBatch.Refused(Refusal.valueOf(refusal), row.getString("refusal_detail")),
                row.getObject("extract_on", LocalDate.class),
                row.getString("language"),
                row.getBoolean("partial"),
                readAs(row),
                readSheet(row),
                row.getObject("source_id", UUID.class),
                row.getInt("staged"),
                json.readValue(row.getString("counts"), NUMBERS),
                json.readValue(row.getString("columns"), WORDS),
                list(row, "ignored"),
                instant(row, "checked_at"),
                row.getString("asked_by"),
                row.getString("confirmed_by"),
                row.getString("reason"),
                instant(row, "applied_at"),
                instant(row, "taken_back_at"),
                row.getObject("result_file_id", UUID.class),
                row.getObject("job_id", UUID.class));
    }

    private static RosterBatch.@Nullable ReadAs readAs(ResultSet row) throws SQLException {
        var encoding = row.getString("encoding");
        return encoding == null
                ? null
                : new RosterBatch.ReadAs(
                        Encoding.valueOf(encoding), row.getString("delimiter").charAt(0));
    }

    private static RosterBatch.@Nullable ReadSheet readSheet(ResultSet row) throws SQLException {
        var sheet = row.getString("sheet");
        return sheet == null ? null : new RosterBatch.ReadSheet(sheet, list(row, "sheets_passed"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
