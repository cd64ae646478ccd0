package org.twige.assessment.sitting;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.assessment.Response;

/** What a person does at a device in a room: begin, answer, finish. */
@Component
class WorkOnSeat {

    private final Guests guests;
    private final DrawSeat draw;
    private final SeatForms forms;
    private final SeatQuestions questions;
    private final MinutesAllowed minutes;
    private final Clock clock;

    WorkOnSeat(
            Guests guests,
            DrawSeat draw,
            SeatForms forms,
            SeatQuestions questions,
            MinutesAllowed minutes,
            Clock clock) {
        this.guests = guests;
        this.draw = draw;
        this.forms = forms;
        this.questions = questions;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Whose check this device works on; empty when it holds none. */
    Optional<Guest> guest(@Nullable String secret) {
        return secret == null ? Optional.empty() : guests.of(secret, clock.instant());
    }

    /** Draws the questions and begins the time; somebody who has begun goes on. */
    @Transactional
    void begin(Guest guest) {
        if (guest.open() && guest.finishedAt() == null) {
            draw.draw(guest.seat(), guest.person(), guest.version());
            var now = clock.instant();
            forms.begin(guest.seat(), now, now.plus(minutes.of(guest.person(), guest.minutes())));
        }
    }

    /** Keeps an answer, and says how many questions the check has; empty for an answer that cannot be kept. */
    Optional<Integer> answer(Guest guest, Response response) {
        return questions.save(guest.seat(), response, clock.instant());
    }

    /** Where the person goes on: the first question without an answer, otherwise the check of all answers. */
    String goOn(Guest guest) {
        return forms.firstUnanswered(guest.seat())
                .map(number -> "/sit/questions/" + number)
                .orElse("/sit/check");
    }

    /**
     * Finishes; the device forgets the person.
     *
     * @param confirmed true when the person has said that open questions may count as wrong
     * @return false if questions are open and nobody confirmed
     */
    @Transactional
    boolean finish(Guest guest, String secret, boolean confirmed) {
        if (!confirmed && forms.firstUnanswered(guest.seat()).isPresent()) {
            return false;
        }
        var now = clock.instant();
        forms.finish(guest.seat(), now);
        forms.mark(guest.seat(), now);
        guests.end(secret, now);
        return true;
    }

    /** The device forgets the person, who can go on with the ticket as long as time lasts. */
    void leave(String secret) {
        guests.end(secret, clock.instant());
    }
}
