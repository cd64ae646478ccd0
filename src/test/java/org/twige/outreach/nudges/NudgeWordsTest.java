package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.country.LocalText;
import org.twige.courses.Gsm7;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Outgoing;
import org.twige.outreach.channels.TelephoneText;

class NudgeWordsTest extends NudgeStory {

    private static final LocalDate LATE = TUESDAY.minusDays(1);
    private static final LocalDate LATER = TUESDAY.plusDays(10);

    static Stream<Arguments> everyText() {
        return Stream.of("rw", "en", "fr", "sw")
                .flatMap(language -> Stream.of(Said.Manner.values())
                        .flatMap(manner -> Stream.of(1, 12).map(count -> Arguments.of(language, manner, count))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyText")
    void a_text_message_is_one_part_in_the_alphabet_of_telephones(String language, Said.Manner manner, int count) {
        var text = write(ChannelKind.SMS, language, manner, count).text();

        assertThat(Gsm7.firstMissing(text)).as(text).isEmpty();
        assertThat(Gsm7.length(text)).as(text).isLessThanOrEqualTo(TelephoneText.MOST);
        assertThat(text).doesNotContain("{");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyText")
    void the_subject_of_an_e_mail_has_no_figure_and_its_two_parts_say_the_same(
            String language, Said.Manner manner, int count) {
        var written = write(ChannelKind.EMAIL, language, manner, count);

        assertThat(written.subject()).doesNotContainPattern("\\d");
        assertThat(written.text()).contains("Course 1", "https://training.example.org/my-training");
        assertThat(written.html()).contains("Course 1", "https://training.example.org/my-training");
    }

    static Stream<Arguments> everyOtherText() {
        return Stream.of("rw", "en", "fr", "sw")
                .flatMap(language -> Stream.of(
                                new SaidWeek(language, "somebody", new YourWeek.Week(1, TUESDAY.plusDays(1))),
                                new SaidWeek(language, "somebody", new YourWeek.Week(128, TUESDAY.plusDays(117))),
                                new SaidWeek(language, "somebody", new YourWeek.Week(128, null)),
                                new SaidWeek(language, "somebody", new YourWeek.Week(0, TUESDAY.plusDays(117))),
                                new SaidWeek(language, "somebody", new YourWeek.Week(0, null)),
                                new SaidStaff(language, "somebody", 1, 1),
                                new SaidStaff(language, "somebody", 12_345, 123_456))
                        .map(told -> Arguments.of(language, told)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyOtherText")
    void a_week_and_a_word_to_an_official_fit_too_and_have_no_figure_in_the_subject(String language, Told told) {
        var written = write(ChannelKind.EMAIL, told, Step.WEEK, UUID.randomUUID());
        var brief = write(ChannelKind.SMS, told, Step.WEEK, null).text();

        assertThat(written.subject()).isNotBlank().doesNotContainPattern("\\d").doesNotContain("{");
        assertThat(written.text()).contains("https://training.example.org/").doesNotContain("{");
        assertThat(written.html()).contains("https://training.example.org/");
        assertThat(Gsm7.firstMissing(brief)).as(brief).isEmpty();
        assertThat(Gsm7.length(brief)).as(brief).isLessThanOrEqualTo(TelephoneText.MOST);
        assertThat(brief).doesNotContain("{");
    }

    @Test
    void a_week_can_be_refused_and_a_word_to_an_official_cannot() {
        var week = new SaidWeek("en", "somebody", new YourWeek.Week(1, TUESDAY));

        assertThat(write(ChannelKind.EMAIL, week, Step.WEEK, UUID.randomUUID()).text())
                .contains("I do not want to hear of my week", "/refusal");
        assertThat(write(ChannelKind.EMAIL, new SaidStaff("en", "somebody", 1, 2), Step.STAFF, null)
                        .refusal())
                .isNull();
    }

    @Test
    void only_thanks_can_be_refused() {
        assertThat(write(ChannelKind.EMAIL, "en", Said.Manner.MET, 1).refusal())
                .startsWith("https://training.example.org/thanks/");
        assertThat(write(ChannelKind.EMAIL, "en", Said.Manner.OVERDUE, 1).refusal())
                .isNull();
    }

    @Test
    void french_accents_and_curly_signs_become_what_a_telephone_can_show() {
        assertThat(TelephoneText.of("L’élève français a été reçu à l’hôtel, où… «\u00A0oui\u00A0» 1\u202F000, le cœur"))
                .isEqualTo("L'élève francais a été recu à l'hotel, où. \" oui \" 1 000, le coeur");
    }

    private Outgoing write(ChannelKind channel, String language, Said.Manner manner, int count) {
        var step = switch (manner) {
            case OVERDUE -> Step.OVERDUE;
            case BEFORE -> Step.TWO_DAYS;
            case ASSIGNED -> Step.ASSIGNED;
            case MET -> Step.MET;
        };
        var due = step == Step.OVERDUE ? LATE : LATER;
        var lines = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Said.Line(step, new LocalText(Map.of("en", "Course " + number)), due))
                .toList();
        var said = new Said(language, "somebody", List.copyOf(lines));
        return write(channel, said, step, step == Step.MET ? UUID.randomUUID() : null);
    }

    private Outgoing write(ChannelKind channel, Told told, Step step, @Nullable UUID refusal) {
        return new WriteNudge(templates, texts, country, clock, "https://training.example.org/")
                .write(channel, new Taken(UUID.randomUUID(), UUID.randomUUID(), step, 0, 0, refusal), told);
    }
}
