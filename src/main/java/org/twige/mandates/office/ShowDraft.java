package org.twige.mandates.office;

import org.springframework.stereotype.Component;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.PreviewAudience;
import org.twige.mandates.audience.Reach;
import org.twige.mandates.audience.SayRule;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.ledger.PreviewDates;
import org.twige.people.Responsibilities;
import org.twige.web.SignedIn;

/** Shows a draft as it would be published today, and says what still stands against that. */
@Component
class ShowDraft {

    private final PreviewAudience preview;
    private final SayRule say;
    private final Choices choices;
    private final Responsibilities responsibilities;
    private final Today today;
    private final PreviewDates dates;

    ShowDraft(
            PreviewAudience preview,
            SayRule say,
            Choices choices,
            Responsibilities responsibilities,
            Today today,
            PreviewDates dates) {
        this.preview = preview;
        this.say = say;
        this.choices = choices;
        this.responsibilities = responsibilities;
        this.today = today;
        this.dates = dates;
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
                dates.later(
                        scope,
                        rule,
                        draft.terms().due(),
                        choices.minutes(draft.terms().courses())),
                problem);
    }

    /** The key of the sentence that says why a draft cannot be published today; empty when it can. */
    String problem(SignedIn me, Draft draft) {
        var date = draft.terms().due().date();
        if (date != null && !date.isAfter(today.day())) {
            return "mandates.office.terms.date-wrong";
        }
        var published = choices.courses().stream().map(course -> course.id()).toList();
        if (!published.containsAll(draft.terms().courses())) {
            return "mandates.office.terms.course-missing";
        }
        var reach = preview.reach(responsibilities.scopeOf(me), draft.audience());
        return reach.stream().noneMatch(Reach::isReached) ? "mandates.office.nobody" : "";
    }

    private InstrumentName instrument(Draft draft) {
        return choices.instruments().stream()
                .filter(known -> known.id().equals(draft.terms().instrument()))
                .findFirst()
                .map(Instrument::name)
                .orElseThrow(() -> new IllegalStateException("a draft without its instrument"));
    }
}
