package org.twige;

import java.util.ArrayList;
import java.util.List;

/** Turns the options of {@code twige run} into the properties that Spring Boot reads. */
final class RunOptions {

    /** The benchmark has a nation of its own: what it measures changes it. */
    private static final String OF_BENCH = "data/bench";

    private RunOptions() {}

    static String[] asProperties(String[] arguments) {
        var properties = new ArrayList<String>();
        var rest = new ArrayList<>(List.of(arguments));
        rest.remove("run");
        while (!rest.isEmpty()) {
            properties.add(property(rest));
        }
        return properties.toArray(String[]::new);
    }

    /** Takes {@code --data <folder>} out of a verb's arguments: which database to open is known before the verb runs. */
    static String[] takeData(List<String> arguments) {
        var at = arguments.indexOf("--data");
        if (at < 0) {
            return new String[0];
        }
        arguments.remove(at);
        if (at == arguments.size()) {
            throw new IllegalArgumentException("--data needs a folder after it");
        }
        return new String[] {"--twige.data=" + arguments.remove(at)};
    }

    /** What the application must know before one of the other verbs runs; takes it out of the verb's arguments. */
    static String[] ofVerb(List<String> arguments) {
        var properties = new ArrayList<>(List.of(takeData(arguments)));
        var verb = arguments.getFirst();
        if (verb.equals("bench") && properties.isEmpty()) {
            properties.add("--twige.data=" + OF_BENCH);
        }
        if (verb.equals("bench") || verb.equals("seed")) {
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
            default -> option;
        };
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return rest.removeFirst();
    }
}
