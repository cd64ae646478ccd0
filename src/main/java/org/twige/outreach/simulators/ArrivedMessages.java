package org.twige.outreach.simulators;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Outgoing;

/** Where simulators keep what they were handed. */
@Repository
class ArrivedMessages {

    static final int A_PAGE = 50;

    private final JdbcClient database;

    ArrivedMessages(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public void keep(ChannelKind channel, Outgoing message, Instant at) {
        database.sql("""
                insert into outreach.arrived (channel, recipient, subject, words, arrived_at)
                values (:channel, :to, :subject, :words, :at)
                """)
                .param("channel", channel.name())
                .param("to", message.to())
                .param("subject", message.subject())
                .param("words", message.text())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest first; one more than a page holds. */
    List<Arrived> newest(ChannelKind channel, int page) {
        return database.sql("""
                select recipient, subject, words, arrived_at from outreach.arrived
                 where channel = :channel order by id desc offset :skip limit :most
                """)
                .param("channel", channel.name())
                .param("skip", (long) page * A_PAGE)
                .param("most", A_PAGE + 1)
                .query((row, _) -> new Arrived(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("words"),
                        row.getTimestamp("arrived_at").toInstant()))
                .list();
    }
}
