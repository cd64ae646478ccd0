package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.sitting.Sheet.Step;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;

/** Keeps what officials read from an answer sheet; only what two of them agree on counts. */
@Component
class EnterSheet {

    private final Sheets sheets;
    private final SeatForms forms;
    private final Audit audit;
    private final Clock clock;

    EnterSheet(Sheets sheets, SeatForms forms, Audit audit, Clock clock) {
        this.sheets = sheets;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an entry. */
    sealed interface Answer {

        /** Kept, or the sheet asks nothing of this official any more. */
        record Kept() implements Answer {}

        /** Answers to these questions, counted from 0, cannot stand on the sheet. */
        record Wrong(List<Integer> questions) implements Answer {}

        record Unknown() implements Answer {}
    }

    /** Sent again, it changes nothing: the same official is asked once. */
    @Transactional
    Answer enter(Scope scope, String code, List<String> typed) {
        sheets.lock(code);
        return sheets.find(scope, code)
                .map(sheet -> enter(scope.person(), sheet, typed))
                .orElseGet(Answer.Unknown::new);
    }

    private Answer enter(UUID me, Sheet sheet, List<String> typed) {
        var step = sheet.step();
        if (step != Step.FIRST && step != Step.SECOND && step != Step.THIRD) {
            return new Answer.Kept();
        }
        var asked = sheet.asked(step);
        var read = new ArrayList<String>();
        var wrong = new ArrayList<Integer>();
        for (var at = 0; at < asked.size(); at++) {
            var field = sheet.fields().get(asked.get(at));
            var found = at < typed.size() ? field.read(typed.get(at)) : Optional.<String>empty();
            if (found.isPresent()) {
                read.add(found.get());
            } else {
                wrong.add(asked.get(at));
            }
        }
        if (!wrong.isEmpty()) {
            return new Answer.Wrong(wrong);
        }
        keep(me, sheet, step, sheet.answersAfter(step, read));
        return new Answer.Kept();
    }

    private void keep(UUID me, Sheet sheet, Step step, List<String> answers) {
        sheets.add(sheet, answers, me, clock.instant());
        var agreed = step == Step.THIRD
                || (step == Step.SECOND
                        && answers.equals(sheet.entries().getFirst().answers()));
        if (agreed) {
            sheets.agree(sheet.seat(), choices(sheet, answers), clock.instant());
            forms.mark(sheet.seat(), clock.instant());
        }
        audit.record(new Act(
                me.toString(),
                "sheet.entered",
                "seat:" + sheet.seat(),
                Map.of("step", step.name(), "agreed", String.valueOf(agreed))));
    }

    private static List<String> choices(Sheet sheet, List<String> answers) {
        var choices = new ArrayList<String>();
        for (var at = 0; at < answers.size(); at++) {
            var read = answers.get(at);
            choices.add(read.isEmpty() ? "" : sheet.fields().get(at).choice(read));
        }
        return choices;
    }
}
