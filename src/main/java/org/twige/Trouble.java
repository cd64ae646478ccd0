package org.twige;

import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Says in one plain sentence what went wrong; the whole story is in the log. */
final class Trouble {

    private Trouble() {}

    /** Until the settings say where the log is, nothing is logged: the console is for plain lines. */
    static void holdTheLog() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.detachAndStopAllAppenders();
        }
    }

    /** Tells the operator; the answer is the exit code. */
    static int explain(Throwable problem) {
        if (!isShuttingDown()) {
            LoggerFactory.getLogger(Trouble.class).warn("given up", problem);
            System.err.println("twige: " + sentence(problem));
        }
        return 1;
    }

    private static String sentence(Throwable problem) {
        return Stream.concat(
                        causes(problem).filter(CannotStart.class::isInstance).map(Throwable::getMessage),
                        known(problem))
                .findFirst()
                .orElseGet(() -> {
                    var root = causes(problem).reduce((_, deeper) -> deeper).orElse(problem);
                    return "This did not work: " + root.getMessage()
                            + "\nMore is in the folder logs of the data folder.";
                });
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }

    /** What the analyzers say that explain a failed start, ours of a country pack among them. */
    private static Stream<String> known(Throwable problem) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(problem))
                .filter(Objects::nonNull)
                .map(found -> found.getDescription() + "\n" + found.getAction());
    }

    /** Somebody stopped the application while it was starting: nothing needs to be explained. */
    private static boolean isShuttingDown() {
        try {
            var trial = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(trial);
            return !Runtime.getRuntime().removeShutdownHook(trial);
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
