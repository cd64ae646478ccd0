package org.twige.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.twige.credentials.returns.ReturnArchive;
import org.twige.credentials.returns.ReturnCheck;
import org.twige.credentials.returns.VerifyReturn;
import org.twige.credentials.signing.PublicKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file of results on any machine, without a network, a database or a running service. */
@Component
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a file of results for the HR system: the archive, or the table alone.")
public class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(paramLabel = "<file>", description = "The archive of results, or its results.csv.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path file;

    @Option(
            names = "--keys",
            paramLabel = "<jwks.json>",
            description = "The published keys, from /.well-known/jwks.json; without them, those in the archive.")
    private @Nullable Path keys;

    /** 0 when everything is as it was signed, else 1. */
    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("verify");
        try {
            return check(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int check(Path folder) throws IOException {
        var archive = file.toString().endsWith(".zip");
        if (archive) {
            ReturnArchive.unpack(file, folder);
        }
        var own = folder.resolve(ReturnArchive.KEYS);
        if (keys == null && !Files.exists(own)) {
            spec.commandLine().getErr().println("There are no keys in it. Give the published ones with --keys.");
            return 1;
        }
        var published = PublicKeys.parse(Files.readString(keys == null ? own : keys));
        var verify = new VerifyReturn(published);
        return say(archive ? verify.folder(folder) : verify.file(file), published.thumbprints());
    }

    private int say(ReturnCheck check, List<String> thumbprints) {
        var out = spec.commandLine().getOut();
        check.problems().forEach(problem -> out.println("WRONG: " + problem));
        out.printf("%,d results were checked, %,d are wrong.%n", check.results(), check.wrong());
        out.println(
                check.sealed()
                        ? "Every file is as it was signed."
                        : "The list of files was not checked: only what each certificate says is proven, not whose staff"
                                + " number stands beside it.");
        if (keys == null) {
            out.println("The keys came with the file. Compare them with the published ones: "
                    + String.join(", ", thumbprints));
        }
        return check.isGood() ? 0 : 1;
    }
}
