package org.twige.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.assessment.exchange.SkippedItem.Reason;

class ReadGiftTest {

    @Test
    void a_question_has_its_name_its_options_their_feedback_and_the_right_one() {
        var item = only("""
                // a comment
                $CATEGORY: $course$/AI

                ::Q1:: Which one learns?{
                =A filter that saw examples#It did. ~A table#It holds rules.
                ~A bell }
                """);

        assertThat(item.name()).isEqualTo("Q1");
        assertThat(item.line()).isEqualTo(4);
        assertThat(item.stem()).isEqualTo("Which one learns?");
        assertThat(item.key()).isEqualTo("a");
        assertThat(item.several()).isFalse();
        assertThat(item.options())
                .extracting(ForeignItem.Option::text)
                .containsExactly("A filter that saw examples", "A table", "A bell");
        assertThat(item.options())
                .extracting(ForeignItem.Option::why)
                .containsExactly("It did.", "It holds rules.", "");
        assertThat(item.notes()).containsExactly(Note.NO_EXPLANATION);
    }

    @Test
    void escaped_signs_are_words() {
        var item = only("What is 1 \\= 1 \\{a\\} \\#2 a\\:b?{=Yes \\~ no~50\\% \\= half}");

        assertThat(item.stem()).isEqualTo("What is 1 = 1 {a} #2 a:b?");
        assertThat(item.options()).extracting(ForeignItem.Option::text).containsExactly("Yes ~ no", "50\\% = half");
    }

    @Test
    void weights_make_several_right_options_and_it_is_said() {
        var item = only("Which two?{~%50%First ~%50%Second ~%-100%Third}");

        assertThat(item.several()).isTrue();
        assertThat(item.key()).isEqualTo("ab");
        assertThat(item.notes()).contains(Note.WEIGHTS);
    }

    @Test
    void true_and_false_become_two_options_with_their_feedback() {
        var item = only("A filter learns.{TRUE#It does learn.#Well said.}");

        assertThat(item.options()).extracting(ForeignItem.Option::text).containsExactly("True", "False");
        assertThat(item.key()).isEqualTo("a");
        assertThat(item.options()).extracting(ForeignItem.Option::why).containsExactly("Well said.", "It does learn.");
        assertThat(only("It never errs.{F}").key()).isEqualTo("b");
    }

    @Test
    void html_and_markdown_become_plain_paragraphs_and_lists_and_it_is_said() {
        var html = only("[html]<p>Look\\:</p><ul><li>one</li><li>two &amp; three</li></ul><p><b>Which</b>?</p>{=a~b}");
        var markdown = only("[markdown]Is **this** one?{=a~b}");

        assertThat(html.stem()).isEqualTo("Look:\n\n- one\n- two & three\n\nWhich?");
        assertThat(html.notes()).contains(Note.FORMATTING);
        assertThat(markdown.stem()).isEqualTo("Is this one?");
    }

    @Test
    void a_missing_word_is_asked_with_a_line_in_its_place() {
        assertThat(only("A model {=learns ~sleeps} from examples.").stem()).isEqualTo("A model _____ from examples.");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    Match.{=a -> b =c -> d}                | MATCHING
                    How many?{#3:1}                        | NUMERIC
                    Tell us.{}                             | ESSAY
                    Who?{=Anna =Ann}                       | SHORT_ANSWER
                    A text that asks nothing.              | DESCRIPTION
                    Which?{~a ~b}                          | NO_RIGHT_OPTION
                    Which?{=a ~}                           | EMPTY_OPTION
                    Which?{=a ~b                           | UNREADABLE
                    Which?{=a ~b} and {=c ~d}              | UNREADABLE
                    Which?{a b}                            | UNREADABLE
                    {=a ~b}                                | NO_STEM
                    Which?{=a~b~c~d~e~f~g~h~i}             | TOO_MANY_OPTIONS
                    """)
    void what_is_not_taken_is_named_with_its_reason(String gift, Reason reason) {
        var read = read(gift);

        assertThat(read.taken()).isEmpty();
        assertThat(read.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.line()).isEqualTo(1);
            assertThat(skipped.reason()).isEqualTo(reason);
        });
    }

    @Test
    void a_picture_keeps_a_question_out() {
        assertThat(read("[html]<p><img src\\=\"x.png\"> Which?</p>{=a ~b}").skipped())
                .extracting(SkippedItem::reason)
                .containsExactly(Reason.PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_file_is_read_in_the_encodings_of_windows_with_and_without_a_mark(String name) {
        var gift = "::É:: Où est l’élève ?{=là ~ici}";
        for (var mark : List.of("", "\ufeff")) {
            var read = ReadForeignFile.read((mark + gift).getBytes(Charset.forName(name)), ExchangeFixture.WORDS);

            assertThat(read)
                    .isInstanceOfSatisfying(
                            ReadForeignFile.Answer.Read.class,
                            found -> assertThat(found.items().taken().getFirst().stem())
                                    .isEqualTo("Où est l’élève ?"));
        }
    }

    @Test
    void a_file_in_another_encoding_is_refused_and_not_guessed_at() {
        assertThat(ReadForeignFile.read(
                        "Où est l’élève ?{=là ~ici}".getBytes(Charset.forName("windows-1252")), ExchangeFixture.WORDS))
                .isEqualTo(new ReadForeignFile.Answer.Refused(ReadForeignFile.Why.ENCODING));
    }

    private static ForeignItem only(String gift) {
        var read = read(gift);
        assertThat(read.skipped()).isEmpty();
        return read.taken().getFirst();
    }

    private static ReadItems read(String gift) {
        return ExchangeFixture.read(gift.getBytes(StandardCharsets.UTF_8));
    }
}
