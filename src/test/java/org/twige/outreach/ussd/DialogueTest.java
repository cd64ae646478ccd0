package org.twige.outreach.ussd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.country.Country;
import org.twige.courses.Gsm7;
import org.twige.credentials.CodeCheck;
import org.twige.web.Texts;

@PageTest
class DialogueTest {

    private static final String ADDRESS = "amahugurwa-ya-ai.urugero.gov.rw";

    @Autowired
    private Texts texts;

    @Autowired
    private Country country;

    private final SmallWorld world = new SmallWorld();
    private Dialogue dialogue;
    private Turn turn = Turn.of(Stand.begin(Screen.STRANGER, "en", null), "");
    private int replies;
    private int longest;

    @BeforeEach
    void words() {
        dialogue = new Dialogue(world, new Say(texts, country, ADDRESS, "en"));
    }

    @Test
    void who_has_a_code_chooses_a_pin_and_is_in() {
        world.with("900123456");

        assertThat(dial()).contains("8 digits");
        assertThat(type("12345678")).contains("Choose a PIN");
        assertThat(type("1234")).startsWith("Others would guess that one.").contains("Choose a PIN");
        assertThat(type("4711")).startsWith("Your PIN is set.\n1 Go on with the lesson");
    }

    @Test
    void who_came_to_the_new_pin_by_mistake_keeps_the_old_one() {
        signedIn();

        assertThat(type("5")).endsWith("0 Back");
        assertThat(type("0")).startsWith("1 Go on with the lesson");

        dial();
        assertThat(type("4711")).startsWith("1 Go on with the lesson");
    }

    @Test
    void who_types_no_pin_is_told_how_one_looks_and_not_that_others_would_guess_it() {
        world.with("900123456");
        dial();
        assertThat(type("12345678")).as("there is no PIN to go back to").doesNotContain("0 Back");

        for (var typed : List.of("0", "12", "abcd", "1234567", "")) {
            assertThat(type(typed)).startsWith("A PIN has 4 to 6 digits.\nChoose a PIN");
        }
    }

    @Test
    void a_key_that_no_menu_offers_is_told_so() {
        world.language = "en";

        assertThat(dial()).contains("not on record");
        assertThat(type("7")).startsWith("Only 0-2.\nThis number is not on record.");
        type("2");
        assertThat(type("7")).startsWith("Only 0-4.\n1 Ikinyarwanda");

        signedIn();

        assertThat(type("7")).startsWith("Only 0-6.\n1 Go on with the lesson");
        assertThat(type("4")).startsWith("1 Ikinyarwanda");
        assertThat(type("0")).startsWith("1 Go on with the lesson");
    }

    @Test
    void who_forgot_the_pin_is_told_how_to_come_to_another() {
        signedIn();

        dial();

        assertThat(type("0")).contains("coordinator", ADDRESS + "/keypad-phone");
        assertThat(turn.ends()).isTrue();
    }

    @Test
    void who_has_neither_code_nor_pin_is_told_so_at_once() {
        world.with("900123456");
        world.codes.clear();

        assertThat(dial()).startsWith("You need a PIN.");
        assertThat(turn.ends()).isTrue();
    }

    @Test
    void a_wrong_pin_may_be_typed_again_until_the_door_is_closed() {
        signedIn();
        dial();

        assertThat(type("9999")).startsWith("That was not right.");
        assertThat(type("99")).startsWith("A PIN has 4 to 6 digits");
        world.locked = true;

        assertThat(type("4711")).contains("Dial again after 10:42");
        assertThat(turn.ends()).isTrue();
    }

    @Test
    void people_who_share_a_number_say_first_who_they_are() {
        world.with("900123456").with("900124567");

        assertThat(dial()).contains("last 4 digits");
        assertThat(type("4567")).contains("8 digits");

        assertThat(turn.stand().person()).isEqualTo(world.callers.getLast().person());
    }

    @Test
    void digits_that_fit_nobody_or_two_end_the_call() {
        world.with("900123456").with("800123456");

        for (var digits : List.of("3456", "0000", "", "6")) {
            dial();
            assertThat(type(digits)).contains("such a staff number");
            assertThat(turn.ends()).isTrue();
        }
    }

    @Test
    void nobody_learns_anything_of_a_person_before_the_pin() {
        signedIn();
        dial();
        for (var typed : List.of("1", "2", "3", "5", "9", "1", "x")) {
            type(typed);
            assertThat(turn.stand().proven()).isFalse();
            assertThat(turn.text()).doesNotContain("lesson", "lessons done");
        }
    }

    @Test
    void a_lesson_is_read_forward_and_back_and_its_question_is_answered_once() {
        signedIn();

        type("1");
        type("1");
        assertThat(turn.stand().reading()).isEqualTo(new Reading(SmallWorld.VERSION, 1, 1, 0));
        type("0");
        assertThat(turn.stand().reading()).isEqualTo(new Reading(SmallWorld.VERSION, 1, 0, 0));
        type("1");
        type("1");
        type("1");
        assertThat(type("7")).as("no such option").endsWith("Only 1-3. 0 Back");
        assertThat(type("2")).endsWith("1 Next lesson 0 Menu");

        assertThat(world.done).containsExactly(1);
        assertThat(type("1")).endsWith("9 SMS");
        assertThat(turn.stand().reading()).isEqualTo(new Reading(SmallWorld.VERSION, 2, 0, 0));
    }

    @Test
    void a_key_that_means_nothing_shows_the_same_text_whole_and_says_which_keys_there_are() {
        var whole = "x".repeat(150) + "\n";
        signedIn();
        type("1");

        assertThat(type("7")).isEqualTo(whole + "Only 1 Next 0 Back 9 SMS");
        assertThat(type("1")).isEqualTo(whole + "1 Next 0 Back 9 SMS");
        type("1");
        type("1");
        assertThat(type("")).isEqualTo(whole + "Only 1-3. 0 Back");
        type("2");
        assertThat(type("7")).isEqualTo(whole + "Only 1 Next 0 Menu");
        assertThat(world.done).containsExactly(1);
    }

    @Test
    void who_dials_again_goes_on_where_the_line_was_cut() {
        signedIn();
        type("1");
        type("1");
        type("1");
        type("1");
        var question = turn.text();

        dial();

        assertThat(type("4711")).isEqualTo(question);
    }

    @Test
    void a_practice_round_asks_what_was_learnt_and_ends_with_its_score() {
        signedIn();
        assertThat(type("6")).startsWith("Practice comes when five lessons are answered");
        world.done.addAll(List.of(1, 2));

        assertThat(type("6")).startsWith("1/2 xxx").endsWith("0 Menu");
        assertThat(type("9")).as("no such option").startsWith("1/2 xxx").endsWith("Only 1-3. 0 Menu");
        assertThat(type("2")).as("the right one").endsWith("1 Next 0 Menu");
        assertThat(type("1")).startsWith("2/2 xxx");
        type("1");

        assertThat(type("1")).startsWith("1 of 2 right.").endsWith("1 Again 0 Menu");
        assertThat(type("1")).startsWith("1/2 xxx");
        assertThat(world.done).as("nothing is done by it").containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void who_dials_again_goes_on_in_the_practice_round_and_hears_the_score_that_was_cut_off() {
        signedIn();
        world.done.addAll(List.of(1, 2));
        type("6");
        type("2");

        dial();
        assertThat(type("4711")).startsWith("2/2 xxx");
        type("2");
        dial();
        assertThat(type("4711")).startsWith("2 of 2 right.");
        type("0");
        dial();

        assertThat(type("4711")).startsWith("1 Go on with the lesson");
    }

    @Test
    void an_answer_that_comes_late_from_another_call_changes_nothing() {
        signedIn();
        world.done.addAll(List.of(1, 2));
        type("6");
        var cut = turn;
        dial();
        type("4711");
        type("2");
        turn = cut;

        assertThat(type("1")).startsWith("2/2 xxx");
        assertThat(world.round).isEqualTo(new Round(SmallWorld.VERSION, List.of(1, 2), 1, 1));
    }

    @Test
    void a_text_comes_by_sms_without_the_words_below_it() {
        signedIn();
        type("1");

        assertThat(type("9")).endsWith("SMS comes. 1 Next 0 Back");
        assertThat(turn.effects()).containsExactly(new Effect.Send("x".repeat(150)));
    }

    @Test
    void the_status_says_how_much_is_done_and_by_when() {
        signedIn();

        assertThat(type("2")).contains("0 of 2 lessons done.", "Finish by 31/12/2027.");
        world.due = SmallWorld.TODAY.minusDays(1);
        type("0");
        assertThat(type("2")).contains("The date was 08/02/2027.");
        world.done.addAll(List.of(1, 2));
        type("0");
        assertThat(type("2")).contains("Next comes the check");
    }

    @Test
    void anybody_checks_a_certificate_also_from_a_number_that_is_not_on_record() {
        world.language = "en";
        world.certificate =
                new CodeCheck.Found("valid", "RW-AI-2345-6789", "I. T.", "AI in plain words", LocalDate.of(2029, 2, 9));

        assertThat(dial()).contains("not on record");
        type("1");

        assertThat(type("RWAI23456789")).isEqualTo("""
                VALID until 09/02/2029
                RW-AI-2345-6789
                I. T., AI in plain words
                0 Back""");
        assertThat(type("9")).as("a stranger gets no text message").contains("not on record");
    }

    @Test
    void the_number_speaks_the_language_that_was_chosen() {
        world.with("900123456");
        dial();
        type("9");
        var french = country.languages().stream()
                        .map(language -> language.code())
                        .toList()
                        .indexOf("fr")
                + 1;

        assertThat(type(String.valueOf(french))).startsWith("Formation à l'IA.");
        assertThat(dial()).startsWith("Formation à l'IA.");
    }

    /** 182 places hold one screen; the gateway puts CON or END and a space before it. */
    @Test
    void every_reply_fits_one_screen_in_every_language_whatever_is_typed() {
        var random = new Random(20270209);
        var certificates = List.of(
                new CodeCheck.NotFound(),
                new CodeCheck.TooMany(10),
                found("valid"),
                found("expired"),
                found("revoked"));
        for (var walk = 0; walk < 2_000; walk++) {
            var one = new SmallWorld();
            for (var people = random.nextInt(3); people > 0; people--) {
                one.with("90000000" + people + "4567");
            }
            one.language =
                    country.languages().get(walk % country.languages().size()).code();
            one.due = SmallWorld.TODAY.plusDays(random.nextInt(3) - 1);
            one.certificate = certificates.get(random.nextInt(certificates.size()));
            one.locked = random.nextInt(10) == 0;
            walk(one, random);
        }
        System.out.printf(
                "Keypad phones: %,d replies in %d languages, the longest takes %d of 182 places%n",
                replies, country.languages().size(), longest);
    }

    private void walk(SmallWorld one, Random random) {
        var keys = List.of(
                "0", "1", "1", "1", "1", "2", "2", "3", "4", "5", "6", "9", "x", "12345678", "4711", "1234", "24567");
        var walked = new Dialogue(one, new Say(texts, country, ADDRESS, "en"));
        var now = walked.begin();
        for (var step = 0; step < 40 && !now.ends(); step++) {
            fits(now);
            one.after(now);
            now = walked.next(now.stand(), keys.get(random.nextInt(keys.size())));
        }
        fits(now);
    }

    private void fits(Turn now) {
        replies++;
        longest = Math.max(longest, Gsm7.length("CON " + now.text()));
        assertThat(now.text()).as("a cut reply").doesNotEndWith("..").isNotBlank();
        assertThat(Gsm7.firstMissing(now.text())).as(now.text()).isEmpty();
        assertThat(Gsm7.length("CON " + now.text())).as(now.text()).isLessThanOrEqualTo(182);
    }

    private static CodeCheck found(String state) {
        var title = "Une très longue désignation d’un cours que le bureau a écrite sans penser aux téléphones";
        return new CodeCheck.Found(state, "RW-AI-2345-6789", "M. J. N. U.", title, LocalDate.of(2029, 2, 9));
    }

    /** Somebody with the PIN 4711, at the menu. */
    private void signedIn() {
        world.with("900123456");
        dial();
        type("12345678");
        type("4711");
    }

    private String dial() {
        return shown(dialogue.begin());
    }

    private String type(String typed) {
        return shown(dialogue.next(turn.stand(), typed));
    }

    private String shown(Turn now) {
        turn = now;
        world.after(now);
        return now.text();
    }
}
