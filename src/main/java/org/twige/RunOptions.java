package org.twige;

import java.util.ArrayList;
import java.util.List;

/** Turns the options of {@code twige run} into the properties that Spring Boot reads. */
final class RunOptions {

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
