package org.twige;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sixteen modules: the row each stands on, from the floor up, and what each says that it may call. */
final class ModuleTable {

    private static final List<List<String>> ROWS = List.of(
            List.of("country", "audit", "border"),
            List.of("web"),
            List.of("people"),
            List.of("courses", "records", "accounts"),
            List.of("learning"),
            List.of("assessment", "labs"),
            List.of("credentials"),
            List.of("mandates"),
            List.of("outreach", "insight", "adoption"));

    private static final Pattern ALLOWED = Pattern.compile("\"(\\w+)(?: *:: *\\w+)?\"");
    private static final Pattern MODULE = Pattern.compile("^org\\.twige\\.(\\w+)\\.");

    private ModuleTable() {}

    static List<String> names() {
        return ROWS.stream().flatMap(List::stream).toList();
    }

    static int row(String module) {
        return ROWS.indexOf(ROWS.stream()
                .filter(row -> row.contains(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no module " + module)));
    }

    /** What the module's package-info allows, without the names of interfaces. */
    static Set<String> mayCall(String module) {
        var file = Sources.read(Sources.JAVA.resolve(module).resolve("package-info.java"));
        var rules = file.substring(file.indexOf("allowedDependencies"));
        return ALLOWED.matcher(rules).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The module of a class, by its full name; empty for the root package. */
    static String of(String name) {
        var found = MODULE.matcher(name);
        return found.find() && names().contains(found.group(1)) ? found.group(1) : "";
    }
}
