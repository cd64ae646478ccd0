package org.twige;

import java.util.ArrayList;
import java.util.List;

/** Turns the options of {@code twige run} into the properties that Spring Boot reads. */
final class RunOptions {

    /** Each benchmark has a nation of its own: what it measures changes it. */
    private static final String OF_BENCH = "data/";

    /** A branch is there for the computers and phones of its office, and nothing in it is invented. */
    private static final List<String> OF_BRANCH = List.of("--twige.branch=true", "--twige.demo=false");

    static final String HELP = """
            usage: run [--port 8080] [--address 127.0.0.1] [--data data] [--no-demo] [--<setting>=<value> …]
                   branch [--pack <file>] [--centre "<fingerprint>"] [--port 8080] [--address 0.0.0.0] [--data data]
            The settings are listed in docs/operations/README.md.""";

    private RunOptions() {}

    static String[] asProperties(List<String> line) {
        var properties = new ArrayList<String>();
        var rest = new ArrayList<>(line);
        if (rest.remove("branch")) {
            properties.addAll(OF_BRANCH);
            if (!rest.contains("--address")) {
                properties.add("--server.address=0.0.0.0");
            }
        }
        rest.remove("run");
        while (!rest.isEmpty()) {
            properties.add(property(rest));
        }
        return properties.toArray(String[]::new);
    }

    /**
     * Takes {@code --data <folder>} and {@code --twige.<setting>=<value>} out of a verb's arguments: which database to
     * open is known before the verb runs.
     */
    static String[] takeSettings(List<String> arguments) {
        var settings = new ArrayList<String>();
        var rest = new ArrayList<>(arguments);
        arguments.clear();
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            if (word.equals("--data")) {
                settings.add("--twige.data=" + value(word, rest));
            } else if (word.startsWith("--twige.")) {
                settings.add(setting(word));
            } else {
                arguments.add(word);
            }
        }
        return settings.toArray(String[]::new);
    }

    /** What the application must know before one of the other verbs runs; takes it out of the verb's arguments. */
    static String[] ofVerb(List<String> arguments) {
        var properties = new ArrayList<>(List.of(takeSettings(arguments)));
        var verb = arguments.getFirst();
        if (verb.startsWith("bench") && properties.stream().noneMatch(given -> given.startsWith("--twige.data="))) {
            properties.add("--twige.data=" + OF_BENCH + verb);
        }
        if (verb.startsWith("bench") || verb.equals("seed")) {
            properties.add("--twige.seed=true");
        }
        return properties.toArray(String[]::new);
    }

    private static String property(List<String> rest) {
        var option = rest.removeFirst();
        return switch (option) {
            case "--port" -> "--server.port=" + value(option, rest);
            case "--address" -> "--server.address=" + value(option, rest);
            case "--data" -> "--twige.data=" + value(option, rest);
            case "--no-demo" -> "--twige.demo=false";
            case "--pack" -> "--twige.branch.pack=" + value(option, rest);
            case "--centre" -> "--twige.branch.centre=" + value(option, rest);
            default -> setting(option);
        };
    }

    /** Anything else is a setting with its value: a mistyped option must not be passed over in silence. */
    private static String setting(String option) {
        if (!option.startsWith("--") || !option.contains("=")) {
            throw new CannotStart("There is no option " + option + ".\n" + HELP);
        }
        return option;
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new CannotStart(option + " needs a value after it.");
        }
        return rest.removeFirst();
    }
}
