package org.twige.assessment.cut;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept who says that a pass mark still holds after a material change of its course. */
@Repository
class CarriedCuts {

    private final JdbcClient database;

    CarriedCuts(JdbcClient database) {
        this.database = database;
    }

    /** Empty for a pass mark that holds, and for one that another has replaced. */
    Optional<Carried> of(CutStanding standing, UUID reader) {
        if (!standing.isCarriedOver()) {
            return Optional.empty();
        }
        return database.sql("""
                select newest.version_id,
                       (select count(distinct coalesce(alias.kept_id, said.recorded_by))
                          from assessment.cut_event said
                          left join people.report_alias alias on alias.person_id = said.recorded_by
                         where said.workshop_id = :workshop and said.version_id = newest.version_id) as said,
                       exists (
                        select from assessment.cut_event said
                         where said.workshop_id = :workshop and said.version_id = newest.version_id
                           and said.recorded_by = any(people.report_records_of(:reader))) as by_reader
                  from assessment.bank newest
                 where newest.course_id = :course
                   and newest.number = (select max(number) from assessment.bank where course_id = :course)
                   and :workshop = (
                        select workshop_id from assessment.cut_score where course_id = :course
                         order by from_on desc, adopted_at desc limit 1)
                """)
                .param("workshop", standing.score().workshop())
                .param("course", standing.score().course().value())
                .param("reader", reader)
                .query((row, _) -> new Carried(
                        standing,
                        row.getObject("version_id", UUID.class),
                        row.getInt("said"),
                        row.getBoolean("by_reader")))
                .optional();
    }

    /** Why somebody says that the pass mark still holds, up to a version. */
    void add(UUID workshop, UUID version, String words, UUID by, Instant at) {
        database.sql("""
                insert into assessment.cut_event (workshop_id, kind, words, recorded_at, recorded_by, version_id)
                values (:workshop, 'still-holds', :words, :at, :by, :version)
                """)
                .param("workshop", workshop)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("version", version)
                .update();
    }
}
