package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twige.Sources.Source;

/** Events are stored in the database, so they hold nothing that a person could be known by. */
class EventTests {

    private static final Pattern PUBLISHED = Pattern.compile("publishEvent\\(\\s*(new\\s+)?([\\w.]+)");
    private static final Pattern HEARD =
            Pattern.compile("@ApplicationModuleListener[^)]*?void \\w+\\((?:final )?(\\w+) \\w+\\)");

    /** A number counts or orders; it names nobody. */
    private static final Set<Class<?>> PLAIN = Set.of(LocalDate.class, Instant.class, int.class, long.class);

    @Test
    void events_are_records_of_ids_dates_and_enums() {
        assertThat(events()).allSatisfy(event -> {
            assertThat(event).isRecord();
            assertThat(components(event)).as(event.getName()).allMatch(EventTests::isAllowed);
        });
    }

    @Test
    void events_lie_in_the_root_of_their_publisher() {
        assertThat(events())
                .allMatch(event ->
                        ModuleTable.names().contains(event.getPackageName().replace("org.twige.", "")));
    }

    @Test
    void an_event_is_made_where_it_is_published() {
        var published = Sources.java().stream()
                .flatMap(file -> PUBLISHED
                        .matcher(file.text())
                        .results()
                        .filter(found -> found.group(1) == null)
                        .map(found -> file.path() + ": " + found.group()));

        assertThat(published)
                .as("write publishEvent(new …): the type is then plain to see")
                .isEmpty();
    }

    private static boolean isAllowed(Class<?> type) {
        return PLAIN.contains(type) || type.isEnum() || isId(type);
    }

    private static boolean isId(Class<?> type) {
        return type == java.util.UUID.class
                || (type.isRecord() && components(type).equals(List.of(java.util.UUID.class)));
    }

    private static List<Class<?>> components(Class<?> type) {
        return Arrays.<RecordComponent>stream(type.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType)
                .toList();
    }

    private static List<Class<?>> events() {
        var names = new TreeSet<String>();
        for (var file : Sources.java()) {
            Stream.concat(found(PUBLISHED, 2, file), found(HEARD, 1, file))
                    .map(name -> full(name, file))
                    .forEach(names::add);
        }
        return names.stream().<Class<?>>map(EventTests::load).toList();
    }

    private static Stream<String> found(Pattern pattern, int group, Source file) {
        return pattern.matcher(file.text())
                .results()
                .map(found -> found.group(group))
                .filter(name -> Character.isUpperCase(name.charAt(0)));
    }

    /** The name with its package, from the file's imports or else its own package. */
    private static String full(String name, Source file) {
        var imported = Pattern.compile("import (org\\.twige\\.[\\w.]+\\." + name + ");")
                .matcher(file.text());
        var home = Pattern.compile("package ([\\w.]+);").matcher(file.text());
        return imported.find()
                ? imported.group(1)
                : home.results().map(found -> found.group(1)).findFirst().orElseThrow() + "." + name;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "an event is a record of its own in the package of its publisher: " + name, e);
        }
    }
}
