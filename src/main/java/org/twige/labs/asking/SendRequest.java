package org.twige.labs.asking;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twige.labs.detect.Finding;
import org.twige.people.PersonId;

/** Sends a learner's words to the model: after the check for personal data, within the budget, and written down. */
@Component
class SendRequest {

    private final DataClassCheck check;
    private final Writers writers;
    private final ModelAccount account;
    private final AskModel model;
    private final Transcripts transcripts;
    private final Clock clock;

    SendRequest(
            DataClassCheck check,
            Writers writers,
            ModelAccount account,
            AskModel model,
            Transcripts transcripts,
            Clock clock) {
        this.check = check;
        this.writers = writers;
        this.account = account;
        this.model = model;
        this.transcripts = transcripts;
        this.clock = clock;
    }

    /** What became of a question. */
    sealed interface Answer {
        record Said() implements Answer {}

        record Blocked(List<Finding> findings) implements Answer {}

        record Spent() implements Answer {}

        record Enough() implements Answer {}

        record Failed(AskModel.Why why) implements Answer {}
    }

    Answer send(PersonId person, String words) {
        var findings = check.find(words, person);
        if (!findings.isEmpty()) {
            return new Answer.Blocked(findings);
        }
        if (!account.allows(person)) {
            return new Answer.Enough();
        }
        return writers.institution(person)
                .flatMap(institution -> account.open(institution, words))
                .map(call -> ask(person, words, call))
                .orElseGet(Answer.Spent::new);
    }

    private Answer ask(PersonId person, String words, ModelAccount.Call call) {
        var answer = model.ask(words);
        account.close(call, answer);
        return switch (answer) {
            case AskModel.Answer.Said said -> {
                transcripts.add(person, new Transcripts.Talk(clock.instant(), words, said.text(), null));
                yield new Answer.Said();
            }
            case AskModel.Answer.Nothing nothing -> {
                var why = nothing.why().name().toLowerCase(Locale.ROOT);
                transcripts.add(person, new Transcripts.Talk(clock.instant(), words, null, why));
                yield new Answer.Failed(nothing.why());
            }
        };
    }
}
