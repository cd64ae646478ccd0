package org.twige.outreach.ussd;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where texts wait that somebody wants as a text message; each is gone once it was handed over. */
@Repository
class WantedTexts {

    /** Each costs money: so many in a day, for one person. */
    static final int A_DAY = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient database;

    WantedTexts(JdbcClient database) {
        this.database = database;
    }

    /** A text on its way to a number. */
    record Wanted(UUID id, String number, String words) {}

    void want(UUID person, String number, String words, Instant at) {
        database.sql("""
                insert into outreach.ussd_text (person_id, number, words, asked_at)
                select :person, :number, :words, :at
                 where (select count(*) from outreach.ussd_text where person_id = :person and asked_at > :since) < :most
                """)
                .param("person", person)
                .param("number", number)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("since", Timestamp.from(at.minus(DAY)))
                .param("most", A_DAY)
                .update();
    }

    /**
     * The next one, taken for good before it is handed over: none goes out twice, one may be lost in a crash.
     *
     * @param but these, which had their turn
     */
    @Transactional
    public Optional<Wanted> take(Instant now, Collection<UUID> but) {
        return database.sql("""
                with next as (
                    select id, number, words from outreach.ussd_text
                     where words is not null and id <> all(cast(:but as uuid[]))
                     order by asked_at, id limit 1 for update skip locked)
                update outreach.ussd_text t set words = null, number = null, taken_at = :now
                  from next where t.id = next.id
                returning t.id, next.number, next.words
                """)
                .param("now", Timestamp.from(now))
                .param("but", but.toArray(UUID[]::new))
                .query((row, _) ->
                        new Wanted(row.getObject("id", UUID.class), row.getString("number"), row.getString("words")))
                .optional();
    }

    /** Nothing of it left: it waits again. */
    @Transactional
    public void giveBack(Wanted text) {
        database.sql("update outreach.ussd_text set words = :words, number = :number where id = :id")
                .param("words", text.words())
                .param("number", text.number())
                .param("id", text.id())
                .update();
    }

    @Transactional
    public int forgetBefore(Instant time) {
        return database.sql("delete from outreach.ussd_text where asked_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }
}
