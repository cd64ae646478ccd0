package org.twige.outreach.ussd;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.accounts.AccountKeys;
import org.twige.accounts.Keys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where dialogues are kept for a day, turn by turn, with what was replied. What was typed is kept nowhere; a number only
 * as a keyed hash.
 */
@Repository
class PhoneTurns {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Keys keys;

    PhoneTurns(JdbcClient database, JsonMapper json, AccountKeys keys) {
        this.database = database;
        this.json = json;
        this.keys = keys.signIn();
    }

    /** How far a dialogue is. */
    record Last(int inputs, Stand stand) {}

    /** Until the end of the transaction the turns of this number wait for each other. */
    void waitForOthers(Incoming turn) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:number, 0))")
                .param("number", "ussd " + turn.number())
                .query((_, _) -> true)
                .list();
    }

    Optional<Reply> reply(Incoming turn, int inputs) {
        return of(turn, """
                select reply, ends from outreach.ussd_turn
                 where gateway = :gateway and session = :session and number = decode(:number, 'hex') and inputs = :inputs
                """)
                .param("inputs", inputs)
                .query((row, _) -> new Reply(row.getString("reply"), row.getBoolean("ends")))
                .optional();
    }

    Optional<Last> last(Incoming turn) {
        return of(turn, """
                select inputs, stand from outreach.ussd_turn
                 where gateway = :gateway and session = :session and number = decode(:number, 'hex')
                 order by inputs desc limit 1
                """)
                .query((row, _) -> new Last(row.getInt("inputs"), json.readValue(row.getString("stand"), Stand.class)))
                .optional();
    }

    Reply keep(Incoming turn, int inputs, Turn next, Instant at) {
        of(turn, """
                insert into outreach.ussd_turn (gateway, session, number, inputs, reply, ends, stand, at)
                values (:gateway, :session, decode(:number, 'hex'), :inputs, :reply, :ends, cast(:stand as jsonb), :at)
                """)
                .param("inputs", inputs)
                .param("reply", next.text())
                .param("ends", next.ends())
                .param("stand", json.writeValueAsString(next.stand()))
                .param("at", Timestamp.from(at))
                .update();
        return new Reply(next.text(), next.ends());
    }

    @Transactional
    public int forgetBefore(Instant time) {
        return database.sql("delete from outreach.ussd_turn where at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private StatementSpec of(Incoming turn, String sql) {
        return database.sql(sql)
                .param("gateway", turn.gateway())
                .param("session", turn.session())
                .param("number", hash(turn.number()));
    }

    /** Of a number, in hexadecimal. */
    String hash(String number) {
        return HexFormat.of().formatHex(keys.sign("ussd number", number.getBytes(StandardCharsets.UTF_8)));
    }
}
