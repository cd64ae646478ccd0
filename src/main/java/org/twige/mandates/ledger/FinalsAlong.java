package org.twige.mandates.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.learning.FinalAlongRule;
import org.twige.people.PersonId;

/** Where it is found whether the mandates of a person let a final be taken along. */
@Repository
class FinalsAlong implements FinalAlongRule {

    private final JdbcClient database;

    FinalsAlong(JdbcClient database) {
        this.database = database;
    }

    /** By the newest version of each mandate whose duties are given. */
    @Override
    public boolean allows(PersonId person, CourseId course) {
        return database.sql("""
                select coalesce(bool_and(newest.final_along), false)
                  from mandates.duty d
                 cross join lateral (
                        select v.final_along
                          from mandates.mandate_version v
                          join mandates.version_work w on w.mandate_version_id = v.id
                         where v.mandate_id = d.mandate_id and w.done_at is not null
                         order by v.number desc
                         limit 1) newest
                 where d.person_id = any(people.report_records_of(:person)) and d.course_id = :course
                   and d.state = 'OPEN'
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query(Boolean.class)
                .single();
    }
}
