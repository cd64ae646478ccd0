package org.twige.mandates.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twige.mandates.audience.AudienceRule.Answer;

class AudienceRuleTest {

    private static final UUID DISTRICT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SCHOOL = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final PersonFacts TEACHER = new PersonFacts(
            UUID.fromString("00000000-0000-7000-8000-000000000003"),
            true,
            List.of(DISTRICT, SCHOOL),
            LookedAt.of(Map.of(
                    Criterion.KIND, "school",
                    Criterion.STATUTE, "teacher",
                    Criterion.LEVEL, "A2",
                    Criterion.LANGUAGE, "rw",
                    Criterion.STATUS, "active",
                    Criterion.JOINED_FROM, "2026-03-01")));

    @Test
    void a_rule_without_criteria_reaches_everybody_in_service() {
        assertThat(AudienceRule.everybody().answer(TEACHER)).isEqualTo(new Answer.Reached(1));
    }

    @Test
    void nobody_who_left_is_reached() {
        var left = new PersonFacts(TEACHER.person(), false, List.of(), LookedAt.of(Map.of()));

        assertThat(AudienceRule.everybody().answer(left)).isEqualTo(new Answer.NotEmployed());
    }

    @Test
    void an_institution_reaches_those_who_work_below_it() {
        assertThat(only(Criterion.INSTITUTION, DISTRICT.toString()).answer(TEACHER))
                .isEqualTo(new Answer.Reached(1));
    }

    @Test
    void the_first_criterion_that_is_not_true_explains_a_refusal() {
        var rule = new AudienceRule(
                List.of(new Clause(Map.of(
                        Criterion.STATUTE, List.of("teacher"),
                        Criterion.LEVEL, List.of("A0", "A1"),
                        Criterion.LANGUAGE, List.of("fr")))),
                List.of());

        assertThat(rule.answer(TEACHER)).isEqualTo(new Answer.Missed(Criterion.LEVEL));
    }

    @Test
    void a_second_clause_reaches_who_misses_the_first() {
        var rule = new AudienceRule(
                List.of(
                        new Clause(Map.of(Criterion.KIND, List.of("ministry"))),
                        new Clause(Map.of(Criterion.STATUTE, List.of("teacher", "health")))),
                List.of());

        assertThat(rule.answer(TEACHER)).isEqualTo(new Answer.Reached(2));
    }

    @Test
    void an_exception_wins_over_every_clause() {
        var rule = new AudienceRule(
                List.of(Clause.everybody()), List.of(new Clause(Map.of(Criterion.STATUS, List.of("active")))));

        assertThat(rule.answer(TEACHER)).isEqualTo(new Answer.Excepted(1));
    }

    @Test
    void a_missing_value_fits_no_criterion() {
        var unknown =
                new PersonFacts(TEACHER.person(), true, List.of(SCHOOL), LookedAt.of(Map.of(Criterion.KIND, "school")));

        assertThat(only(Criterion.STATUTE, "teacher").answer(unknown)).isEqualTo(new Answer.Missed(Criterion.STATUTE));
    }

    @Test
    void who_joined_on_the_day_itself_joined_on_or_after_it_and_not_before_it() {
        assertThat(only(Criterion.JOINED_FROM, "2026-03-01").answer(TEACHER)).isEqualTo(new Answer.Reached(1));
        assertThat(only(Criterion.JOINED_FROM, "2026-03-02").answer(TEACHER))
                .isEqualTo(new Answer.Missed(Criterion.JOINED_FROM));
        assertThat(only(Criterion.JOINED_BEFORE, "2026-03-01").answer(TEACHER))
                .isEqualTo(new Answer.Missed(Criterion.JOINED_BEFORE));
        assertThat(only(Criterion.JOINED_BEFORE, "2026-03-02").answer(TEACHER)).isEqualTo(new Answer.Reached(1));
    }

    @Test
    void facts_that_were_stored_before_there_were_more_of_them_read_as_unknown() {
        var stored =
                LookedAt.of(new String[] {"R2", "school", "teacher", "A2", "rw", "active", "2026-03-01", "2026-03-01"});

        assertThat(stored.answer()).contains(new Answer.Reached(2));
        assertThat(stored.own(Criterion.STATUTE)).isEqualTo("teacher");
        assertThat(stored.own(Criterion.TRACK)).isEmpty();
    }

    @Test
    void an_exception_without_criteria_would_reach_nobody_and_is_dropped() {
        var rule = new AudienceRule(List.of(Clause.everybody()), List.of(Clause.everybody()));

        assertThat(rule.answer(TEACHER)).isEqualTo(new Answer.Reached(1));
    }

    private static AudienceRule only(Criterion criterion, String... values) {
        return new AudienceRule(List.of(new Clause(Map.of(criterion, List.of(values)))), List.of());
    }
}
