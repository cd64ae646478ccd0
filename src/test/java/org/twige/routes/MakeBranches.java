package org.twige.routes;

import java.io.ByteArrayInputStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.border.StoredFiles;
import org.twige.people.PeopleFixture;

/** Makes an office without internet with a pack and results, which no person of the nation belongs to. */
final class MakeBranches {

    private final ApplicationContext application;
    private final MadeNation nation;
    private final JdbcClient database;

    MakeBranches(ApplicationContext application, MadeNation nation) {
        this.application = application;
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
    }

    void make() {
        var files = application.getBean(StoredFiles.class);
        var file = files.store(new ByteArrayInputStream(new byte[] {1}), "pack.twige", "application/octet-stream", 10);
        database.sql("""
                with branch as (
                    insert into learning.branch (institution_id, opened_at) values (:institution, now()) returning id),
                pack as (
                    insert into learning.branch_pack (id, branch_id, number, versions, file_id, made_at, valid_until, made_by)
                    select uuidv7(), id, 1, '{}', :file, now(), date '2100-01-01', 'system:operator' from branch
                    returning id, branch_id)
                insert into learning.branch_results (branch_id, pack_id, file_id, made_at, brought_at, brought_by, looked_at)
                select branch_id, id, :file, now(), now(), :by, now() from pack
                returning branch_id, pack_id, id
                """)
                .param("institution", new PeopleFixture(database).institution().value())
                .param("file", file.id())
                .param(
                        "by",
                        nation.everybody().findFirst().orElseThrow().person().value())
                .query(row -> {
                    nation.facts().put("branch", row.getString("branch_id"));
                    nation.facts().put("branch-pack", row.getString("pack_id"));
                    nation.facts().put("branch-results", row.getString("id"));
                });
    }
}
