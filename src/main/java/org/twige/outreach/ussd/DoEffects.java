package org.twige.outreach.ussd;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;

/** Does what a turn asks for, in the transaction that keeps the turn. */
@Component
class DoEffects {

    private final PhoneNumbers numbers;
    private final KeypadReading reading;
    private final WantedTexts texts;
    private final TakeAnswer answers;
    private final Clock clock;

    DoEffects(PhoneNumbers numbers, KeypadReading reading, WantedTexts texts, TakeAnswer answers, Clock clock) {
        this.numbers = numbers;
        this.reading = reading;
        this.texts = texts;
        this.answers = answers;
        this.clock = clock;
    }

    void of(Incoming turn, Turn next) {
        var person = next.stand().person();
        for (var effect : next.effects()) {
            if (effect instanceof Effect.Speak(var language)) {
                numbers.speak(turn.number(), language, clock.instant());
            } else if (person != null && next.stand().proven()) {
                ofPerson(person, turn.number(), effect);
            }
        }
    }

    private void ofPerson(UUID person, String number, Effect effect) {
        switch (effect) {
            case Effect.Keep(var place) -> reading.keep(person, place, clock.instant());
            case Effect.Forget _ -> reading.forget(person);
            case Effect.Answer answer -> answers.take(new PersonId(person), answer);
            case Effect.Practise(var round) -> reading.practise(person, round, clock.instant());
            case Effect.Practised(var place, var right) -> reading.practised(person, place, right);
            case Effect.EndRound _ -> reading.endRound(person);
            case Effect.Send(var text) -> texts.want(person, number, text, clock.instant());
            case Effect.Speak _ -> throw new IllegalStateException("a number speaks, not a person");
        }
    }
}
