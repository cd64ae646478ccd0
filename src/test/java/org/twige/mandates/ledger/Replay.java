package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the ledger again in plain Java, by rules of its own, and compares what comes out with the duties. */
final class Replay {

    private static final Set<String> OWED = Set.of("OPEN", "PAUSED");

    private final Map<UUID, Standing> duties = new HashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();
    private long events;

    private Replay() {}

    /** How a duty stands. */
    private record Standing(
            String state,
            LocalDate due,
            boolean counts,
            UUID institution,
            @Nullable LocalDate metOn,
            @Nullable LocalDate pausedOn) {}

    private record Event(
            long seq,
            UUID duty,
            String kind,
            LocalDate on,
            @Nullable String before,
            @Nullable LocalDate dueBefore,
            Standing after) {}

    static Replay of(JdbcClient database) {
        var replay = new Replay();
        database.sql("select * from mandates.duty_event order by seq")
                .query((row, _) -> new Event(
                        row.getLong("seq"),
                        row.getObject("duty_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("state_before"),
                        row.getObject("due_before", LocalDate.class),
                        new Standing(
                                row.getString("state"),
                                row.getObject("due_on", LocalDate.class),
                                row.getBoolean("counts"),
                                row.getObject("institution_id", UUID.class),
                                null,
                                null)))
                .list()
                .forEach(replay::play);
        return replay;
    }

    private void play(Event event) {
        events++;
        kinds.add(event.kind());
        var was = duties.get(event.duty());
        if (was == null ? !event.kind().equals("ASSIGNED") : !isAllowed(event, was)) {
            rejected.add(event.seq() + " " + event.kind() + " after " + was + ": " + event.after());
        }
        var now = event.after();
        duties.put(
                event.duty(),
                new Standing(
                        now.state(),
                        now.due(),
                        now.counts(),
                        now.institution(),
                        metOn(event, was),
                        pausedOn(event, was)));
    }

    private static @Nullable LocalDate metOn(Event event, @Nullable Standing was) {
        if (!event.after().state().equals("MET")) {
            return null;
        }
        return was != null && was.state().equals("MET") ? was.metOn() : event.on();
    }

    private static @Nullable LocalDate pausedOn(Event event, @Nullable Standing was) {
        if (!event.after().state().equals("PAUSED")) {
            return null;
        }
        return was != null && was.state().equals("PAUSED") ? was.pausedOn() : event.on();
    }

    /** May this happen to a duty that stands so? */
    private static boolean isAllowed(Event event, Standing was) {
        var now = event.after();
        var continues = was.state().equals(event.before()) && was.due().equals(event.dueBefore());
        var same = was.state().equals(now.state());
        return continues
                && switch (event.kind()) {
                    case "EXTENDED" ->
                        same && OWED.contains(now.state()) && now.due().isAfter(was.due());
                    case "MOVED" ->
                        same && now.due().equals(was.due()) && !was.state().equals("LAPSED");
                    case "PAUSED" -> OWED.contains(was.state()) && now.state().equals("PAUSED");
                    case "RESUMED" ->
                        was.state().equals("PAUSED")
                                && now.state().equals("OPEN")
                                && !now.due().isBefore(was.due());
                    case "EXEMPTED" -> OWED.contains(was.state()) && now.state().equals("EXEMPT") && !now.counts();
                    case "MET" ->
                        !was.state().equals("MET")
                                && !was.state().equals("LAPSED")
                                && now.state().equals("MET");
                    case "LAPSED" ->
                        now.state().equals("LAPSED")
                                && !now.counts()
                                && !was.state().equals("MET");
                    case "REOPENED" ->
                        !OWED.contains(was.state()) && now.state().equals("OPEN");
                    case "LEFT" -> same && was.counts() && !now.counts();
                    case "RETURNED" -> same && !was.counts() && now.counts();
                    default -> false;
                };
    }

    /** Events that should not have been possible. */
    List<String> rejected() {
        return rejected;
    }

    Set<String> kinds() {
        return kinds;
    }

    long events() {
        return events;
    }

    /** Duties that stand otherwise than their events say. */
    List<String> differences(JdbcClient database) {
        var differences = new ArrayList<String>();
        var seen = database.sql("select * from mandates.duty")
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Standing(
                                row.getString("state"),
                                row.getObject("due_on", LocalDate.class),
                                row.getBoolean("counts"),
                                row.getObject("institution_id", UUID.class),
                                row.getObject("met_on", LocalDate.class),
                                row.getObject("paused_on", LocalDate.class))))
                .list();
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
}
