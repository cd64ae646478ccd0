package org.twige.labs.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final Applications DATA = Applications.invented();
    private static final List<Application> FILED = DATA.asFiled();
    private static final Predicate<Application> FOUND = Application::isApproved;

    @Test
    void there_are_6000_applications_three_in_five_from_rural_districts() {
        assertThat(FILED).hasSize(6_000);
        assertThat(share(FILED, application -> application.kind() == DistrictKind.RURAL))
                .isEqualTo(0.6);
        assertThat(FILED.stream().map(Application::district).distinct()).hasSize(8);
        assertThat(FILED).allMatch(application -> application.score() >= 0 && application.score() <= 100);
    }

    @Test
    void numbers_are_invented_and_none_is_given_twice() {
        assertThat(FILED)
                .extracting(Application::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("9\\d{7}"));
        assertThat(DATA.afterAsking())
                .extracting(Application::plot)
                .doesNotHaveDuplicates()
                .allMatch(plot -> plot.startsWith("9-"));
        assertThat(DATA.afterAsking())
                .extracting(Application::phone)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.startsWith("+25070"));
    }

    @Test
    void fields_are_empty_five_times_as_often_in_rural_districts() {
        assertThat(share(of(DistrictKind.URBAN), application -> application.phone() == null))
                .isCloseTo(0.05, within(0.015));
        assertThat(share(of(DistrictKind.URBAN), application -> application.plot() == null))
                .isCloseTo(0.05, within(0.015));
        assertThat(share(of(DistrictKind.RURAL), application -> application.phone() == null))
                .isCloseTo(0.25, within(0.02));
        assertThat(share(of(DistrictKind.RURAL), application -> application.plot() == null))
                .isCloseTo(0.25, within(0.02));
        assertThat(DATA.afterAsking()).allMatch(application -> application.emptyFields() == 0);
    }

    @Test
    void the_entitled_are_found_less_often_in_rural_districts_by_the_planted_gap() {
        var urban = entitled(FILED, DistrictKind.URBAN);
        var rural = entitled(FILED, DistrictKind.RURAL);
        var interval = bootstrap(urban, rural);

        assertThat(Applications.plantedGap())
                .isBetween(interval[0], interval[1])
                .isBetween(0.14, 0.18);
        assertThat(interval[0]).as("no chance").isGreaterThan(0.1);
    }

    /** The middle 95 in 100 of the gaps in a thousand samples drawn again from the same people. */
    private static double[] bootstrap(List<Application> urban, List<Application> rural) {
        var chance = new SplittableRandom(1);
        var gaps = IntStream.range(0, 1_000)
                .mapToDouble(_ -> share(again(urban, chance), FOUND) - share(again(rural, chance), FOUND))
                .sorted()
                .toArray();
        return new double[] {gaps[25], gaps[974]};
    }

    private static List<Application> again(List<Application> people, SplittableRandom chance) {
        return IntStream.range(0, people.size())
                .mapToObj(_ -> people.get(chance.nextInt(people.size())))
                .toList();
    }

    @Test
    void among_those_with_full_forms_there_is_hardly_a_gap() {
        Predicate<Application> full = application -> application.emptyFields() == 0;
        var urban = entitled(FILED, DistrictKind.URBAN).stream().filter(full).toList();
        var rural = entitled(FILED, DistrictKind.RURAL).stream().filter(full).toList();

        assertThat(share(urban, FOUND) - share(rural, FOUND)).isBetween(-0.02, 0.05);
    }

    @Test
    void filling_in_what_is_empty_closes_the_gap_and_hiding_the_district_does_not() {
        Predicate<Application> foundBlind = application -> application.need() - 12 * application.emptyFields() >= 50;
        var hidden = gap(FILED, foundBlind);
        var repaired = gap(DATA.afterAsking(), FOUND);

        assertThat(hidden).isGreaterThan(0.1);
        assertThat(repaired).isLessThan(0.05);
    }

    @Test
    void few_are_approved_who_have_no_right() {
        assertThat(share(
                        FILED.stream()
                                .filter(application -> !application.entitled())
                                .toList(),
                        FOUND))
                .isBetween(0.01, 0.08);
    }

    private static double gap(List<Application> applications, Predicate<Application> found) {
        return share(entitled(applications, DistrictKind.URBAN), found)
                - share(entitled(applications, DistrictKind.RURAL), found);
    }

    private static List<Application> of(DistrictKind kind) {
        return FILED.stream().filter(application -> application.kind() == kind).toList();
    }

    private static List<Application> entitled(List<Application> applications, DistrictKind kind) {
        return applications.stream()
                .filter(application -> application.entitled() && application.kind() == kind)
                .toList();
    }

    private static double share(List<Application> applications, Predicate<Application> wanted) {
        return (double) applications.stream().filter(wanted).count() / applications.size();
    }
}
