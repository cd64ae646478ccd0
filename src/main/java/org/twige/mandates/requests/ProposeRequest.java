package org.twige.mandates.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.requests.Asking.Answer;
import org.twige.mandates.requests.Deciders.Official;
import org.twige.people.PersonId;

/** An official asks for somebody: more time is granted at once where that is the official's to grant. */
@Component
class ProposeRequest {

    private final AskRequest ask;
    private final DecideRequest decide;

    ProposeRequest(AskRequest ask, DecideRequest decide) {
        this.ask = ask;
        this.decide = decide;
    }

    /** An exemption always waits for a second official, and more time for whoever may grant so much. */
    @Transactional
    Answer propose(Official me, PersonId about, Asking asking) {
        var answer = ask.propose(asking, about.value(), me.person());
        if (answer instanceof Answer.Asked(var request) && asking.kind() == RequestKind.EXTENSION) {
            var form = asking.form();
            var _ = decide.grant(
                    me, request, new DecisionForm(form.day(), form.month(), form.year(), null, form.words()));
        }
        return answer;
    }
}
