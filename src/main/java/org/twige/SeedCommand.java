package org.twige;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an empty nation with invented people, the same every time. */
@Component
@ConditionalOnBooleanProperty("twige.seed")
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = "Fills an empty data folder (--data) with a nation of invented people, the same every time.")
class SeedCommand implements Callable<Integer> {

    static final int FEWEST = 400;

    private static final int MOST = 9_000_000;

    private final SeedNation nation;
    private final SeedTables tables;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--people", paramLabel = "<n>", description = "How many people; 250000 without it.")
    private int people = 250_000;

    SeedCommand(SeedNation nation, SeedTables tables) {
        this.nation = nation;
        this.tables = tables;
    }

    @Override
    public Integer call() throws SQLException {
        var out = spec.commandLine().getOut();
        if (people < FEWEST || people > MOST) {
            out.printf("A nation has from %,d to %,d people.%n", FEWEST, MOST);
            return 2;
        }
        if (tables.holdPeople()) {
            out.println("This place already holds people, and only an empty one is seeded. Name another with --data.");
            return 1;
        }
        nation.make(people, new SeedProgress(out));
        out.printf(
                "%,d people with %,d duties. Start it with ./twige run and the same --data; sign-ins are in %s there.%n",
                tables.people(), tables.duties(), DemoNation.MADE);
        return 0;
    }
}
