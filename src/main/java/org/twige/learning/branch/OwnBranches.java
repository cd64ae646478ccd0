package org.twige.learning.branch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a branch keeps which one it is, and where it finds what was done there. */
@Repository
class OwnBranches {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Country country;
    private final Clock clock;

    OwnBranches(JdbcClient database, JsonMapper json, Country country, Clock clock) {
        this.database = database;
        this.json = json;
        this.country = country;
        this.clock = clock;
    }

    /** Empty everywhere but at a branch. */
    Optional<OwnBranch> here() {
        return database.sql("select * from learning.own_branch")
                .query(this::own)
                .optional();
    }

    /** True while nobody is known here, so that the place can become a branch. */
    boolean isEmptyPlace() {
        return database.sql("select not exists (select from people.report_person)")
                .query(Boolean.class)
                .single();
    }

    /** Is the last day of the pack over? */
    boolean isOver(PackHead head) {
        return today().isAfter(head.validUntil());
    }

    /** By the clock of this computer, which may be wrong. */
    LocalDate today() {
        return country.today(clock);
    }

    /** From now on this place is the branch of that pack. */
    void keep(PackHead head, KeyPrint centre) {
        database.sql("""
                insert into learning.own_branch (branch_id, pack_id, number, institution, made_at, valid_until, centre_print, opened_at)
                values (:branch, :pack, :number, cast(:institution as jsonb), :made, :until, :centre, :now)
                on conflict (only_one) do update
                   set pack_id = excluded.pack_id, number = excluded.number, institution = excluded.institution,
                       made_at = excluded.made_at, valid_until = excluded.valid_until, opened_at = excluded.opened_at
                """)
                .param("branch", head.branch())
                .param("pack", head.pack())
                .param("number", head.number())
                .param("institution", json.writeValueAsString(head.institution()))
                .param("made", Timestamp.from(head.madeAt()))
                .param("until", head.validUntil())
                .param("centre", centre.signs())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Everything that was done here, lesson by lesson: first the answers, then that the lesson is done.
     *
     * @return an empty block and choice for a lesson that is done
     */
    List<Fact> facts() {
        return database.sql("""
                select a.person_id, c.slug, a.version_id, a.language, a.lesson_id, a.block_id, a.choice, a.answered_at as at
                  from learning.answer a
                  join courses.report_version v on v.version_id = a.version_id
                  join courses.report_course c on c.course_id = v.course_id
                union all
                select d.person_id, c.slug, d.version_id,
                       coalesce((select min(a.language) from learning.answer a
                                  where a.person_id = d.person_id and a.lesson_id = d.lesson_id),
                                (select p.language from people.report_person p where p.person_id = d.person_id)),
                       d.lesson_id, '', '', d.done_at
                  from learning.lesson_done d
                  join courses.report_version v on v.version_id = d.version_id
                  join courses.report_course c on c.course_id = v.course_id
                 order by 1, 2, 5, 8, 6 desc
                """).query(OwnBranches::fact).list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("slug"),
                row.getObject("version_id", UUID.class),
                row.getString("language"),
                row.getObject("lesson_id", UUID.class),
                row.getString("block_id"),
                row.getString("choice"),
                row.getTimestamp("at").toInstant());
    }

    private OwnBranch own(ResultSet row, int number) throws SQLException {
        return new OwnBranch(
                row.getObject("branch_id", UUID.class),
                row.getObject("pack_id", UUID.class),
                row.getInt("number"),
                new LocalText(json.readValue(row.getString("institution"), TEXTS)),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("valid_until", LocalDate.class),
                new KeyPrint(row.getString("centre_print")));
    }
}
