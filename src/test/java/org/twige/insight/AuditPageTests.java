package org.twige.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.web.Texts;

@PageTest
class AuditPageTests {

    private static final Pattern ACT =
            Pattern.compile("new Act\\(\\s*(?:[^,()]|\\([^()]*\\))+,\\s*\"([a-z-]+\\.[a-z-]+)\"");

    @Autowired
    private Texts texts;

    @Test
    void every_act_that_the_program_records_has_words_for_the_auditor() throws IOException {
        var without = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(kind -> !texts.has("en", "insight.act." + kind))
                        .forEach(without::add);
            }
        }

        assertThat(without).isEmpty();
    }
}
