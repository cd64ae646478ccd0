package org.twige;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The invented nation that is measured: made once, and found again the next time. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
class BenchNation {

    private final SeedNation nation;
    private final SeedTables tables;
    private final DemoSettings settings;

    BenchNation(SeedNation nation, SeedTables tables, DemoSettings settings) {
        this.nation = nation;
        this.tables = tables;
        this.settings = settings;
    }

    /** Does the work on a nation of so many people; where this place cannot be measured, it says why and answers 1. */
    int of(int people, PrintWriter out, Callable<Integer> work) throws Exception {
        var refusal = makeOrFind(people, out);
        if (refusal.isPresent()) {
            out.println(refusal.get());
            return 1;
        }
        return work.call();
    }

    /** Why this place cannot be measured; empty when a nation of so many people is there now. */
    private Optional<String> makeOrFind(int people, PrintWriter out) throws SQLException {
        if (!tables.holdPeople()) {
            out.printf("Making a nation of %,d invented people in %s …%n", people, settings.data());
            nation.make(people, new SeedProgress(out));
            return Optional.empty();
        }
        if (!Files.exists(settings.data().resolve(DemoNation.MADE))) {
            return Optional.of(
                    "The people in this place were not seeded, or not to the end, and only a whole invented nation is"
                            + " measured. Name another place with --data.");
        }
        var found = tables.people();
        return found == people
                ? Optional.empty()
                : Optional.of("This place holds a nation of %,d people: ask for as many, or name another with --data."
                        .formatted(found));
    }

    /** After so much was written and taken back. */
    void tidy() throws SQLException {
        tables.tidy();
    }
}
