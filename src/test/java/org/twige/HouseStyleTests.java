package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twige.Sources.Source;

class HouseStyleTests {

    private static final String MODULES = String.join("|", ModuleTable.names());
    private static final Pattern RELATION = Pattern.compile("\\b(" + MODULES + ")\\.([a-z][a-z_0-9]*)");

    @Test
    void a_module_names_only_its_own_schema_and_report_views_below_it() {
        var statements = Sources.java().stream()
                .filter(file -> !file.module().isEmpty())
                .flatMap(file -> file.statements().stream().map(statement -> named(file, statement)));
        var migrations = Sources.in(Sources.MIGRATIONS, ".sql").stream()
                .filter(file -> !file.module().isEmpty())
                .map(file -> named(file, withoutReferences(file.text())));

        assertThat(Stream.concat(statements, migrations).flatMap(List::stream)).isEmpty();
    }

    /** The relations of other modules that a statement names and may not. */
    private static List<String> named(Source file, String statement) {
        return RELATION.matcher(statement)
                .results()
                .filter(relation -> !relation.group(1).equals(file.module()))
                .filter(relation -> !relation.group(2).startsWith("report_")
                        || !ModuleTable.mayCall(file.module()).contains(relation.group(1)))
                .map(relation -> file.path() + " names " + relation.group())
                .toList();
    }

    /** Comments say what they like, and where a foreign key may point is read from the database. */
    private static String withoutReferences(String migration) {
        return migration.replaceAll("--[^\n]*", "").replaceAll("(?i)references\\s+\\S+", "");
    }

    @Test
    void templates_use_only_their_module_and_web() {
        var used = Pattern.compile("(?:@template\\.|org\\.twige\\.)(\\w+)");

        var strangers = Sources.in(Sources.TEMPLATES, ".jte").stream()
                .flatMap(file -> used.matcher(file.text())
                        .results()
                        .filter(use ->
                                !use.group(1).equals("web") && !use.group(1).equals(file.module()))
                        .map(use -> file.path() + " uses " + use.group()));

        assertThat(strangers).isEmpty();
    }

    @Test
    void every_module_says_what_it_owns() {
        var sentence = Pattern.compile("^/\\*\\* (\\w[^.]*\\.) \\*/\n@NullMarked\n@ApplicationModule\\(");

        var owned = new HashMap<String, String>();
        for (var file : Sources.java()) {
            var found = sentence.matcher(file.text());
            if (file.path().endsWith("package-info.java") && found.find()) {
                owned.put(file.module(), found.group(1));
            }
        }

        assertThat(owned.keySet()).containsExactlyInAnyOrderElementsOf(ModuleTable.names());
        assertThat(owned.values()).doesNotHaveDuplicates();
    }

    @Test
    void decision_numbers_are_unique() {
        var records = Sources.in(Path.of("docs", "decisions"), ".md").stream()
                .map(file -> file.path().getFileName().toString())
                .toList();

        assertThat(records).allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
        assertThat(records.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void nobody_asks_the_clock_of_the_database_in_a_statement() {
        var clock = Pattern.compile("(?i)\\b(now\\(\\)|current_(date|timestamp)|clock_timestamp\\(\\))");

        var asking = Sources.java().stream()
                .flatMap(file -> file.statements().stream()
                        .filter(statement -> clock.matcher(statement).find())
                        .map(_ -> file.path().toString()));

        assertThat(asking).isEmpty();
    }

    @Test
    void no_mocking_library_is_present() {
        var present = Stream.of(
                        "org.mockito.Mockito", "org.easymock.EasyMock", "io.mockk.MockK", "net.jqwik.api.Property")
                .filter(name -> getClass().getResource("/" + name.replace('.', '/') + ".class") != null);

        assertThat(present).isEmpty();
    }

    /** Facts about a country are data in {@code countries/}: the words come from there, and a few from memory. */
    @Test
    void nothing_about_a_country_in_java_code() {
        var word = Pattern.compile(CountryWords.all().stream()
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .map(words -> "(?<![\\p{L}\\d])(" + words + ")(?![\\p{L}\\d])")
                .orElseThrow());
        var files = new ArrayList<>(Sources.java());
        files.addAll(Sources.in(Sources.TEMPLATES, ".jte"));
        files.addAll(Sources.in(Sources.RESOURCES, ".properties"));
        files.addAll(Sources.in(Sources.RESOURCES, ".sql"));

        var facts = files.stream()
                .flatMap(file ->
                        word.matcher(file.text()).results().map(found -> file.path() + " says " + found.group()));

        assertThat(facts).isEmpty();
    }
}
