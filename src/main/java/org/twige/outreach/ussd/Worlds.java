package org.twige.outreach.ussd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.accounts.KeypadAnswer;
import org.twige.accounts.KeypadSignIn;
import org.twige.accounts.KeypadSignIn.Standing;
import org.twige.courses.KeypadLesson;
import org.twige.credentials.CheckByKeypad;
import org.twige.credentials.CodeCheck;
import org.twige.people.PersonId;

/** The world as it is, seen from one number. */
@Component
class Worlds {

    private final PhoneNumbers numbers;
    private final KeypadSignIn signIn;
    private final FindTasks tasks;
    private final KeypadReading reading;
    private final CheckByKeypad check;
    private final PhoneWords words;

    Worlds(
            PhoneNumbers numbers,
            KeypadSignIn signIn,
            FindTasks tasks,
            KeypadReading reading,
            CheckByKeypad check,
            PhoneWords words) {
        this.numbers = numbers;
        this.signIn = signIn;
        this.tasks = tasks;
        this.reading = reading;
        this.check = check;
        this.words = words;
    }

    World of(String number) {
        return new Seen(number);
    }

    /** From one number. */
    private final class Seen implements World {

        private final String number;

        Seen(String number) {
            this.number = number;
        }

        @Override
        public List<Caller> callers() {
            return numbers.callers(number);
        }

        @Override
        public Optional<String> language() {
            return numbers.language(number);
        }

        @Override
        public Standing standing(UUID person) {
            return signIn.standing(new PersonId(person));
        }

        @Override
        public KeypadAnswer prove(UUID person, String typed) {
            return signIn.with(new PersonId(person), typed);
        }

        @Override
        public boolean choosePin(UUID person, String pin) {
            return signIn.choose(new PersonId(person), pin);
        }

        @Override
        public List<Task> tasks(UUID person) {
            return tasks.of(person);
        }

        @Override
        public Optional<Reading> stopped(UUID person) {
            return reading.stopped(person);
        }

        @Override
        public Optional<Round> round(UUID person) {
            return reading.round(person);
        }

        @Override
        public Optional<KeypadLesson> lesson(UUID version, int lesson, String language) {
            return tasks.lesson(version, lesson, language);
        }

        @Override
        public CodeCheck check(String code) {
            return check.check(code, number);
        }

        @Override
        public LocalDate today() {
            return words.today();
        }

        @Override
        public String time(Instant moment) {
            return words.time(moment);
        }
    }
}
