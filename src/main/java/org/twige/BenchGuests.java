package org.twige;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.bench.Account;
import org.twige.bench.Guests;

/** Gives passwords to those who visit the measured nation. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchGuests {

    private static final String OFFICIAL = "programme_office";
    private static final String LEARNER = "learner";
    private static final int TOKENS = 500;

    private final DemoOffice office;
    private final BenchTables tables;
    private final DemoSettings settings;

    BenchGuests(DemoOffice office, BenchTables tables, DemoSettings settings) {
        this.office = office;
        this.tables = tables;
        this.settings = settings;
    }

    /** So many learners who have never come, and an official; all get new passwords. */
    Guests invite(int learners) throws IOException {
        office.signIns(learners);
        var accounts = accounts();
        var newcomers = accounts.stream()
                .filter(account -> account.role().equals(LEARNER))
                .toList();
        var official = accounts.stream()
                .filter(account -> account.role().equals(OFFICIAL))
                .findFirst()
                .orElseThrow();
        return new Guests(
                newcomers.subList(newcomers.size() - learners, newcomers.size()),
                official,
                tables::rightAnswers,
                tables.tokens(TOKENS),
                tables.places(),
                tables::awaitListeners);
    }

    /** The lines of the file that the operator is told about. */
    private List<Account> accounts() throws IOException {
        try (var lines = Files.lines(settings.data().resolve(DemoNation.MADE))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Account(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }
}
