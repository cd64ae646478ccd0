package org.twige.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts tries to guess a secret, in the database, so that a second node gives no second chance.
 *
 * <p>A try is counted before it is made: however many come at once, no more than {@link #FREE} pass. From then on each
 * wrong try closes the door for twice as long, an hour at most. Staff numbers that do not exist count just the same.
 */
@Repository
class Tries {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient database;
    private final Keys keys;
    private final Clock clock;

    Tries(JdbcClient database, AccountKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys.codes();
        this.clock = clock;
    }

    /**
     * Counts one try.
     *
     * @param who a staff number as typed, or a person's key
     * @return empty if the try may be made, otherwise when the door opens again
     */
    Optional<Instant> begin(Door door, String who) {
        return count(door, who) ? Optional.empty() : lockedUntil(door, who);
    }

    /** The secret was right: earlier tries are forgotten. */
    void succeed(Door door, String who) {
        database.sql("delete from accounts.door_lock where door = :door and subject = decode(:subject, 'hex')")
                .param("door", door.name())
                .param("subject", subject(who))
                .update();
    }

    /** Opens all doors for these staff numbers, because an official gave out new codes. */
    void forget(Collection<String> who) {
        database.sql("""
                delete from accounts.door_lock
                 where subject in (select decode(hex, 'hex') from unnest(cast(:subjects as text[])) hex)
                """)
                .param("subjects", who.stream().map(this::subject).toArray(String[]::new))
                .update();
    }

    int forgetBefore(Instant time) {
        return database.sql("delete from accounts.door_lock where tried_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean count(Door door, String who) {
        var now = clock.instant();
        return database.sql("""
                        insert into accounts.door_lock as l (door, subject, failed, tried_at)
                        values (:door, decode(:subject, 'hex'), 1, :now)
                        on conflict (door, subject) do update
                           set failed = case when l.tried_at < :forgotten then 1 else l.failed + 1 end,
                               tried_at = excluded.tried_at,
                               locked_until = case when l.tried_at >= :forgotten and l.failed + 1 >= :free
                                   then excluded.tried_at + least(cast(:longest as interval),
                                        interval '1 minute' * power(2, least(l.failed + 1 - :free, 20)))
                               end
                         where l.locked_until is null or l.locked_until <= excluded.tried_at
                        """)
                        .param("door", door.name())
                        .param("subject", subject(who))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                        .param("free", FREE)
                        .param("longest", LONGEST.toString())
                        .update()
                == 1;
    }

    /** When a door opens again; empty where no try has closed it. */
    Optional<Instant> closedUntil(Door door, String who) {
        return database.sql("""
                select locked_until from accounts.door_lock
                 where door = :door and subject = decode(:subject, 'hex') and locked_until is not null
                """)
                .param("door", door.name())
                .param("subject", subject(who))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<Instant> lockedUntil(Door door, String who) {
        return closedUntil(door, who)
                .or(() -> Optional.of(clock.instant().plusSeconds(60))); // opened meanwhile: still no second try
    }

    private String subject(String who) {
        var same = who.strip().toUpperCase(Locale.ROOT);
        return HexFormat.of().formatHex(keys.sign("who tries", same.getBytes(StandardCharsets.UTF_8)));
    }
}
