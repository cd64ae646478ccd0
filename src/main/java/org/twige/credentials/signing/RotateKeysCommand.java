package org.twige.credentials.signing;

import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a new key for credentials; what older keys signed stays valid. */
@Component
@Command(
        name = "rotate-keys",
        mixinStandardHelpOptions = true,
        description = "Signs credentials with a new key from now on. Earlier ones stay valid and checkable.")
class RotateKeysCommand implements Callable<Integer> {

    private final RotateKeys rotateKeys;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    RotateKeysCommand(RotateKeys rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var rotated = rotateKeys.rotate("system:rotate-keys");
        out.println("Credentials are signed with " + rotated.next() + " from now on.");
        out.printf("%d keys are published; the secret half of %s is destroyed.%n", rotated.keys(), rotated.before());
        out.println("A running application notices by itself. Copy the folder 'secrets' to its safe place again.");
        return 0;
    }
}
