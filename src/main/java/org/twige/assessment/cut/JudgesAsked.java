package org.twige.assessment.cut;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where it is known who has something to judge now. Judges are few and everybody's home page asks, so they are kept in memory
 * and read again every few seconds, so that what happens on another node is seen.
 */
@Repository
class JudgesAsked {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final Clock clock;
    private volatile @Nullable Known known;

    JudgesAsked(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(Set<UUID> people, Instant readAt) {}

    boolean isAsked(UUID person) {
        var now = known;
        if (now == null || now.readAt().plus(FRESH).isBefore(clock.instant())) {
            now = new Known(read(), clock.instant());
            known = now;
        }
        return now.people().contains(person);
    }

    /** Makes the next question go to the database. */
    void forget() {
        known = null;
    }

    /** As on record now, should two records of a judge have been merged. */
    private Set<UUID> read() {
        return Set.copyOf(database.sql("""
                select distinct coalesce(alias.kept_id, judge.person_id) as person_id
                  from assessment.cut_workshop workshop
                  join assessment.cut_judge judge on judge.workshop_id = workshop.id
                  left join people.report_alias alias on alias.person_id = judge.person_id
                 where workshop.state not in ('ADOPTED', 'ABANDONED')
                   and case workshop.state
                       when 'ROUND_1' then judge.round_1_at is null
                       when 'DISCUSSION' then judge.round_1_at is not null
                       when 'ROUND_2' then judge.round_1_at is not null and judge.round_2_at is null
                       else false
                       end
                """)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list());
    }
}
