package org.twige.mandates.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.mandates.audience.AudienceRule.Answer;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Scope;

@PageTest
class PreviewAudienceTest {

    @Autowired
    private PreviewAudience audiences;

    @Autowired
    private AudienceJson json;

    @Autowired
    private SayRule say;

    @Autowired
    private CompileAudience compiler;

    @Autowired
    private JdbcClient database;

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private PersonId teacher;
    private PersonId nurse;
    private Scope here;

    @BeforeEach
    void a_school_and_a_hospital_in_a_district() {
        people = new PeopleFixture(database);
        district = people.institution(people.root(), "district", null);
        school = people.institution(district, "school", "11");
        var hospital = people.institution(district, "hospital", null);
        teacher = people.person()
                .at(school)
                .under("teacher")
                .atLevel("A2")
                .employed("contract")
                .holding("acting")
                .speaking("rw")
                .save();
        nurse = people.person()
                .at(hospital)
                .under("health")
                .atLevel("6")
                .speaking("fr")
                .save();
        people.status(nurse, "maternity", LocalDate.of(2026, 1, 1), null);
        here = new Scope(nurse.value(), List.of(people.path(district)));
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void each_criterion_reaches_the_one_and_not_the_other(Criterion criterion) {
        joined(criterion);
        var rule = only(criterion, valueOfTheTeacher(criterion));

        assertThat(reachedBy(rule)).containsExactly(teacher.value());
        assertThat(missedBy(rule, criterion)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void each_criterion_can_be_an_exception(Criterion criterion) {
        joined(criterion);
        var rule = new AudienceRule(
                List.of(Clause.everybody()),
                List.of(new Clause(Map.of(criterion, List.of(valueOfTheTeacher(criterion))))));

        assertThat(reachedBy(rule)).containsExactly(nurse.value());
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void the_rule_in_java_says_the_same_as_the_rule_in_sql(Criterion criterion) {
        joined(criterion);
        var rule = only(criterion, valueOfTheTeacher(criterion));
        var facts = audiences.samples(here, AudienceRule.everybody()).stream()
                .map(Sample::facts)
                .toList();

        assertThat(facts).hasSize(2);
        assertThat(facts.stream()
                        .filter(fact -> rule.answer(fact) instanceof Answer.Reached)
                        .map(PersonFacts::person))
                .isEqualTo(reachedBy(rule));
    }

    @Test
    void a_level_that_two_statutes_share_leads_each_to_its_own_track() {
        var clerk = people.person().at(school).under("general").atLevel("A2").save();
        var midwife = people.person().at(school).under("health").atLevel("A2").save();

        assertThat(reachedBy(only(Criterion.TRACK, "teachers"))).containsExactly(teacher.value());
        assertThat(reachedBy(only(Criterion.TRACK, "health_workers"))).containsExactly(midwife.value());
        assertThat(reachedBy(only(Criterion.STATUTE, "general"))).containsExactly(clerk.value());
    }

    @Test
    void a_rule_goes_on_reaching_who_only_went_on_leave_and_keeps_the_numbers_of_its_exceptions() {
        var rule = new AudienceRule(
                List.of(new Clause(Map.of(Criterion.LANGUAGE, List.of("rw")))),
                List.of(
                        new Clause(Map.of(Criterion.STATUS, List.of("maternity"))),
                        new Clause(Map.of(Criterion.KIND, List.of("hospital")))));

        assertThat(lasting(rule)).containsExactlyInAnyOrder("R1", "X2");
    }

    @Test
    void who_left_is_not_reached() {
        people.leave(teacher, LocalDate.of(2026, 11, 1));

        assertThat(reachedBy(AudienceRule.everybody())).containsExactly(nurse.value());
    }

    @Test
    void a_stored_rule_reads_as_it_was() {
        var rule = new AudienceRule(
                List.of(
                        new Clause(Map.of(Criterion.STATUTE, List.of("teacher", "health"))),
                        new Clause(Map.of(Criterion.INSTITUTION, List.of(school.toString())))),
                List.of(new Clause(Map.of(Criterion.STATUS, List.of("study")))));

        assertThat(json.read(json.write(rule))).isEqualTo(rule);
        assertThat(json.write(rule)).startsWith("{\"version\":1,");
    }

    @Test
    void a_person_is_found_by_staff_number_and_by_words_of_the_name() {
        var somebody = people.person()
                .at(school)
                .named("MUKAMANA Aline Beata")
                .withStaffNumber("9" + school.value())
                .save();

        assertThat(found("9" + school.value())).containsExactly(somebody.value());
        assertThat(found("aline muka")).containsExactly(somebody.value());
        assertThat(found("% _")).isEmpty();
    }

    @Test
    void nobody_outside_the_scope_is_found_or_counted() {
        var elsewhere = new Scope(nurse.value(), List.of(people.path(people.institution())));

        assertThat(audiences.search(elsewhere, "test")).isEmpty();
        assertThat(audiences.samples(elsewhere, AudienceRule.everybody())).isEmpty();
        assertThat(audiences.reach(elsewhere, AudienceRule.everybody())).isEmpty();
    }

    @Test
    void a_rule_is_said_with_the_names_of_institutions_and_of_the_country_pack() {
        var rule = new AudienceRule(
                List.of(new Clause(Map.of(
                        Criterion.INSTITUTION, List.of(district.toString()), Criterion.STATUTE, List.of("teacher")))),
                List.of());

        var lines = say.say(rule).any().getFirst();

        assertThat(lines.getFirst().values().getFirst().in("en")).startsWith("Test t");
        assertThat(lines.get(1).values().getFirst().in("en")).isEqualTo("Teachers’ statute");
    }

    private List<String> lasting(AudienceRule rule) {
        var condition = compiler.compileLasting(rule);
        return database.sql("select " + condition.outcome()
                        + " from people.report_person p where p.institution_path <@ cast(:here as ltree)")
                .params(condition.parameters())
                .param("here", people.path(district))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<UUID> found(String asked) {
        return audiences.search(here, asked).stream()
                .map(found -> found.facts().person())
                .toList();
    }

    private List<UUID> reachedBy(AudienceRule rule) {
        return audiences.samples(here, rule).stream()
                .map(sample -> sample.facts().person())
                .toList();
    }

    private long missedBy(AudienceRule rule, Criterion criterion) {
        return audiences.reach(here, rule).stream()
                .filter(reach -> reach.outcome().equals(criterion.name()))
                .mapToLong(Reach::people)
                .sum();
    }

    /** The teacher joined after the nurse, or before. */
    private void joined(Criterion criterion) {
        database.sql("update people.person set joined_on = :on where id = :id")
                .param("on", LocalDate.of(criterion == Criterion.JOINED_FROM ? 2026 : 2018, 3, 1))
                .param("id", teacher.value())
                .update();
    }

    private String valueOfTheTeacher(Criterion criterion) {
        return switch (criterion) {
            case INSTITUTION -> school.toString();
            case KIND -> "school";
            case DISTRICT -> "11";
            case EMPLOYMENT -> "contract";
            case POST_KIND -> "acting";
            case TRACK -> "teachers";
            case JOINED_FROM -> "2026-03-01";
            case JOINED_BEFORE -> "2019-01-01";
            case STATUTE -> "teacher";
            case LEVEL -> "A2";
            case LANGUAGE -> "rw";
            case STATUS -> "active";
        };
    }

    private static AudienceRule only(Criterion criterion, String value) {
        return new AudienceRule(List.of(new Clause(Map.of(criterion, List.of(value)))), List.of());
    }
}
