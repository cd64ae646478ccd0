package org.twige.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.assessment.exchange.ReadForeignFile.Answer;
import org.twige.assessment.exchange.ReadForeignFile.Why;

/** Files that want to do harm end in a plain refusal, soon. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final List<String> PIECES = List.of(
            "<quiz>",
            "</quiz>",
            "<question type=\"multichoice\">",
            "</question>",
            "<text>",
            "</text>",
            "<answer fraction=\"100\">",
            "</answer>",
            "<questiontext format=\"html\">",
            "</questiontext>",
            "<![CDATA[",
            "]]>",
            "&lt;p&gt;",
            "&#0;",
            "&x;",
            "<!--",
            "-->",
            "<qti-assessment-item>",
            "<qti-item-body>",
            "<qti-choice-interaction max-choices=\"x\">",
            "::",
            "{",
            "}",
            "=",
            "~",
            "#",
            "\\",
            "%50%",
            "\n\n",
            "\n",
            "[html]",
            "<b>",
            "é",
            "\ufeff",
            "\ud800",
            "PK",
            "TRUE",
            "->",
            "| a |",
            "- ");

    @Test
    void a_document_type_is_refused_whatever_it_declares() {
        var laughs = """
                <?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><quiz><question type="essay"><name><text>&c;</text></name></question></quiz>
                """;
        var outside = "<!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz/>";

        assertThat(why(laughs)).isEqualTo(Why.NO_XML);
        assertThat(why(outside)).isEqualTo(Why.NO_XML);
    }

    @Test
    void what_is_too_deep_is_refused() {
        assertThat(why("<quiz>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</quiz>"))
                .isEqualTo(Why.NO_XML);
    }

    @Test
    void deep_html_inside_a_question_is_flattened_or_left_out() {
        var deep = "<div>".repeat(20_000) + "Which?" + "</div>".repeat(20_000);
        var gift = "[html]" + deep + "{=a ~b}";

        assertThat(read(gift.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Answer.Read.class);
    }

    @Test
    void ten_megabytes_of_braces_are_too_large_and_four_are_read_through() {
        assertThat(why("{".repeat(10_000_000))).isEqualTo(Why.TOO_LARGE);
        for (var braces : List.of("{", "{}", "}{", "{=", "~", "\\", "::", "a{=b~c}\n\n", "#", "%5%", "[html]<b ")) {
            var gift = braces.repeat(4_000_000 / braces.length());

            assertThat(read(gift.getBytes(StandardCharsets.UTF_8))).as(braces).isNotNull();
        }
    }

    @Test
    void names_that_lead_out_of_an_archive_refuse_all_of_it() throws IOException {
        for (var name : List.of("../../etc/cron.d/x.xml", "/etc/x.xml", "a/../../x.xml", "C:\\x.xml", "..\\x.xml")) {
            var archive = ExchangeFixture.zip(
                    Map.of("imsmanifest.xml", ExchangeFixture.manifest("x.xml"), name, new byte[9]));

            assertThat(read(archive)).as(name).isEqualTo(new Answer.Refused(Why.UNSAFE_NAMES));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb.xml", "bomb.bin"})
    void an_archive_that_swells_is_refused(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 500; i++) {
                zip.write(zeros);
            }
        }

        assertThat(read(bytes.toByteArray())).isEqualTo(new Answer.Refused(Why.TOO_LARGE));
    }

    @Test
    void an_archive_without_manifest_or_torn_in_two_is_refused() throws IOException {
        var archive = ExchangeFixture.zip(Map.of("a.xml", "<a/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(archive)).isEqualTo(new Answer.Refused(Why.NO_MANIFEST));
        assertThat(read(java.util.Arrays.copyOf(archive, 40))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void control_signs_do_not_reach_an_item() {
        var read = ExchangeFixture.read("Which\u0000\u0007\u001b[31m \ue003one?{=a\u0008 ~b}");

        assertThat(read.taken().getFirst().stem()).isEqualTo("Which[31m one?");
        assertThat(read.taken().getFirst().options().getFirst().text()).isEqualTo("a");
    }

    @Test
    void an_empty_file_holds_no_question() {
        assertThat(why("\n\n// nothing\n")).isEqualTo(Why.EMPTY);
        assertThat(why("<quiz/>")).isEqualTo(Why.EMPTY);
        assertThat(why("<html/>")).isEqualTo(Why.UNKNOWN);
    }

    /** Files made of the pieces of right ones in any order; the seed is in the failure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_put_together_is_read_or_refused(long seed) {
        var chance = new Random(seed);
        for (var file = 0; file < 3_000; file++) {
            var text = new StringBuilder();
            for (var i = chance.nextInt(40); i > 0; i--) {
                text.append(PIECES.get(chance.nextInt(PIECES.size())));
            }

            assertThat(ReadForeignFile.read(text.toString().getBytes(StandardCharsets.UTF_8), ExchangeFixture.WORDS))
                    .as("seed " + seed + ": " + text)
                    .isNotNull();
        }
    }

    private static Why why(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8)) instanceof Answer.Refused(var why)
                ? why
                : throwing("it was read");
    }

    private static Why throwing(String what) {
        throw new AssertionError(what);
    }

    private static Answer read(byte[] file) {
        return assertTimeoutPreemptively(SOON, () -> ReadForeignFile.read(file, ExchangeFixture.WORDS));
    }
}
