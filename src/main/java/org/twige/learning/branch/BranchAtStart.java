package org.twige.learning.branch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.twige.learning.branch.OpenPack.Answer;

/** Opens, when a branch starts, the pack that the operator named; without one it goes on with the last. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("twige.branch")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BranchAtStart implements ApplicationRunner {

    private final OpenPack packs;
    private final OwnBranches own;
    private final StickKey key;
    private final Environment settings;

    BranchAtStart(OpenPack packs, OwnBranches own, StickKey key, Environment settings) {
        this.packs = packs;
        this.own = own;
        this.key = key;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var pack = settings.getProperty("twige.branch.pack", "");
        if (!pack.isBlank()) {
            open(Path.of(pack));
        }
        var here = own.here()
                .orElseThrow(() -> new IllegalStateException(
                        "This place is no branch yet. Name a pack of the centre with --pack."));
        System.out.println("Branch: " + here.institution().in("en") + ", pack " + here.number() + ".");
        System.out.println(
                "Fingerprint of this computer, for the centre: " + key.print().grouped());
    }

    private void open(Path pack) throws IOException {
        var told = settings.getProperty("twige.branch.centre", "");
        var print = KeyPrint.typed(told);
        if (print.isEmpty() && !told.isBlank()) {
            throw new IllegalStateException("“" + told + "” is no fingerprint: it has 32 signs, 0 to 9 and A to F.");
        }
        if (!Files.isRegularFile(pack)) {
            throw new IllegalStateException("There is no file " + pack + ".");
        }
        var answer = packs.open(Files.readAllBytes(pack), print);
        refusal(answer, pack).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    private Optional<String> refusal(Answer answer, Path pack) {
        return switch (answer) {
            case OPENED, KNOWN -> Optional.empty();
            case DAMAGED ->
                Optional.of(pack + " is no pack, or was changed on its way. Ask the centre for another copy.");
            case OF_ANOTHER_CENTRE ->
                Optional.of(pack + " was not signed by the centre whose fingerprint is known here. At the first start,"
                        + " type the fingerprint that the centre told you, with --centre.");
            case OF_ANOTHER_BRANCH ->
                Optional.of(pack + " is for another branch. Every branch has a folder of its own (--data).");
            case OLDER -> Optional.of(pack + " is older than the pack that was opened here last. Leave out --pack.");
            case EXPIRED ->
                Optional.of("The last day of " + pack + " is over by the clock of this computer, which says "
                        + own.today() + ". Set the clock if it is wrong; else ask the centre for a new pack.");
            case OF_ANOTHER_RELEASE ->
                Optional.of(
                        pack + " was made by another release of this program. Install the release of the centre here;"
                                + " what was done here stays.");
            case NO_PLACE ->
                Optional.of("There are people in this place already, and only an empty one becomes a branch."
                        + " Name another folder with --data.");
        };
    }
}
