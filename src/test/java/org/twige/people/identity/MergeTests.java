package org.twige.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PeopleFixture;
import org.twige.people.Person;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.identity.MergePersons.Wish;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class MergeTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private MergePersons mergePersons;

    @Autowired
    private SeparatePersons separatePersons;

    @Autowired
    private MergeSelected mergeSelected;

    @Autowired
    private SecondOfficials officials;

    @Autowired
    private Pairs pairs;

    @Autowired
    private People people;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private DecisionClock clock;

    private PeopleFixture nation;
    private InstitutionId clinic;
    private SignedIn office;
    private PersonId kept;
    private PersonId other;

    @BeforeEach
    void two_records_of_one_nurse() {
        nation = new PeopleFixture(database);
        clinic = nation.institution();
        office = nation.official(Role.PROGRAMME_OFFICE);
        kept = nation.personAt(clinic);
        other = nation.personAt(clinic);
    }

    @Test
    void a_merged_record_is_not_reached_any_more_and_comes_back_as_it_was() {
        var merge = done(merge(office, kept, other));
        assertThat(people.within(officials.scopeOf(office), other)).isEmpty();
        assertThat(state(other)).isEqualTo("LEFT");

        assertThat(separatePersons.separate(office, officials.scopeOf(office), merge))
                .isEmpty();

        assertThat(state(other)).isEqualTo("LISTED");
        assertThat(one("select count(*) from people.person where id = :id and left_on is null", other))
                .isEqualTo("1");
        assertThat(people.within(officials.scopeOf(office), other)).isPresent();
    }

    @Test
    void a_merge_asked_for_twice_happens_once() {
        done(merge(office, kept, other));

        assertThat(merge(office, kept, other)).isEqualTo(new Merging.Refused(MergeRule.TAKEN));
        assertThat(one("select count(*) from people.merge where merged_id = :id", other))
                .isEqualTo("1");
        assertThat(acts("person.merged", other)).isEqualTo(1);
    }

    @Test
    void a_separation_asked_for_twice_happens_once() {
        var merge = done(merge(office, kept, other));
        var scope = officials.scopeOf(office);

        assertThat(separatePersons.separate(office, scope, merge)).isEmpty();

        assertThat(separatePersons.separate(office, scope, merge)).contains(MergeRule.TAKEN);
        assertThat(acts("person.separated", other)).isEqualTo(1);
    }

    @Test
    void phones_and_offices_go_along_and_back() {
        phone(kept, "+250780000001");
        phone(other, "+250780000001");
        phone(other, "+250780000002");
        database.sql("update people.contact set shared = true where value = '+250780000001'")
                .update();

        var merge = done(merge(office, kept, other));
        assertThat(phones(kept)).isEqualTo("+250780000001 false, +250780000002 false");
        assertThat(phones(other)).isEmpty();

        separatePersons.separate(office, officials.scopeOf(office), merge);
        assertThat(phones(kept)).isEqualTo("+250780000001 true");
        assertThat(phones(other)).isEqualTo("+250780000001 true, +250780000002 false");
    }

    @Test
    void an_office_goes_over_only_once_a_second_official_has_agreed() {
        nation.responsible(other, Role.COORDINATOR, clinic);
        var second = nation.official(Role.PROGRAMME_OFFICE);
        var day = clock.by(office.person()).on();

        var waits = (Merging.Waits) merge(office, kept, other);
        assertThat(waits.why()).isEqualTo(Merge.Second.OFFICE);
        assertThat(responsibilities.rolesOf(kept, day)).containsExactly(Role.LEARNER);
        assertThat(mergePersons.confirm(office, officials.scopeOf(office), waits.merge()))
                .isEqualTo(new Merging.Refused(MergeRule.SAME_OFFICIAL));

        done(mergePersons.confirm(second, officials.scopeOf(second), waits.merge()));

        assertThat(responsibilities.rolesOf(kept, day)).contains(Role.COORDINATOR);
    }

    @Test
    void a_coordinator_does_not_merge_officials() {
        nation.responsible(other, Role.SUPERVISOR, clinic);
        var coordinator = nation.coordinatorOf(clinic);

        assertThat(merge(coordinator, kept, other)).isEqualTo(new Merging.Refused(MergeRule.PROGRAMME_OFFICE_ONLY));
    }

    @Test
    void a_coordinator_does_not_merge_people_of_others() {
        var coordinator = nation.coordinatorOf(nation.institution());

        assertThat(merge(coordinator, kept, other)).isEqualTo(new Merging.Refused(MergeRule.NOT_FOUND));
    }

    @Test
    void nobody_decides_about_their_own_record() {
        var coordinator = nation.coordinatorOf(clinic);

        assertThat(merge(coordinator, kept, new PersonId(coordinator.person())))
                .isEqualTo(new Merging.Refused(MergeRule.OWN_RECORD));
    }

    @Test
    void the_record_in_service_stays() {
        nation.leave(kept, clock.by(office.person()).on());

        assertThat(merge(office, kept, other)).isEqualTo(new Merging.Refused(MergeRule.KEPT_LEFT));
        done(merge(office, other, kept));
    }

    @Test
    void the_fifty_first_merge_of_a_day_waits_for_somebody_else() {
        IntStream.range(0, MergePersons.ALONE_A_DAY)
                .forEach(_ -> done(merge(office, nation.personAt(clinic), nation.personAt(clinic))));

        var waits = (Merging.Waits) merge(office, kept, other);

        assertThat(waits.why()).isEqualTo(Merge.Second.MANY);
        assertThat(state(other)).isEqualTo("LISTED");
        var second = nation.official(Role.PROGRAMME_OFFICE);
        done(mergePersons.confirm(second, officials.scopeOf(second), waits.merge()));
        assertThat(state(other)).isEqualTo("LEFT");
    }

    @Test
    void a_refused_wish_changes_nothing_and_the_pair_waits_again() {
        nation.responsible(other, Role.SUPERVISOR, clinic);
        var pair = pair(kept, other);
        var waits = (Merging.Waits) merge(office, kept, other);
        assertThat(pairs.find(officials.scopeOf(office), pair)).isEmpty();
        var second = nation.official(Role.PROGRAMME_OFFICE);

        assertThat(mergePersons.refuse(second, officials.scopeOf(second), waits.merge()))
                .isTrue();

        assertThat(state(other)).isEqualTo("LISTED");
        assertThat(pairs.find(officials.scopeOf(office), pair)).isPresent();
        assertThat(mergePersons.refuse(second, officials.scopeOf(second), waits.merge()))
                .isFalse();
    }

    @Test
    void what_was_merged_later_is_undone_first() {
        var third = nation.personAt(clinic);
        var scope = officials.scopeOf(office);
        var first = done(merge(office, kept, other));
        var later = done(merge(office, third, kept));
        assertThat(standsFor(other)).isEqualTo(third.toString());

        assertThat(separatePersons.separate(office, scope, first)).contains(MergeRule.LATER_MERGE);
        assertThat(separatePersons.separate(office, scope, later)).isEmpty();

        assertThat(standsFor(other)).isEqualTo(kept.toString());
        assertThat(separatePersons.separate(office, scope, first)).isEmpty();
        assertThat(standsFor(other)).isEmpty();
    }

    @Test
    void chosen_pairs_are_merged_together_once() {
        var pair = pair(kept, other);
        var far = pair(nation.personAt(clinic), nation.personAt(clinic));
        var scope = officials.scopeOf(office);
        var chosen = List.of(pair, far, far, UUID.randomUUID());
        assertThat(mergeSelected.preview(office, scope, chosen).pairs()).hasSize(2);

        assertThat(mergeSelected.merge(office, scope, chosen)).isEqualTo(new MergeSelected.Outcome(2, 0, 1));

        assertThat(mergeSelected.merge(office, scope, chosen)).isEqualTo(new MergeSelected.Outcome(0, 0, 3));
        assertThat(pairs.find(scope, pair)).isEmpty();
    }

    @Test
    void the_older_record_in_service_is_suggested() {
        var scope = officials.scopeOf(office);
        var pair = pair(kept, other);
        assertThat(pairs.find(scope, pair).orElseThrow().first().person()).isEqualTo(kept);

        nation.leave(kept, clock.by(office.person()).on());

        assertThat(pairs.find(scope, pair).orElseThrow().first().person()).isEqualTo(other);
    }

    private Merging merge(SignedIn official, PersonId stays, PersonId goes) {
        return mergePersons.merge(official, officials.scopeOf(official), new Wish(stays, goes, null));
    }

    private static UUID done(Merging merging) {
        assertThat(merging).isInstanceOf(Merging.Done.class);
        return ((Merging.Done) merging).merge();
    }

    private UUID pair(PersonId one, PersonId two) {
        return database.sql("""
                insert into people.likeness (first_id, second_id, by_phone, by_birth_year, found_at, score, reasons)
                values (least(cast(:one as uuid), :two), greatest(cast(:one as uuid), :two), true, true, :at, 70,
                        array['same-names', 'phone'])
                returning id
                """)
                .param("one", one.value())
                .param("two", two.value())
                .param("at", OffsetDateTime.parse("2026-11-01T00:00:00Z"))
                .query(UUID.class)
                .single();
    }

    private void phone(PersonId person, String number) {
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'phone', :number)")
                .param("person", person.value())
                .param("number", number)
                .update();
    }

    private String phones(PersonId person) {
        return one("""
                select coalesce(string_agg(value || ' ' || shared::text, ', ' order by position, value), '')
                  from people.report_contact where person_id = :id
                """, person);
    }

    private String state(PersonId person) {
        return Person.State.valueOf(one("select state from people.person where id = :id", person))
                .name();
    }

    private String standsFor(PersonId person) {
        return one(
                "select coalesce((select kept_id::text from people.report_alias where person_id = :id), '')", person);
    }

    private long acts(String kind, PersonId person) {
        return database.sql("select count(*) from audit.entry where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", "person:" + person)
                .query(Long.class)
                .single();
    }

    private String one(String query, PersonId person) {
        return Optional.ofNullable(database.sql(query)
                        .param("id", person.value())
                        .query(String.class)
                        .single())
                .orElse("");
    }
}
