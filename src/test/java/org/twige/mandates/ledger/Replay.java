package org.twige.mandates.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the ledger again in plain Java, by rules of its own, and compares what comes out with the duties. */
final class Replay {

    private final Map<UUID, Standing> duties = new HashMap<>();
    /** How a duty stood before a merge of two records touched it, and before it was met the last time. */
    private final Map<UUID, Standing> beforeMerge = new HashMap<>();

    private final Map<UUID, Standing> beforeMet = new HashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private long events;

    private Replay() {}

    /**
     * How a duty stands.
     *
     * @param person whose it is; of an earlier round only the history is kept, under whichever record the person has
     */
    record Standing(
            @Nullable UUID person,
            String state,
            LocalDate due,
            boolean counts,
            UUID institution,
            boolean current,
            @Nullable LocalDate metOn,
            @Nullable LocalDate pausedOn) {

        boolean is(String which) {
            return state.equals(which);
        }

        private Standing with(boolean isCurrent, @Nullable LocalDate met, @Nullable LocalDate paused) {
            return new Standing(isCurrent ? person : null, state, due, counts, institution, isCurrent, met, paused);
        }
    }

    /** One line of the ledger; {@code before} has no days of its own. */
    record Event(
            long seq,
            UUID duty,
            String kind,
            String reason,
            LocalDate on,
            @Nullable Standing before,
            Standing after) {

        boolean is(String which) {
            return kind.equals(which);
        }

        boolean isBecause(String why) {
            return reason.equals(why);
        }

        /** The same event, with a day that is not what happened. */
        Event planted() {
            var wrong = new Standing(
                    after.person,
                    after.state,
                    after.due.plusDays(1),
                    after.counts,
                    after.institution,
                    true,
                    null,
                    null);
            return new Event(seq, duty, kind, reason, on, before, wrong);
        }
    }

    static List<Event> ledger(JdbcClient database) {
        return database.sql("select * from mandates.duty_event order by seq")
                .query((row, _) -> event(row))
                .list();
    }

    static Replay of(List<Event> ledger) {
        var replay = new Replay();
        ledger.forEach(replay::play);
        return replay;
    }

    private static Event event(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Event(
                row.getLong("seq"),
                row.getObject("duty_id", UUID.class),
                row.getString("kind"),
                reason == null ? "" : reason,
                row.getObject("happened_on", LocalDate.class),
                row.getString("state_before") == null ? null : standing(row, "_before"),
                standing(row, ""));
    }

    private static Standing standing(ResultSet row, String when) throws SQLException {
        return new Standing(
                row.getObject("person_id", UUID.class),
                row.getString("state" + when),
                row.getObject(when.isEmpty() ? "due_on" : "due" + when, LocalDate.class),
                row.getBoolean("counts" + when),
                row.getObject("institution" + (when.isEmpty() ? "_id" : when), UUID.class),
                true,
                null,
                null);
    }

    private void play(Event event) {
        events++;
        var was = duties.get(event.duty());
        if (!ReplayRule.allows(event, was)) {
            rejected.add(event.seq() + " " + event.kind() + " " + event.reason() + " of " + event.duty() + " after "
                    + was + ": " + event.after());
        }
        duties.put(
                event.duty(),
                event.after()
                        .with(!event.is("RENEWED") && (was == null || was.current()), metOn(event), pausedOn(event)));
        remember(event, was);
    }

    private void remember(Event event, @Nullable Standing was) {
        if (was != null && event.isBecause("merged")) {
            beforeMerge.put(event.duty(), was);
        }
        if (was != null && event.is("MET")) {
            beforeMet.put(event.duty(), was);
        }
    }

    private @Nullable LocalDate metOn(Event event) {
        if (!event.after().is("MET")) {
            return null;
        }
        var standing = standingOf(event);
        return event.is("MET") || standing == null ? event.on() : standing.metOn();
    }

    /** A leave that began before the case that stopped the clock is the earlier beginning. */
    private @Nullable LocalDate pausedOn(Event event) {
        if (!event.after().is("PAUSED")) {
            return null;
        }
        var standing = standingOf(event);
        var before = standing == null ? null : standing.pausedOn();
        var anew = event.is("EXTENDED") && event.isBecause("case");
        return before == null || anew || (event.is("PAUSED") && event.on().isBefore(before)) ? event.on() : before;
    }

    /** What an event goes on from: how the duty stands, or for records that are two again, how it stood before. */
    private @Nullable Standing standingOf(Event event) {
        var was = duties.get(event.duty());
        if (was == null || !event.isBecause("separated")) {
            return was;
        }
        return (event.is("REOPENED") && was.is("MET") ? beforeMet : beforeMerge).getOrDefault(event.duty(), was);
    }

    /** Events that should not have been possible. */
    List<String> rejected() {
        return rejected;
    }

    long events() {
        return events;
    }

    /** Duties that stand otherwise than their events say. */
    List<String> differences(JdbcClient database) {
        var differences = new ArrayList<String>();
        var seen =
                database.sql("select * from mandates.duty").query(Replay::duty).list();
        for (var duty : seen) {
            var told = duties.get(duty.getKey());
            if (!Objects.equals(told, duty.getValue())) {
                differences.add(duty + " but the ledger says " + told);
            }
        }
        if (seen.size() != duties.size()) {
            differences.add(seen.size() + " duties, but " + duties.size() + " in the ledger");
        }
        return differences;
    }

    private static Map.Entry<UUID, Standing> duty(ResultSet row, int number) throws SQLException {
        var met = row.getObject("met_on", LocalDate.class);
        var paused = row.getObject("paused_on", LocalDate.class);
        return Map.entry(
                row.getObject("id", UUID.class), standing(row, "").with(row.getBoolean("current"), met, paused));
    }
}
