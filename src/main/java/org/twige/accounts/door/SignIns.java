package org.twige.accounts.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Where it is known which sign-ins still hold: one statement per request, keys only. */
@Repository
class SignIns {

    private final JdbcClient database;

    SignIns(JdbcClient database) {
        this.database = database;
    }

    /** Who holds the ticket; empty when the person signed out, changed the password, left, or has other roles today. */
    Optional<SignedIn> holder(Ticket ticket, LocalDate today) {
        return database.sql("""
                select p.names, p.language,
                       (select string_agg(distinct r.role, ',') from people.report_responsibility r
                         where r.person_id = a.person_id
                           and r.from_on <= :today and (r.until_on is null or r.until_on >= :today)) as roles
                  from accounts.account a
                  join people.report_person p on p.person_id = a.person_id and p.state <> 'LEFT'
                 where a.person_id = :person and a.session_version = :version
                   and not exists (select from accounts.ended_sign_in e where e.sign_in = :signIn)
                """)
                .param("person", ticket.person())
                .param("version", ticket.version())
                .param("signIn", ticket.signIn())
                .param("today", today)
                .query((row, number) -> signedIn(row, ticket))
                .optional()
                .filter(holder -> holder.roles().equals(ticket.roles()));
    }

    /**
     * Begins a sign-in.
     *
     * @return the person's session version
     */
    int begin(UUID person, Instant now) {
        return database.sql("""
                update accounts.account set last_sign_in_at = :now where person_id = :person returning session_version
                """)
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    void end(UUID signIn, Instant now) {
        database.sql("""
                insert into accounts.ended_sign_in (sign_in, ended_at) values (:signIn, :now) on conflict do nothing
                """)
                .param("signIn", signIn)
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** Forgets ended sign-ins whose cookies would no longer be taken anyway. */
    int forgetEndedBefore(Instant time) {
        return database.sql("delete from accounts.ended_sign_in where ended_at < :time")
                .param("time", time.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private static SignedIn signedIn(ResultSet row, Ticket ticket) throws SQLException {
        return new SignedIn(
                ticket.person(),
                row.getString("names"),
                row.getString("language"),
                roles(row.getString("roles")),
                ticket.signIn().toString());
    }

    private static Set<Role> roles(@Nullable String listed) {
        var roles = EnumSet.of(Role.LEARNER);
        if (listed != null) {
            for (var role : listed.split(",", -1)) {
                roles.add(Role.valueOf(role));
            }
        }
        return roles;
    }
}
