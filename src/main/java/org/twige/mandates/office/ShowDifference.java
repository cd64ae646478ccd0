package org.twige.mandates.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.SayRule;
import org.twige.mandates.change.CompareMandate;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.instruments.RecordedInstruments;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

/** Shows what a changed mandate would say and do, beside what it says now. */
@Component
class ShowDifference {

    private final CompareMandate compare;
    private final SayRule say;
    private final RecordedInstruments instruments;
    private final Choices choices;
    private final ShowDraft drafts;
    private final Responsibilities responsibilities;

    ShowDifference(
            CompareMandate compare,
            SayRule say,
            RecordedInstruments instruments,
            Choices choices,
            ShowDraft drafts,
            Responsibilities responsibilities) {
        this.compare = compare;
        this.say = say;
        this.instruments = instruments;
        this.choices = choices;
        this.drafts = drafts;
        this.responsibilities = responsibilities;
    }

    /** Everything in one look at the database. */
    @Transactional(readOnly = true)
    DifferencePage page(SignedIn me, MandateVersion before, Draft draft, DifferencePage.Asked asked) {
        var scope = responsibilities.scopeOf(me);
        var next = draft.changing(before);
        return new DifferencePage(
                draft,
                before.number() + 1,
                new DifferencePage.Said(
                        before.names(),
                        name(before.instrument()),
                        before.courses(),
                        before.due(),
                        before.finalAlong(),
                        say.say(before.audience())),
                new DifferencePage.Said(
                        next.names(),
                        name(next.instrument()),
                        next.courses(),
                        next.due(),
                        next.finalAlong(),
                        say.say(next.audience())),
                titles(before.courses(), next.courses()),
                compare.compare(scope, before, next),
                asked,
                compare.people(scope, next, asked.effect(), asked.search(), asked.page()),
                drafts.problem(me, draft));
    }

    private Map<CourseId, LocalText> titles(List<CourseId> before, List<CourseId> next) {
        var titles = new LinkedHashMap<CourseId, LocalText>();
        Stream.concat(next.stream(), before.stream())
                .distinct()
                .forEach(course ->
                        titles.put(course, choices.titles(List.of(course)).getFirst()));
        return titles;
    }

    private InstrumentName name(UUID instrument) {
        return instruments
                .find(instrument)
                .map(Instrument::name)
                .orElseThrow(() -> new IllegalStateException("a mandate without its instrument"));
    }
}
