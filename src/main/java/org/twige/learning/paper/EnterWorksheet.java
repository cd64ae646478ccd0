package org.twige.learning.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.courses.Block;
import org.twige.learning.KeepLesson;
import org.twige.learning.TakeBackLesson;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Keeps what officials read from a worksheet: it counts once two of them have read the same; and takes it back. */
@Component
class EnterWorksheet {

    static final int LONGEST_REASON = 300;

    /** What is typed for a question that was left empty on the sheet. */
    static final String EMPTY = "-";

    /** Nobody needs as many looks at one sheet. */
    private static final int MOST_ENTRIES = 20;

    private final Worksheets worksheets;
    private final OpenSheets lessons;
    private final KeepLesson keep;
    private final TakeBackLesson back;
    private final Audit audit;
    private final Clock clock;

    EnterWorksheet(
            Worksheets worksheets, OpenSheets lessons, KeepLesson keep, TakeBackLesson back, Audit audit, Clock clock) {
        this.worksheets = worksheets;
        this.lessons = lessons;
        this.keep = keep;
        this.back = back;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<OpenSheet> find(Scope scope, String code) {
        return worksheets.find(scope, code).flatMap(lessons::open);
    }

    /** The ids of the questions of which nothing was said; then nothing is kept. Sent again, it changes nothing. */
    @Transactional
    List<String> enter(Scope scope, String code, Map<String, String> fields) {
        worksheets.lock(code);
        var open = find(scope, code).filter(found -> found.sheet().isOpen()).orElse(null);
        if (open == null || open.sheet().entries().size() >= MOST_ENTRIES) {
            return List.of();
        }
        var missing = open.checks().stream()
                .filter(check -> read(check, fields).isEmpty())
                .map(Block::id)
                .toList();
        if (missing.isEmpty()) {
            var choices = open.checks().stream()
                    .flatMap(check -> read(check, fields).stream())
                    .toList();
            enter(scope.person(), open, choices);
        }
        return missing;
    }

    /** The choice that was typed, an empty text for a question left empty; nothing for what cannot stand there. */
    private static Optional<String> read(Block check, Map<String, String> fields) {
        var typed = fields.getOrDefault(check.id(), "");
        return typed.equals(EMPTY) ? Optional.of("") : check.choice(typed).map(found -> found.id());
    }

    private void enter(UUID me, OpenSheet open, List<String> choices) {
        var now = clock.instant();
        var sheet = open.sheet();
        if (lastOf(sheet, Worksheet.Entry::mine).filter(choices::equals).isPresent()) {
            return;
        }
        worksheets.add(sheet, choices, me, now);
        var same = sheet.entries().stream()
                .filter(entry -> !entry.mine())
                .filter(entry -> lastOf(sheet, other -> other.by().equals(entry.by()))
                        .filter(choices::equals)
                        .isPresent())
                .findFirst();
        same.ifPresent(first -> count(open, choices, first.at(), now));
        audit.record(new Act(
                me.toString(),
                "worksheet.entered",
                "person:" + sheet.person(),
                Map.of("worksheet", sheet.id().toString(), "counts", String.valueOf(same.isPresent()))));
    }

    private static Optional<List<String>> lastOf(Worksheet sheet, Predicate<Worksheet.Entry> who) {
        return sheet.entries().reversed().stream()
                .filter(who)
                .map(Worksheet.Entry::choices)
                .findFirst();
    }

    /** From the moment on at which it was typed first: that the second was late is not the learner's fault. */
    private void count(OpenSheet open, List<String> choices, Instant first, Instant now) {
        var person = open.sheet().person();
        var place = open.place();
        var before = keep.answered(person, place);
        var done = keep.isDone(person, place);
        var kept = new ArrayList<String>();
        for (var at = 0; at < choices.size(); at++) {
            var check = open.checks().get(at).id();
            if (!choices.get(at).isEmpty() && !before.contains(check)) {
                keep.answer(person, place, check, choices.get(at), first);
                kept.add(check);
            }
        }
        keep.finish(person, place, first);
        worksheets.count(open.sheet().id(), kept, !done && keep.isDone(person, place), now);
    }

    /** False when there is nothing to take back: it is not the official's, or was undone before. */
    @Transactional
    boolean undo(Scope scope, String code, String because) {
        worksheets.lock(code);
        var open = find(scope, code).filter(found -> found.sheet().undoneBecause() == null);
        open.ifPresent(found -> undo(scope.person(), found, because));
        return open.isPresent();
    }

    private void undo(UUID me, OpenSheet open, String because) {
        var sheet = open.sheet();
        if (sheet.countedAt() != null) {
            back.takeBack(
                    sheet.person(), open.place(), worksheets.kept(sheet.id()), sheet.finished(), new PersonId(me));
        }
        worksheets.undo(sheet.id(), because, me, clock.instant());
        audit.record(new Act(
                me.toString(),
                "worksheet.undone",
                "person:" + sheet.person(),
                Map.of("worksheet", sheet.id().toString(), "counted", String.valueOf(sheet.countedAt() != null))));
    }
}
