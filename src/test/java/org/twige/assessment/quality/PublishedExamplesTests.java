package org.twige.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.courses.PublishCourse;
import org.twige.web.Jobs;

/** The figures of a count agree with what others have published about the same answers. */
@PageTest
class PublishedExamplesTests {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);
    private static final Offset<Double> SEVEN_DIGITS = within(0.00000005);
    private static final List<String> FIVE = List.of("1a-001", "1a-002", "1a-003", "1a-004", "1a-005");
    private static final List<String> OTHER_FIVE = List.of("1b-001", "1b-002", "1b-003", "1b-004", "1b-005");
    private static final List<String> SEVEN =
            List.of("1a-001", "1a-002", "1a-003", "1a-004", "1a-005", "1a-006", "1a-007");

    /**
     * Section 6 of the Law School Admission Test, five items: how many of 1,000 people gave each pattern of right answers,
     * from 00000 to 11111. Bock and Lieberman 1970, Psychometrika 35, 179-197; the data set LSAT of the R package ltm.
     */
    private static final List<Integer> LAW_SCHOOL = List.of(
            3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
            28, 298);

    /**
     * Men admitted and rejected, women admitted and rejected, in six departments. Bickel, Hammel and O'Connell 1975,
     * Science 187, 398-404; the data set UCBAdmissions of R.
     */
    private static final List<List<Integer>> BERKELEY = List.of(
            List.of(512, 313, 89, 19),
            List.of(353, 207, 17, 8),
            List.of(120, 205, 202, 391),
            List.of(138, 279, 131, 244),
            List.of(53, 138, 94, 299),
            List.of(22, 351, 24, 317));

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private CountQuality count;

    @Autowired
    private Jobs jobs;

    private CountedFigures figures;
    private TakenForms taken;

    @BeforeEach
    void a_course() {
        figures = new CountedFigures(database, count, jobs);
        taken = TakenForms.of(database, publication);
    }

    /** Rizopoulos 2006, Journal of Statistical Software 17(5): what descript(LSAT) prints as proportions and alpha. */
    @Test
    void facility_and_kr_20_of_the_law_school_test_are_those_of_rizopoulos() {
        lawSchool(FIVE, '1');

        figures.countNow();

        assertClose(figures.items(taken, "facility"), List.of(0.924, 0.709, 0.553, 0.763, 0.870));
        assertThat(figures.form(taken, "alpha")).isCloseTo(0.2950, FOUR_DIGITS);
    }

    /** The same output, item-total correlations with the item excluded; ltm divides by n in one place and n - 1 in another. */
    @Test
    void item_rest_correlations_of_the_law_school_test_are_those_of_rizopoulos() {
        lawSchool(FIVE, '1');

        figures.countNow();

        var asLtmDivides = figures.items(taken, "discrimination").stream()
                .map(r -> r * Math.sqrt(999.0 / 1000.0))
                .toList();
        assertClose(asLtmDivides, List.of(0.1128, 0.1531, 0.1727, 0.1444, 0.1215));
    }

    /** The second form has other items, four times as hard: right and wrong are exchanged, which leaves the coefficient. */
    @Test
    void forms_of_other_items_have_the_coefficient_of_each_of_them() {
        lawSchool(FIVE, '1');
        lawSchool(OTHER_FIVE, '0');

        figures.countNow();

        assertThat(figures.form(taken, "alpha")).isCloseTo(0.2950, FOUR_DIGITS);
        assertThat(figures.form(taken, "forms")).isEqualTo(2_000);
    }

    /** R, mantelhaen.test(UCBAdmissions): 1.4269 with correction, odds ratio 0.9046968, from 0.7719074 to 1.0603298. */
    @Test
    void odds_ratio_and_chi_square_of_the_berkeley_admissions_are_those_that_r_prints() {
        berkeley();

        figures.countNow();

        var odds = figures.dif(taken, "1a-001", "rw", "odds_ratio");
        var error = figures.dif(taken, "1a-001", "rw", "delta_error") / 2.35;
        assertThat(odds).isCloseTo(0.9046968, SEVEN_DIGITS);
        assertThat(figures.dif(taken, "1a-001", "rw", "chi_square")).isCloseTo(1.4269, FOUR_DIGITS);
        assertThat(odds * Math.exp(-1.959964 * error)).isCloseTo(0.7719074, within(0.0000005));
        assertThat(odds * Math.exp(1.959964 * error)).isCloseTo(1.0603298, within(0.0000005));
    }

    /** Holland and Thayer 1988: the delta is -2.35 times the logarithm of that ratio; -2.35 ln(0.9046968) = 0.2354. */
    @Test
    void the_berkeley_admissions_are_of_class_a_on_the_scale_of_holland_and_thayer() {
        berkeley();

        figures.countNow();

        var admission = figures.dif(taken, "1a-001", "rw");
        assertThat(figures.dif(taken, "1a-001", "rw", "delta")).isCloseTo(0.2354, FOUR_DIGITS);
        assertThat(admission)
                .containsEntry("class", "A")
                .containsEntry("reference", "en")
                .containsEntry("reference_forms", 2_691L)
                .containsEntry("focal_forms", 1_835L);
    }

    private void lawSchool(List<String> items, char right) {
        for (var pattern = 0; pattern < LAW_SCHOOL.size(); pattern++) {
            var signs = "%5s".formatted(Integer.toBinaryString(pattern)).replace(' ', '0');
            var answers = right == '1'
                    ? signs
                    : signs.replace('0', 'x').replace('1', '0').replace('x', '1');
            taken.answered(items, answers, LAW_SCHOOL.get(pattern));
        }
    }

    /** The first item is the admission; the others make everybody of a department one stratum of equal marks. */
    private void berkeley() {
        for (var department = 0; department < BERKELEY.size(); department++) {
            var people = BERKELEY.get(department);
            var admitted = "1" + marks(department);
            var rejected = "0" + marks(department + 1);
            taken.in("en").answered(SEVEN, admitted, people.get(0)).answered(SEVEN, rejected, people.get(1));
            taken.in("rw").answered(SEVEN, admitted, people.get(2)).answered(SEVEN, rejected, people.get(3));
        }
    }

    private static String marks(int right) {
        return "1".repeat(right) + "0".repeat(6 - right);
    }

    private static void assertClose(List<Double> counted, List<Double> published) {
        assertThat(counted).hasSameSizeAs(published);
        for (var place = 0; place < published.size(); place++) {
            assertThat(counted.get(place)).as("item %d", place + 1).isCloseTo(published.get(place), FOUR_DIGITS);
        }
    }
}
