package org.twige.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where it is kept who has chosen a password. */
@Repository
class Accounts {

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** The hash of the person's password; empty for who never chose one, left the service, or does not exist. */
    Optional<String> passwordOf(UUID person) {
        return database.sql("""
                select a.password_hash from accounts.account a
                  join people.report_person p on p.person_id = a.person_id and p.state <> 'LEFT'
                 where a.person_id = :person and a.password_hash is not null
                """).param("person", person).query(String.class).optional();
    }

    /** Somebody who is to be given a code. */
    record Newcomer(UUID id, String staffNo, String names) {}

    /** Who has no password yet, by staff number; with a staff number that person, password or not. */
    List<Newcomer> newcomers(String staffNo) {
        return database.sql("""
                select p.person_id as id, p.staff_no, p.names from people.report_person p
                  left join accounts.account a on a.person_id = p.person_id and a.password_hash is not null
                 where p.state <> 'LEFT' and p.staff_no is not null
                   and case when :staffNo = '' then a.person_id is null else p.staff_no = :staffNo end
                 order by p.staff_no
                """)
                .param("staffNo", staffNo)
                .query((row, _) -> new Newcomer(
                        row.getObject("id", UUID.class), row.getString("staff_no"), row.getString("names")))
                .list();
    }

    /** Sets the password and ends every sign-in that rests on an older one. */
    void choose(PersonId person, String hash, Instant now) {
        database.sql("""
                insert into accounts.account (person_id, password_hash, activated_at) values (:person, :hash, :now)
                on conflict (person_id) do update
                   set password_hash = excluded.password_hash, session_version = account.session_version + 1
                """)
                .param("person", person.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends every sign-in of the person. */
    void endSignIns(UUID person) {
        database.sql("update accounts.account set session_version = session_version + 1 where person_id = :person")
                .param("person", person)
                .update();
    }
}
