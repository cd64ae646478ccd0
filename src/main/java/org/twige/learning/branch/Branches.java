package org.twige.learning.branch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.people.Institution;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the centre keeps its branches and the packs that they were given. */
@Repository
class Branches {

    private static final int MONTHS = 12;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String BRANCH = """
            select b.id, b.key_print, i.code, i.names,
                   (select max(merged_at) from learning.branch_results r where r.branch_id = b.id) as merged_at
              from learning.branch b
              join people.report_institution i on i.institution_id = b.institution_id
             where i.path <@ any(cast(:scope as ltree[]))
            """;

    private final JdbcClient database;
    private final Release release;
    private final JsonMapper json;
    private final Country country;
    private final Clock clock;

    Branches(JdbcClient database, Release release, JsonMapper json, Country country, Clock clock) {
        this.database = database;
        this.release = release;
        this.json = json;
        this.country = country;
        this.clock = clock;
    }

    /** The head of the next pack of an institution, which becomes a branch with its first one. */
    PackHead nextPack(Institution institution) {
        var now = now();
        database.sql("""
                insert into learning.branch (institution_id, opened_at) values (:institution, :now)
                on conflict (institution_id) do nothing
                """)
                .param("institution", institution.id().value())
                .param("now", Timestamp.from(now))
                .update();
        return database.sql("""
                select b.id, (select coalesce(max(number), 0) + 1 from learning.branch_pack p where p.branch_id = b.id) as number
                  from learning.branch b where b.institution_id = :institution for update
                """)
                .param("institution", institution.id().value())
                .query((row, _) -> new PackHead(
                        UUID.randomUUID(),
                        release.tables(),
                        row.getInt("number"),
                        row.getObject("id", UUID.class),
                        institution.names().byLanguage(),
                        now,
                        country.today(clock).plusMonths(MONTHS)))
                .single();
    }

    void addPack(PackHead head, List<UUID> versions, UUID file, String by) {
        database.sql("""
                insert into learning.branch_pack (id, branch_id, number, versions, file_id, made_at, valid_until, made_by)
                values (:id, :branch, :number, :versions, :file, :at, :until, :by)
                """)
                .param("id", head.pack())
                .param("branch", head.branch())
                .param("number", head.number())
                .param("versions", versions.toArray(UUID[]::new))
                .param("file", file)
                .param("at", Timestamp.from(head.madeAt()))
                .param("until", head.validUntil())
                .param("by", by)
                .update();
    }

    void addMembers(UUID pack, List<UUID> people) {
        database.sql("insert into learning.branch_member (pack_id, person_id) select :pack, unnest(:people)")
                .param("pack", pack)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Every branch in the scope, by the code of its institution. */
    List<Branch> within(Scope scope) {
        return database.sql(BRANCH + " order by i.code")
                .param("scope", scope.pathArray())
                .query(this::branch)
                .list();
    }

    Optional<Branch> within(Scope scope, UUID branch) {
        return database.sql(BRANCH + " and b.id = :branch")
                .param("scope", scope.pathArray())
                .param("branch", branch)
                .query(this::branch)
                .optional();
    }

    /** The newest first. */
    List<Pack> packs(UUID branch) {
        return database.sql("""
                select p.id, p.number, p.made_at, p.valid_until, p.file_id, p.withdrawn_at, cardinality(p.versions) as courses,
                       (select count(*) from learning.branch_member m where m.pack_id = p.id) as people
                  from learning.branch_pack p where p.branch_id = :branch order by p.number desc
                """).param("branch", branch).query(Branches::pack).list();
    }

    /** Remembers the fingerprint of the branch's computer; an earlier one counts no more. */
    void keepKey(UUID branch, KeyPrint print, UUID by) {
        database.sql("update learning.branch set key_print = :print, key_at = :now, key_by = :by where id = :branch")
                .param("print", print.signs())
                .param("now", Timestamp.from(now()))
                .param("by", by)
                .param("branch", branch)
                .update();
    }

    /** False when it was withdrawn before, or is none of this branch. */
    boolean withdraw(UUID branch, UUID pack, UUID by) {
        return database.sql("""
                        update learning.branch_pack set withdrawn_at = :now, withdrawn_by = :by
                         where id = :pack and branch_id = :branch and withdrawn_at is null
                        """)
                        .param("now", Timestamp.from(now()))
                        .param("by", by)
                        .param("pack", pack)
                        .param("branch", branch)
                        .update()
                == 1;
    }

    /** The files of packs that were withdrawn or can be opened no more; the packs know of them no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> outdatedFiles(LocalDate today) {
        return database.sql("""
                update learning.branch_pack set file_id = null
                 where file_id is not null and (withdrawn_at is not null or valid_until < :today)
                returning old.file_id
                """)
                .param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Branch branch(ResultSet row, int number) throws SQLException {
        var print = row.getString("key_print");
        var merged = row.getTimestamp("merged_at");
        return new Branch(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new LocalText(json.readValue(row.getString("names"), TEXTS)),
                print == null ? null : new KeyPrint(print),
                merged == null ? null : merged.toInstant());
    }

    private static Pack pack(ResultSet row, int number) throws SQLException {
        return new Pack(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("file_id", UUID.class),
                row.getTimestamp("withdrawn_at") != null,
                row.getInt("courses"),
                row.getInt("people"));
    }
}
