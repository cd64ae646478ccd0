package org.twige.labs.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final List<Request> ALL = Requests.invented().all();
    private static final List<Request> LEARNT = only(request -> !request.heldOut());
    private static final List<Request> HELD_OUT = only(Request::heldOut);
    private static final CountingModel<Topic> MODEL = CountingModel.learn(LEARNT, Request::filedAs);

    /** What the model says of each message that it has not seen. */
    private static final Map<Request, Topic> SAID =
            HELD_OUT.stream().collect(toMap(request -> request, request -> MODEL.label(request.text())));

    @Test
    void there_are_2400_messages_and_none_stands_there_twice() {
        assertThat(ALL)
                .hasSize(2_400)
                .extracting(Request::text)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.length() < 260);
        assertThat(ALL).extracting(Request::number).doesNotHaveDuplicates();
    }

    @Test
    void every_topic_has_75_messages_in_every_language_and_a_third_of_them_is_held_out() {
        assertThat(counts(ALL))
                .hasSize(32)
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(75));
        assertThat(counts(HELD_OUT))
                .hasSize(32)
                .allSatisfy((_, count) -> assertThat(count).isEqualTo(25));
    }

    @Test
    void some_held_out_messages_say_what_no_other_message_says() {
        for (var word :
                List.of("Ninety", "mariage", "ishyingirwa", "cheti cha ndoa", " milk ", "pompe", "yatima anayeishi")) {
            var saying = only(request -> request.text().contains(word));

            assertThat(saying).as(word).isNotEmpty().allMatch(Request::heldOut);
        }
    }

    @Test
    void no_desk_is_much_fuller_than_another() {
        var desks = ALL.stream().collect(groupingBy(Request::filedAs, counting()));

        assertThat(desks).hasSize(8).allSatisfy((_, count) -> assertThat(count).isBetween(280L, 320L));
    }

    @Test
    void six_in_a_hundred_belong_on_two_desks_and_three_lie_on_a_wrong_one() {
        assertThat(share(ALL, Request::isAmbiguous)).isCloseTo(0.06, within(0.003));
        assertThat(share(ALL, Request::isMisfiled)).isCloseTo(0.03, within(0.003));
        assertThat(ALL).noneMatch(request -> request.isAmbiguous() && request.isMisfiled());
        assertThat(ALL).noneMatch(request -> request.topic() == request.alsoAbout());
    }

    @Test
    void keywords_of_two_desks_stand_in_most_ambiguous_messages_and_in_few_others() {
        Predicate<Request> twoDesks = request -> desks(request).distinct().count() > 1;

        assertThat(share(only(Request::isAmbiguous), twoDesks)).isGreaterThan(0.5);
        assertThat(share(only(request -> !request.isAmbiguous()), twoDesks)).isLessThan(0.15);
    }

    @Test
    void a_model_that_counts_beats_keywords_and_the_fullest_desk() {
        var model = macroF1(RequestsTest::said);
        var keywords = macroF1(request -> desks(request).findFirst().orElse(Topic.OTHER));
        var fullest = macroF1(_ -> Topic.LAND);

        assertThat(model).isBetween(0.8, 0.95).isGreaterThan(keywords + 0.05);
        assertThat(keywords).isGreaterThan(fullest + 0.3);
        assertThat(fullest).isLessThan(0.05);
    }

    @Test
    void more_examples_make_a_better_model() {
        var f1 = Stream.of(60, 120, 960)
                .map(number -> CountingModel.learn(LEARNT.subList(0, number), Request::filedAs))
                .map(model -> macroF1(request -> model.label(request.text())))
                .toList();

        assertThat(f1.get(0)).isBetween(0.25, 0.75);
        assertThat(f1.get(1)).isGreaterThan(f1.get(0) + 0.05);
        assertThat(f1.get(2)).isGreaterThan(f1.get(1) + 0.1);
    }

    @Test
    void every_language_can_be_learnt_and_none_perfectly() {
        for (var language : List.of("en", "fr", "rw", "sw")) {
            var right = share(
                    HELD_OUT.stream()
                            .filter(request -> request.language().equals(language))
                            .toList(),
                    RequestsTest::isRight);
            assertThat(right).as(language).isBetween(0.7, 0.95);
        }
    }

    @Test
    void an_ambiguous_message_is_filed_by_the_model_on_one_of_its_two_desks_but_hardly_better_than_by_a_coin() {
        var ambiguous = HELD_OUT.stream().filter(Request::isAmbiguous).toList();
        var clear = HELD_OUT.stream()
                .filter(request -> !request.isAmbiguous() && !request.isMisfiled())
                .toList();

        assertThat(share(ambiguous, RequestsTest::isRight)).isBetween(0.3, 0.75);
        assertThat(share(clear, RequestsTest::isRight)).isGreaterThan(0.8);
        assertThat(share(ambiguous, request -> isRight(request) || said(request) == request.alsoAbout()))
                .isGreaterThan(0.8);
    }

    @Test
    void a_misfiled_message_is_found_by_a_model_that_reads_it() {
        var misfiled = HELD_OUT.stream().filter(Request::isMisfiled).toList();

        assertThat(misfiled.size()).isBetween(12, 36);
        assertThat(share(misfiled, RequestsTest::isRight)).isGreaterThan(0.8);
        assertThat(share(misfiled, request -> said(request) == request.filedAs()))
                .isLessThan(0.15);
    }

    @Test
    void the_languages_are_told_apart_by_their_letters() {
        var tongues = CountingModel.learn(LEARNT, Request::language);

        assertThat(share(HELD_OUT, request -> tongues.label(request.text()).equals(request.language())))
                .isGreaterThan(0.99);
    }

    private static Topic said(Request request) {
        return SAID.getOrDefault(request, Topic.OTHER);
    }

    private static boolean isRight(Request request) {
        return said(request) == request.topic();
    }

    private static Stream<Topic> desks(Request request) {
        return Keywords.desks(request.text());
    }

    private static List<Request> only(Predicate<Request> wanted) {
        return ALL.stream().filter(wanted).toList();
    }

    private static Map<String, Long> counts(List<Request> requests) {
        return requests.stream().collect(groupingBy(request -> request.language() + " " + request.topic(), counting()));
    }

    private static double share(List<Request> requests, Predicate<Request> wanted) {
        return (double) requests.stream().filter(wanted).count() / requests.size();
    }

    /** On the held-out third, against what the messages are about. */
    private static double macroF1(Function<Request, Topic> model) {
        var given = HELD_OUT.stream().collect(groupingBy(model));
        return Arrays.stream(Topic.values())
                .mapToDouble(topic -> f1(topic, given.getOrDefault(topic, List.of())))
                .average()
                .orElseThrow();
    }

    /** A hundred held-out messages are about each topic. */
    private static double f1(Topic topic, List<Request> given) {
        return 2.0 * given.stream().filter(request -> request.topic() == topic).count() / (given.size() + 100);
    }
}
