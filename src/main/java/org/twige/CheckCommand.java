package org.twige;

import java.util.List;
import java.util.Set;
import org.twige.assessment.CheckCutCommand;
import org.twige.country.CheckCountryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Checks what people write as files; every module's {@code check-…} command is joined to it as {@code check …}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks files that people write: file, line, mistake and remedy.",
        subcommands = {CheckCountryCommand.class, CheckCutCommand.class})
class CheckCommand {

    private static final String PREFIX = "check-";

    /** These read one folder or file, and nothing else. */
    private static final Set<String> ALONE = Set.of("country", "cut");

    private CheckCommand() {}

    /** The command line with a command for each of the objects. */
    static CommandLine lineOf(Iterable<?> commands) {
        var check = new CommandLine(new CheckCommand());
        var line = new CommandLine(new Twige()).addSubcommand(check);
        for (var command : commands) {
            var verb = new CommandLine(command);
            var name = verb.getCommandName();
            if (name.startsWith(PREFIX)) {
                check.addSubcommand(name.substring(PREFIX.length()), verb);
            } else {
                line.addSubcommand(verb);
            }
        }
        return line;
    }

    /** A country is checked before any database is started, because nothing runs on a broken one; a file of ratings too. */
    static boolean needsNoApplication(List<String> arguments) {
        return arguments.size() > 1 && arguments.getFirst().equals("check") && ALONE.contains(arguments.get(1));
    }
}
