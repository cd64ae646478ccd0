package org.twige;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Reads the line of a verb before anything is started: help and mistyped lines need no database. */
final class Verbs {

    private Verbs() {}

    /** The exit code when the line needs no more than an answer; empty when it is to be carried out. */
    static OptionalInt answer(List<String> line) {
        var verbs = CheckCommand.lineOf(shells());
        var words = line.toArray(String[]::new);
        try {
            var parsed = verbs.parseArgs(words);
            var help = CommandLine.executeHelpRequest(parsed);
            return help == null ? OptionalInt.empty() : OptionalInt.of(help);
        } catch (ParameterException e) {
            System.err.println("twige: " + e.getMessage());
            System.err.println("Say ./twige help, or ./twige <verb> --help.");
            return OptionalInt.of(CommandLine.ExitCode.USAGE);
        }
    }

    /** Every verb without what it works with: good for reading a line, not for carrying it out. */
    private static List<Object> shells() {
        var scan = new ClassPathScanningCandidateComponentProvider(false, everyVerb());
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        var shells = new ArrayList<Object>();
        for (var found : scan.findCandidateComponents(Twige.class.getPackageName())) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            if (type.isAnnotationPresent(org.springframework.stereotype.Component.class)) {
                shells.add(shell(type));
            }
        }
        return shells;
    }

    /** Those too that are there only when they are called. */
    private static Environment everyVerb() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("verbs", Map.of("twige.seed", true)));
        return environment;
    }

    private static Object shell(Class<?> verb) {
        try {
            var constructor = verb.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(verb + " does more in its constructor than to remember", e);
        }
    }
}
