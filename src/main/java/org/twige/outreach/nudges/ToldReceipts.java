package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;

/** Where it is written what gateways tell of nudges that they took; what comes too early is kept for a day. */
@Repository
class ToldReceipts {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int LONGEST = 200;

    private final JdbcClient database;

    ToldReceipts(JdbcClient database) {
        this.database = database;
    }

    /** What arrived has arrived, whatever is told later. */
    @Transactional
    public void hear(ChannelKind channel, String gatewayId, boolean delivered, String why, Instant now) {
        if (gatewayId.isEmpty() || gatewayId.length() > LONGEST) {
            return;
        }
        database.sql("""
                with known as (
                    update outreach.nudge
                       set state = case when state = 'DELIVERED' or :delivered then 'DELIVERED' else 'FAILED' end,
                           reason = case when state = 'DELIVERED' or :delivered then null else 'NOT_DELIVERED' end,
                           said = case when state = 'DELIVERED' or :delivered then null else :why end,
                           changed_at = :now
                     where channel = :channel and gateway_id = :gatewayId
                       and state in ('HANDED_OVER', 'DELIVERED', 'FAILED')
                    returning id)
                insert into outreach.early_receipt (channel, gateway_id, delivered, said, told_at)
                select :channel, :gatewayId, :delivered, :why, :now where not exists (select from known)
                on conflict (channel, gateway_id) do update
                   set delivered = early_receipt.delivered or excluded.delivered, said = excluded.said,
                       told_at = excluded.told_at
                """)
                .param("channel", channel.name())
                .param("gatewayId", gatewayId)
                .param("delivered", delivered)
                .param("why", why.isEmpty() ? null : why)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Applies what came too early, and forgets what nobody asked for. */
    @Transactional
    public void catchUp(Instant now) {
        database.sql("""
                with heard as (
                    update outreach.nudge n
                       set state = case when e.delivered then 'DELIVERED' else 'FAILED' end,
                           reason = case when e.delivered then null else 'NOT_DELIVERED' end,
                           said = case when e.delivered then null else e.said end, changed_at = :now
                      from outreach.early_receipt e
                     where n.channel = e.channel and n.gateway_id = e.gateway_id and n.state = 'HANDED_OVER'
                    returning e.channel, e.gateway_id)
                delete from outreach.early_receipt e
                 where e.told_at < :dayAgo
                    or exists (select from heard h where h.channel = e.channel and h.gateway_id = e.gateway_id)
                """)
                .param("now", Timestamp.from(now))
                .param("dayAgo", Timestamp.from(now.minus(A_DAY)))
                .update();
    }
}
