package org.twige.accounts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes codes for the people of a branch, to be handed out on paper: the pack brings nothing with which one can sign in. */
@Component
@Command(
        name = "branch-codes",
        mixinStandardHelpOptions = true,
        description =
                "At a branch: writes a code for everybody who has no password there yet into a file, to be handed out.")
class BranchCodesCommand implements Callable<Integer> {

    private final MakeBranchCodes codes;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<file>",
            description = "Where to write; must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path target;

    @Option(names = "--of", paramLabel = "<staff number>", description = "Only for one person, who lost the password.")
    private String staffNo = "";

    BranchCodesCommand(MakeBranchCodes codes) {
        this.codes = codes;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (Files.exists(target)) {
            out.println(target + " exists already. Name a new file; nothing was overwritten.");
            return 1;
        }
        var made = codes.make(staffNo);
        if (made.isEmpty()) {
            out.println(
                    staffNo.isEmpty()
                            ? "Everybody has a password already, or this place is no branch."
                            : "Nobody here has this staff number, or this place is no branch.");
            return 1;
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(target, owner);
        try (var bytes = new BufferedOutputStream(Files.newOutputStream(target));
                var table = SafeCsv.to(bytes, List.of("staff number", "names", "code"))) {
            made.forEach((person, code) -> table.row(person.staffNo(), person.names(), code));
        }
        out.printf(
                "%s is written: %,d codes, good once and for %d days. Hand each to its person, then delete the file.%n",
                target, made.size(), MakeCodes.VALID.toDays());
        return 0;
    }
}
