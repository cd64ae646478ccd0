package org.twige.journeys;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody of the demo who answers for nothing and has begun nothing, now with a sign-in: no other story has read a
 * lesson in this name, in whichever order stories are told.
 */
record Newcomer(UUID person, Nation.Account account) {

    /** Another one at every call. */
    static Newcomer any() {
        var learner = Nation.account("learner");
        return Nation.bean(JdbcClient.class)
                .sql("""
                with newcomer as (
                    select p.person_id, p.staff_no from people.report_person p
                     where p.state = 'LISTED' and p.status = 'active'
                       and not exists (select from learning.report_start s where s.person_id = p.person_id)
                       and not exists (select from accounts.report_sign_in a where a.person_id = p.person_id)
                       and not exists (select from assessment.attempt t where t.person_id = p.person_id)
                       and not exists (select from people.report_responsibility r where r.person_id = p.person_id)
                     order by p.staff_no desc limit 1),
                account as (
                    insert into accounts.account (person_id, password_hash, activated_at)
                    select n.person_id, a.password_hash, a.activated_at
                      from newcomer n, accounts.account a
                      join people.report_person p on p.person_id = a.person_id
                     where p.staff_no = :learner)
                select * from newcomer
                """)
                .param("learner", learner.staffNumber())
                .query((row, _) -> new Newcomer(
                        row.getObject("person_id", UUID.class),
                        new Nation.Account("learner", row.getString("staff_no"), learner.password())))
                .single();
    }
}
