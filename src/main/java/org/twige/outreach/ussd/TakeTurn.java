package org.twige.outreach.ussd;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the turns of every gateway. A turn is known by its dialogue and the number of inputs, so that one that comes again
 * gets the same reply and changes nothing; inputs whose turn never came are made up for, in their order.
 */
@Component
class TakeTurn implements UssdChannel {

    private final PhoneTurns turns;
    private final Worlds worlds;
    private final PhoneWords words;
    private final DoEffects effects;
    private final Clock clock;

    TakeTurn(PhoneTurns turns, Worlds worlds, PhoneWords words, DoEffects effects, Clock clock) {
        this.turns = turns;
        this.worlds = worlds;
        this.words = words;
        this.effects = effects;
        this.clock = clock;
    }

    /** One transaction: what was answered is kept when the reply leaves, and a lost reply is given again. */
    @Override
    @Transactional
    public Reply take(Incoming turn) {
        turns.waitForOthers(turn);
        var asked = turn.inputs().size();
        return turns.reply(turn, asked).orElseGet(() -> reply(turn, asked));
    }

    private Reply reply(Incoming turn, int asked) {
        var dialogue = new Dialogue(worlds.of(turn.number()), words.say());
        var known = turns.last(turn);
        if (known.isPresent() && known.get().inputs() >= asked) {
            return new Reply(words.say().text("over"), true); // a turn that was forgotten meanwhile
        }
        var at = known.map(PhoneTurns.Last::inputs).orElse(-1);
        var now = known.map(PhoneTurns.Last::stand);
        var reply = Optional.<Reply>empty();
        while (at < asked) {
            at++;
            var input = at == 0 ? "" : turn.inputs().get(at - 1);
            var next = now.map(stand -> dialogue.next(stand, input)).orElseGet(dialogue::begin);
            effects.of(turn, next);
            reply = Optional.of(turns.keep(turn, at, next, clock.instant()));
            now = Optional.of(next.stand());
        }
        return reply.orElseThrow();
    }
}
