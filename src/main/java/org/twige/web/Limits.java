package org.twige.web;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** How often something may be tried; counted in the database, so that a second node grants no second round. */
@Component
public class Limits {

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    Limits(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("web.limit_bucket")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(measuring(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
                .build();
    }

    /**
     * May it be done once more? The answer yes counts, in a transaction of its own.
     *
     * @param name what is limited, e.g. {@code accounts.sign-in}
     * @param key whose tries are counted together, e.g. a staff number or an address; kept as a hash
     * @param times how often it may be done in one window; the window begins with the first time
     */
    public boolean allows(String name, String key, int times, Duration in) {
        var rule = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(times).refillIntervally(times, in))
                .build();
        return buckets.getProxy(hash(name + '\n' + key + '\n' + times + '\n' + in), () -> rule)
                .tryConsume(1);
    }

    /** Forgets what has run full again; at most so many in one go. */
    int forgetFull(int most) {
        return buckets.removeExpired(most);
    }

    private static TimeMeter measuring(Clock clock) {
        return new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
