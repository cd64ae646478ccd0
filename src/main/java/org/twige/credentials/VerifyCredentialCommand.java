package org.twige.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.twige.credentials.signing.PublicKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks credentials on any machine, without a network: files in, one line each out. */
@Component
@Command(
        name = "verify-credential",
        mixinStandardHelpOptions = true,
        description = "Checks badge files, PDFs and texts of square codes against published keys, without a network.")
public class VerifyCredentialCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "<file>", description = "Files, or folders of files.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private List<Path> files;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "<jwks.json>",
            description = "The published keys, from /.well-known/jwks.json.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path keys;

    @Option(
            names = "--status",
            paramLabel = "<list.jwt>",
            description = "A published status list, from /credentials/status/0 and so on; may be repeated.")
    private List<Path> statusLists = List.of();

    public VerifyCredentialCommand(Clock clock) {
        this.clock = clock;
    }

    /** 0 when every file is valid, else 1. */
    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var published = PublicKeys.parse(Files.readString(keys));
        var verifier = new OfflineVerifier(published, lists(published), ZoneId.systemDefault());
        var now = clock.instant();
        var valid = 0;
        var all = all();
        var unknown = false;
        for (var file : all) {
            var answer = verifier.check(Files.readAllBytes(file), now);
            out.println(line(file, answer));
            valid += answer.verdict() == Verdict.VALID ? 1 : 0;
            unknown |= answer.verdict() == Verdict.VALID && !answer.revocationsKnown();
        }
        out.printf("%d of %d valid%n", valid, all.size());
        if (unknown) {
            out.println("Whether one was revoked is not known for all of them: give the status lists with --status.");
        }
        return valid == all.size() ? 0 : 1;
    }

    private static String line(Path file, OfflineVerifier.Answer answer) {
        var facts = answer.slip()
                .map(slip -> "\t%s\t%s\t%s\tissued %s\tvalid until %s"
                        .formatted(slip.code(), slip.names(), slip.title(), slip.issuedOn(), slip.validUntil()))
                .orElse("");
        return answer.verdict() + "\t" + file.getFileName() + facts;
    }

    private Map<Integer, StatusList> lists(PublicKeys published) throws IOException {
        var lists = new HashMap<Integer, StatusList>();
        for (var file : statusLists) {
            var list = OfflineVerifier.statusList(Files.readString(file), published)
                    .orElseThrow(() -> new IOException(file + " was not signed with one of these keys"));
            lists.put(list.getKey(), list.getValue());
        }
        return lists;
    }

    private List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        for (var file : files) {
            if (Files.isDirectory(file)) {
                try (var inside = Files.list(file)) {
                    all.addAll(inside.filter(Files::isRegularFile).sorted().toList());
                }
            } else {
                all.add(file);
            }
        }
        return all;
    }
}
