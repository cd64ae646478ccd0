package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twige.Sources.Source;

/** Nobody is called names, and nothing says outside who is late before a case about it is closed. */
class FairWordsTests {

    /** Beginnings of words that judge or threaten, in English, French, Kinyarwanda and Kiswahili. */
    private static final Pattern UNFAIR = Pattern.compile(
            "(?iu)(?<!\\p{L})(non-?complian|defaulter|offender|sanction|punish|penalt|disciplinary|misconduct|"
                    + "non[- ]conform|défaillant|contrevenant|délinquant|pénalité|punition|"
                    + "igihano|ibihano|guhana|yahanwe|umunyamakosa|abanyamakosa|"
                    + "adhabu|mkosaji|wakosaji|mkaidi|wakaidi|vikwazo)");

    private static final Pattern PERSON = Pattern.compile("\"(staff_no|names?|person(_id)?)\"");
    private static final Pattern LATE = Pattern.compile("\"(overdue|late|not_met|due_on|state|how)\"");

    @Test
    void no_message_and_no_page_carries_a_word_that_judges_or_threatens() {
        var files = Stream.of(
                        Sources.in(Sources.RESOURCES, ".properties"),
                        Sources.in(Sources.TEMPLATES, ".jte"),
                        Sources.in(Path.of("countries"), "country.yaml"))
                .flatMap(List::stream);

        assertThat(files.flatMap(FairWordsTests::unfair)).isEmpty();
    }

    @Test
    void such_a_word_would_be_found() {
        var unfair = Stream.of(
                "Non-compliant staff", "risque une sanction", "azahabwa igihano", "atapata adhabu", "the defaulters");

        assertThat(unfair).allMatch(text -> UNFAIR.matcher(text).find());
    }

    /** Tables with names say nothing about duties, unless they read what closed cases confirmed. */
    @Test
    void no_table_that_leaves_the_system_names_somebody_as_late_before_a_case_is_closed() {
        var tables = Sources.java().stream().filter(file -> file.text().contains("SafeCsv.to("));

        assertThat(tables)
                .isNotEmpty()
                .filteredOn(file -> namesTheLate(file.text()))
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void such_a_table_would_be_found() {
        assertThat(namesTheLate("SafeCsv.to(out, List.of(\"staff_no\", \"overdue\"))"))
                .isTrue();
        assertThat(namesTheLate("SafeCsv.to(out, List.of(\"staff_no\", \"not_met\")) … mandates.report_case"))
                .isFalse();
        assertThat(namesTheLate("SafeCsv.to(out, List.of(\"district\", \"overdue\"))"))
                .isFalse();
    }

    private static boolean namesTheLate(String text) {
        return PERSON.matcher(text).find() && LATE.matcher(text).find() && !text.contains("report_case");
    }

    private static Stream<String> unfair(Source file) {
        return UNFAIR.matcher(file.text()).results().map(found -> file.path() + " says " + found.group());
    }
}
