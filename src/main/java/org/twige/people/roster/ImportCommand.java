package org.twige.people.roster;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.people.roster.RosterBatch.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in a staff list from the command line, under the same rules as the page. */
@Component
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Checks a staff list (CSV) and lets it take effect.")
class ImportCommand implements Callable<Integer> {

    private static final String LANGUAGE = "en";

    private final ImportRoster importRoster;
    private final Importers importers;
    private final RosterReport report;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "<file>", description = "The staff list.")
    private Path file = Path.of("");

    @Option(names = "--by", description = "Staff number of the official; without it the whole tree may change.")
    private @Nullable String staffNo;

    @Option(names = "--dry-run", description = "Only says what would happen.")
    private boolean dryRun;

    ImportCommand(ImportRoster importRoster, Importers importers, RosterReport report) {
        this.importRoster = importRoster;
        this.importers = importers;
        this.report = report;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var importer = Optional.ofNullable(staffNo)
                .map(importers::byStaffNumber)
                .orElseGet(() -> Optional.of(new Importers.Importer("system:import", importRoster.nation())));
        if (!Files.isReadable(file) || importer.isEmpty()) {
            out.println(importer.isEmpty() ? "Nobody with this staff number may import a list." : "No file " + file);
            return 2;
        }
        return run(importer.get(), out);
    }

    private int run(Importers.Importer importer, PrintWriter out) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var name = String.valueOf(file.getFileName());
            var batch = importRoster.check(importer.by(), importer.scope(), bytes, name, LANGUAGE, (done, total) -> {
                out.printf("\r%,d rows read", done);
                out.flush();
            });
            out.println();
            report.print(batch, LANGUAGE, out);
            if (batch.state() != State.CHECKED || dryRun) {
                return batch.state() == State.CHECKED ? 0 : 1;
            }
            var applied = importRoster.apply(batch.id());
            out.println(report.ending(applied, LANGUAGE));
            return applied.state() == State.APPLIED ? 0 : 1;
        }
    }
}
