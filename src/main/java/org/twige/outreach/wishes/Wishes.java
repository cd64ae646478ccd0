package org.twige.outreach.wishes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;

/** Where it is kept how people want to be written to. */
@Repository
class Wishes {

    private final JdbcClient database;

    Wishes(JdbcClient database) {
        this.database = database;
    }

    Wish of(UUID person) {
        return database.sql("""
                select channel, hour, thanks, weekly, paused_until from outreach.preference where person_id = :person
                """)
                .param("person", person)
                .query(Wishes::wish)
                .optional()
                .orElse(Wish.NONE);
    }

    @Transactional
    public void keep(UUID person, Wish wish, Instant now) {
        var channel = wish.channel();
        database.sql("""
                insert into outreach.preference (person_id, channel, hour, thanks, weekly, paused_until, changed_at)
                values (:person, :channel, :hour, :thanks, :weekly, :pausedUntil, :now)
                on conflict (person_id) do update
                   set channel = excluded.channel, hour = excluded.hour, thanks = excluded.thanks,
                       weekly = excluded.weekly, paused_until = excluded.paused_until, changed_at = excluded.changed_at
                """)
                .param("person", person)
                .param("channel", channel == null ? null : channel.name())
                .param("hour", wish.hour())
                .param("thanks", wish.thanks())
                .param("weekly", wish.weekly())
                .param("pausedUntil", wish.pausedUntil())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The ways by which the person alone is reached, each with its address. */
    List<OwnAddress> addresses(UUID person) {
        return database.sql("""
                select distinct on (kind) kind, value from people.report_contact
                 where person_id = :person and not shared and kind in ('email', 'phone')
                 order by kind, verified desc, position, value
                """)
                .param("person", person)
                .query((row, _) -> new OwnAddress(
                        row.getString("kind").equals(ChannelKind.EMAIL.contact()) ? ChannelKind.EMAIL : ChannelKind.SMS,
                        row.getString("value")))
                .list();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        var channel = row.getString("channel");
        return new Wish(
                channel == null ? null : ChannelKind.valueOf(channel),
                row.getObject("hour", Integer.class),
                row.getBoolean("thanks"),
                row.getBoolean("weekly"),
                row.getObject("paused_until", LocalDate.class));
    }
}
