package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.audit.VerifyAudit;

/** The way into an empty nation. */
class FirstAdministratorTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");

    @TempDir
    private Path data;

    @Test
    void the_operator_names_the_first_administrator_and_no_second_one_by_mistake() {
        try (var nation = Twige.quiet(StartChecks.Purpose.BEGIN, "--twige.data=" + data)) {
            assertThat(say(nation, 1, "9000001")).contains("needs a staff number and names");
            assertThat(say(nation, 0, "9000001", "Urugero wa Mbere")).containsPattern(CODE);
            assertThat(say(nation, 1, "9000001")).contains("there is an administrator already");
            assertThat(say(nation, 1, "9000002", "Urugero wa Kabiri", "--another"))
                    .contains("nobody in service has this staff number");
            assertThat(say(nation, 0, "9000001", "--another"))
                    .as("a new code for who lost the password")
                    .containsPattern(CODE);

            var database = nation.getBean(JdbcClient.class);
            assertThat(names(database, "select role from people.responsibility"))
                    .containsExactly("ADMINISTRATOR");
            assertThat(names(database, "select kind from audit.entry where actor = 'system:operator' order by number"))
                    .containsExactly(
                            "person.added", "responsibility.given", "accounts.codes-made", "accounts.codes-made");
            assertThat(nation.getBean(VerifyAudit.class).verify().isIntact()).isTrue();
        }
    }

    private static String say(ConfigurableApplicationContext nation, int exitCode, String... words) {
        var said = new StringWriter();
        var type = Objects.requireNonNull(nation.getType("administratorCommand"));
        var fresh = nation.getAutowireCapableBeanFactory().createBean(type); // a command remembers its last line
        var line = CheckCommand.lineOf(List.of(fresh)).setOut(new PrintWriter(said));
        var verb = new ArrayList<>(List.of(words));
        verb.addFirst("administrator");
        assertThat(line.execute(verb.toArray(String[]::new))).as(said::toString).isEqualTo(exitCode);
        return said.toString();
    }

    private static List<String> names(JdbcClient database, String query) {
        return database.sql(query).query((row, _) -> row.getString(1)).list();
    }
}
