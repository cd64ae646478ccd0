package org.twige.mandates.office;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.PreviewAudience;
import org.twige.mandates.audience.Reach;
import org.twige.mandates.audience.SayRule;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.PublishedMandates;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

/** Shows a draft as it would be published today, and says what still stands against that. */
@Component
class ShowDraft {

    private final PreviewAudience preview;
    private final SayRule say;
    private final Choices choices;
    private final Responsibilities responsibilities;
    private final PublishedMandates mandates;
    private final Today today;

    ShowDraft(
            PreviewAudience preview,
            SayRule say,
            Choices choices,
            Responsibilities responsibilities,
            PublishedMandates mandates,
            Today today) {
        this.preview = preview;
        this.say = say;
        this.choices = choices;
        this.responsibilities = responsibilities;
        this.mandates = mandates;
        this.today = today;
    }

    DraftPage page(SignedIn me, Draft draft, String search, String problem) {
        var scope = responsibilities.scopeOf(me);
        var rule = draft.audience();
        return new DraftPage(
                draft,
                instrument(draft),
                choices.titles(draft.terms().courses()),
                choices.minutes(draft.terms().courses()),
                say.say(rule),
                new DraftPage.Preview(
                        preview.reach(scope, rule),
                        preview.samples(scope, rule),
                        search,
                        preview.search(scope, search)),
                choices.later(scope, draft),
                mandates.newest(draft.mandate()).orElse(null),
                problem);
    }

    /** The key of the sentence that says why a draft cannot be published today; empty when it can. */
    String problem(SignedIn me, Draft draft) {
        var before = mandates.newest(draft.mandate()).orElse(null);
        if (before != null && before.instrument().equals(draft.terms().instrument())) {
            return "mandates.office.change.instrument-same";
        }
        if (before != null && draft.saysTheSameAs(before)) {
            return "mandates.office.change.nothing";
        }
        if (isPast(draft, before)) {
            return "mandates.office.terms.date-wrong";
        }
        var published = choices.courses().stream().map(course -> course.id()).toList();
        if (!published.containsAll(draft.terms().courses())) {
            return "mandates.office.terms.course-missing";
        }
        var reach = preview.reach(responsibilities.scopeOf(me), draft.audience());
        return reach.stream().noneMatch(Reach::isReached) ? "mandates.office.nobody" : "";
    }

    /** A date that has passed may stay as it is when something else is changed. */
    private boolean isPast(Draft draft, @Nullable MandateVersion before) {
        var due = draft.terms().due();
        var stays = before != null && before.due().equals(due);
        return due.date() != null && !due.date().isAfter(today.day()) && !stays;
    }

    private InstrumentName instrument(Draft draft) {
        return choices.instrument(draft.terms().instrument())
                .map(Instrument::name)
                .orElseThrow(() -> new IllegalStateException("a draft without its instrument"));
    }
}
