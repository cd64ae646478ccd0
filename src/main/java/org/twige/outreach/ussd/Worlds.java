package org.twige.outreach.ussd;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.accounts.KeypadAnswer;
import org.twige.accounts.KeypadSignIn;
import org.twige.accounts.KeypadSignIn.Standing;
import org.twige.country.Country;
import org.twige.courses.KeypadLesson;
import org.twige.courses.KeypadLessons;
import org.twige.courses.VersionId;
import org.twige.credentials.CheckByKeypad;
import org.twige.credentials.CodeCheck;
import org.twige.people.PersonId;
import org.twige.web.Texts;

/** The world as it is, seen from one number. */
@Component
class Worlds {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Numbers numbers;
    private final KeypadSignIn signIn;
    private final FindTasks tasks;
    private final KeypadReading reading;
    private final KeypadLessons lessons;
    private final CheckByKeypad check;
    private final Texts texts;
    private final Country country;
    private final Clock clock;
    private final String address;

    Worlds(
            Numbers numbers,
            KeypadSignIn signIn,
            FindTasks tasks,
            KeypadReading reading,
            KeypadLessons lessons,
            CheckByKeypad check,
            Texts texts,
            Country country,
            Clock clock,
            @Value("${twige.address:http://127.0.0.1:${server.port}}") String address) {
        this.numbers = numbers;
        this.signIn = signIn;
        this.tasks = tasks;
        this.reading = reading;
        this.lessons = lessons;
        this.check = check;
        this.texts = texts;
        this.country = country;
        this.clock = clock;
        this.address = address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    Say words() {
        return new Say(texts, country, address, country.languages().getFirst().code());
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
        public Optional<KeypadLesson> lesson(UUID version, int lesson, String language) {
            return lessons.find(new VersionId(version), lesson, language);
        }

        @Override
        public CodeCheck check(String code) {
            return check.check(code, number);
        }

        @Override
        public LocalDate today() {
            return country.today(clock);
        }

        @Override
        public String time(Instant moment) {
            var minute = moment.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
            return TIME.format(minute.atZone(country.zone()));
        }
    }
}
