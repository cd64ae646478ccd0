package org.twige;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's files, read for the rules that no compiler knows. */
final class Sources {

    static final Path JAVA = Path.of("src", "main", "java", "org", "twige");
    static final Path TEMPLATES = Path.of("src", "main", "jte");
    static final Path RESOURCES = Path.of("src", "main", "resources");
    static final Path MIGRATIONS = RESOURCES.resolve(Path.of("db", "migration"));

    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("(?i)\\b(select|insert into|update|delete from|from|join|truncate|copy)\\s");

    private Sources() {}

    /** One file and the module whose folder it lies in; empty for the root. */
    record Source(Path path, String module, String text) {

        /** The strings that are SQL or a part of it. */
        List<String> statements() {
            return STRING.matcher(text)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(string -> SQL.matcher(string).find())
                    .toList();
        }
    }

    static List<Source> in(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(file, module(folder.relativize(file)), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Source> java() {
        return in(JAVA, ".java");
    }

    private static String module(Path file) {
        return file.getNameCount() > 1
                        && ModuleTable.names().contains(file.getName(0).toString())
                ? file.getName(0).toString()
                : "";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
