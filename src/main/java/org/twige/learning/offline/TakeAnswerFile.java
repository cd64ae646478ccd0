package org.twige.learning.offline;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.learning.offline.AnswerFile.Entry;
import org.twige.learning.offline.AnswerFile.Row;
import org.twige.learning.offline.AnswerFileJobs.Wish;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Jobs;

/** Takes the answers in a file by the rules by which they are taken from a phone; cut off anywhere, it is done again. */
@Component
class TakeAnswerFile {

    private static final int STEP = 50;

    private final ReadAnswerFile reading;
    private final TakeBatch batches;
    private final AnswerFiles files;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;

    TakeAnswerFile(
            ReadAnswerFile reading,
            TakeBatch batches,
            AnswerFiles files,
            Jobs jobs,
            Audit audit,
            TransactionTemplate transaction) {
        this.reading = reading;
        this.batches = batches;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Whose answers somebody may bring.
     *
     * @param own those who are this one, under whichever record
     */
    private record Whose(Set<UUID> theirs, Set<UUID> own) {}

    void take(Wish wish) {
        files.content(wish.file()).flatMap(reading::read).ifPresent(file -> take(wish, file.entries()));
    }

    private void take(Wish wish, List<Entry> entries) {
        var people =
                entries.stream().map(Entry::person).filter(Objects::nonNull).collect(toSet());
        var whose = new Whose(
                files.theirs(people, wish.by().person(), wish.by()),
                files.theirs(people, wish.by().person(), Scope.none(wish.by().person())));
        var taken = 0L;
        for (var from = 0; from < entries.size(); from += STEP) {
            var rows = rows(entries, from, whose);
            transaction.executeWithoutResult(_ -> rows.forEach(row -> files.keep(wish.file(), row)));
            taken +=
                    rows.stream().filter(row -> row.outcome().equals(Row.TAKEN)).count();
            jobs.progress(wish.job(), from + rows.size(), entries.size());
        }
        finish(wish, entries.size(), taken);
    }

    private List<Row> rows(List<Entry> entries, int from, Whose whose) {
        var rows = new ArrayList<Row>();
        for (var at = from; at < Math.min(from + STEP, entries.size()); at++) {
            var entry = entries.get(at);
            rows.add(new Row(at + 1, entry, outcome(entry, whose)));
        }
        return rows;
    }

    /** A file is not signed: whoever brings it could have written it, and nobody answers a final for somebody else. */
    private String outcome(Entry entry, Whose whose) {
        var person = entry.person();
        if (person == null || entry.event().isEmpty()) {
            return Refusal.MALFORMED.name();
        }
        if (!whose.theirs().contains(person)) {
            return Row.NOT_YOUR_PERSON;
        }
        var event = entry.event().get();
        return event.isInFinal() && !whose.own().contains(person)
                ? Row.FINAL_OF_ANOTHER
                : take(new PersonId(person), event);
    }

    private String take(PersonId person, DeviceEvent event) {
        try {
            return switch (batches.take(person, List.of(event), false).getFirst()) {
                case Receipt.Accepted _ -> Row.TAKEN;
                case Receipt.Refused refused -> refused.why().name();
            };
        } catch (RuntimeException _) {
            return Row.FAILED; // it is in the log
        }
    }

    private void finish(Wish wish, int entries, long taken) {
        transaction.executeWithoutResult(_ -> {
            files.forgetContent(wish.file());
            audit.record(new Act(
                    wish.by().person().toString(),
                    "learning.answers-brought",
                    "answer-file:" + wish.file(),
                    Map.of("entries", String.valueOf(entries), "taken", String.valueOf(taken))));
            jobs.finish(wish.job());
        });
    }
}
