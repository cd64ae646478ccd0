package org.twige.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.assessment.exchange.SkippedItem.Reason;

/** Moodle XML and QTI as other systems write them. */
class ReadXmlTest {

    @Test
    void a_question_of_moodle_is_taken_in_plain_paragraphs() {
        var read = ExchangeFixture.read(moodle("""
                <question type="category"><category><text>top</text></category></question>
                <question type="multichoice"><name><text>Filter</text></name>
                <questiontext format="html"><text><![CDATA[<p>An office has a <b>filter</b>.</p><p>What does it do?</p>]]></text></questiontext>
                <single>true</single>
                <generalfeedback format="html"><text>Read lesson 2.</text></generalfeedback>
                <answer fraction="100" format="html"><text>&lt;p&gt;It sorts&lt;/p&gt;</text><feedback><text>Right.</text></feedback></answer>
                <answer fraction="0"><text>It sleeps</text><feedback><text>It never does.</text></feedback></answer>
                </question>
                """));

        assertThat(read.skipped()).isEmpty();
        var item = read.taken().getFirst();
        assertThat(item.stem()).isEqualTo("An office has a filter.\n\nWhat does it do?");
        assertThat(item.options())
                .containsExactly(
                        new ForeignItem.Option("It sorts", true, "Right."),
                        new ForeignItem.Option("It sleeps", false, "It never does."));
        assertThat(item.notes()).containsExactly(Note.FORMATTING, Note.GENERAL_FEEDBACK);
    }

    @Test
    void moodle_knows_several_right_options_and_true_and_false() {
        var read = ExchangeFixture.read(moodle("""
                <question type="multichoice"><questiontext><text>Which?</text></questiontext><single>false</single>
                <answer fraction="50"><text>A</text></answer><answer fraction="50"><text>B</text></answer>
                <answer fraction="-100"><text>C</text></answer></question>
                <question type="truefalse"><questiontext><text>It learns.</text></questiontext>
                <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
                """));

        assertThat(read.taken()).extracting(ForeignItem::key).containsExactly("ab", "a");
        assertThat(read.taken()).extracting(ForeignItem::several).containsExactly(true, false);
        assertThat(read.taken().get(1).options())
                .extracting(ForeignItem.Option::text)
                .containsExactly("True", "False");
    }

    @ParameterizedTest
    @CsvSource({
        "matching,MATCHING",
        "numerical,NUMERIC",
        "essay,ESSAY",
        "shortanswer,SHORT_ANSWER",
        "description,DESCRIPTION",
        "cloze,SEVERAL_QUESTIONS",
        "ddmarker,OTHER_KIND"
    })
    void other_kinds_of_moodle_are_named_with_their_reason(String type, Reason reason) {
        var read = ExchangeFixture.read(moodle("<question type=\"" + type
                + "\"><name><text>Q</text></name><questiontext><text>?</text></questiontext></question>"));

        assertThat(read.skipped())
                .singleElement()
                .satisfies(
                        skipped -> assertThat(skipped.name() + skipped.reason()).isEqualTo("Q" + reason));
    }

    @Test
    void a_picture_inside_a_question_of_moodle_keeps_it_out() {
        var read = ExchangeFixture.read(moodle("""
                <question type="multichoice"><questiontext format="html">
                <text><![CDATA[<img src="@@PLUGINFILE@@/a.png">Which?]]></text>
                <file name="a.png" encoding="base64">AAAA</file></questiontext>
                <answer fraction="100"><text>A</text></answer><answer fraction="0"><text>B</text></answer></question>
                """));

        assertThat(read.skipped()).extracting(SkippedItem::reason).containsExactly(Reason.PICTURE);
    }

    @Test
    void an_item_of_qti_two_is_taken_alone() {
        var item = ExchangeFixture.read(qti2("single", "1", "<value>B</value>"))
                .taken()
                .getFirst();

        assertThat(item.name()).isEqualTo("Unattended Luggage");
        assertThat(item.stem()).isEqualTo("Look at the text.\n\nWhat does it say?");
        assertThat(item.key()).isEqualTo("b");
        assertThat(item.options())
                .extracting(ForeignItem.Option::text)
                .containsExactly("You must stay.", "Do not let it out.", "Ask somebody.");
        assertThat(item.options()).extracting(ForeignItem.Option::why).containsExactly("No, you may go.", "", "");
    }

    @Test
    void an_item_of_qti_with_several_values_has_several_right_options() {
        var item = ExchangeFixture.read(qti2("multiple", "0", "<value>A</value><value>C</value>"))
                .taken()
                .getFirst();

        assertThat(item.several()).isTrue();
        assertThat(item.key()).isEqualTo("ac");
    }

    @Test
    void a_package_of_qti_is_taken_by_its_manifest_whatever_else_lies_in_it() throws IOException {
        var item = qti2("single", "1", "<value>B</value>").getBytes(StandardCharsets.UTF_8);
        var read = ExchangeFixture.read(ExchangeFixture.zip(Map.of(
                "imsmanifest.xml",
                ExchangeFixture.manifest("questions/one.xml"),
                "questions/one.xml",
                item,
                "questions/two.xml",
                item,
                "picture.png",
                new byte[100])));

        assertThat(read.taken()).hasSize(1);
        assertThat(read.skipped()).isEmpty();
    }

    @Test
    void an_item_that_the_manifest_names_and_the_package_lacks_is_named() throws IOException {
        var read = ExchangeFixture.read(
                ExchangeFixture.zip(Map.of("imsmanifest.xml", ExchangeFixture.manifest("gone.xml"))));

        assertThat(read.skipped()).containsExactly(new SkippedItem("gone.xml", 0, Reason.UNREADABLE, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "textEntryInteraction,SHORT_ANSWER",
        "extendedTextInteraction,ESSAY",
        "matchInteraction,MATCHING",
        "sliderInteraction,NUMERIC",
        "hotspotInteraction,OTHER_KIND"
    })
    void other_interactions_are_named_with_their_reason(String interaction, Reason reason) {
        var read = ExchangeFixture.read("<assessmentItem identifier=\"x\" title=\"X\"><itemBody><p>Q</p><" + interaction
                + " responseIdentifier=\"RESPONSE\"/></itemBody></assessmentItem>");

        assertThat(read.skipped()).containsExactly(new SkippedItem("X", 1, reason, ""));
    }

    private static String moodle(String questions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>" + questions + "</quiz>";
    }

    private static String qti2(String cardinality, String most, String values) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="choice" title="Unattended Luggage"
                    adaptive="false" timeDependent="false">
                  <responseDeclaration identifier="RESPONSE" cardinality="%s" baseType="identifier">
                    <correctResponse>%s</correctResponse>
                  </responseDeclaration>
                  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="integer"/>
                  <itemBody>
                    <p>Look at the text.</p>
                    <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="%s">
                      <prompt>What does it say?</prompt>
                      <simpleChoice identifier="A">You must stay.
                        <feedbackInline outcomeIdentifier="F" identifier="A" showHide="show">No, you may go.</feedbackInline>
                      </simpleChoice>
                      <simpleChoice identifier="B">Do not let it out.</simpleChoice>
                      <simpleChoice identifier="C">Ask somebody.</simpleChoice>
                    </choiceInteraction>
                  </itemBody>
                  <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
                </assessmentItem>
                """.formatted(cardinality, values, most);
    }
}
