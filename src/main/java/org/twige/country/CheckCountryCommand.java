package org.twige.country;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.twige.country.pack.CountryPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the writer of a country pack what is wrong in it: file, line, what, and what to write instead. */
@Command(name = "country", mixinStandardHelpOptions = true, description = "Checks the folder of a country pack.")
public class CheckCountryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "<folder>", description = "For example countries/tl.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec command = CommandSpec.create();

    /** The exit code: 0 when an installation can run on the pack. */
    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        if (!Files.isDirectory(folder)) {
            out.println(folder + " is not a folder; name the folder of a country pack, for example countries/tl");
            return 1;
        }
        var mistakes = CountryPack.mistakesIn(folder);
        mistakes.forEach(mistake -> out.println(folder.resolve(mistake.file()).getParent() + "/" + mistake));
        out.println(mistakes.isEmpty() ? folder + ": no mistakes" : folder + ": " + mistakes.size() + " mistakes");
        return mistakes.isEmpty() ? 0 : 1;
    }
}
