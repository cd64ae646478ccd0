package org.twige.credentials.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.CourseFixture;
import org.twige.courses.CourseId;
import org.twige.courses.PublishCourse;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The proofs of somebody who was written down twice. */
@PageTest
class MergedEvidenceTests {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private ShowMyEvidence show;

    @Autowired
    private BeanFactory beans;

    private PeopleFixture people;
    private InstitutionId school;
    private EvidenceFixture evidence;
    private MergeFixture merges;
    private PersonId kept;
    private PersonId other;
    private CourseId course;
    private UUID claimed;

    @BeforeEach
    void a_proof_under_the_record_that_is_merged() {
        people = new PeopleFixture(database);
        evidence = new EvidenceFixture(database);
        merges = new MergeFixture(beans);
        school = people.institution();
        kept = people.personAt(school);
        other = people.personAt(school);
        course = new CourseFixture(publication).publish().course();
        claimed = evidence.claimed(other, evidence.rule(course));
    }

    @Test
    void the_person_sees_the_proof_of_the_other_record_until_they_are_two_again() throws Exception {
        assertThat(page("/my-evidence/" + claimed, PeopleFixture.signedIn(kept)))
                .isEqualTo(404);

        var merge = merges.merge(kept, other);
        assertThat(page("/my-evidence/" + claimed, PeopleFixture.signedIn(kept)))
                .isEqualTo(200);
        assertThat(show.of(kept)).hasSize(1);

        merges.separate(merge);
        assertThat(page("/my-evidence/" + claimed, PeopleFixture.signedIn(kept)))
                .isEqualTo(404);
        assertThat(show.of(kept)).isEmpty();
        assertThat(show.of(other)).hasSize(1);
    }

    @Test
    void the_proof_counts_for_the_person_until_they_are_two_again() {
        var verified = evidence.verified(other, course, LocalDate.of(2026, 6, 5));

        var merge = merges.merge(kept, other);
        assertThat(countsFor(verified)).isEqualTo(kept.toString());

        merges.separate(merge);
        assertThat(countsFor(verified)).isEqualTo(other.toString());
    }

    @Test
    void the_page_of_the_person_leads_who_may_look_to_the_proof() throws Exception {
        var open = evidence.claimed(other, evidence.rule(course, "ALWAYS", null, null, true));
        merges.merge(kept, other);

        assertThat(proofsSeenBy(people.official(Role.PROGRAMME_OFFICE))).containsExactlyInAnyOrder(claimed, open);
        assertThat(proofsSeenBy(people.official(Role.AUDITOR))).containsExactlyInAnyOrder(claimed, open);
        var coordinator = people.coordinatorOf(school);
        assertThat(proofsSeenBy(coordinator)).containsExactly(open);
        assertThat(page("/evidence/" + open, coordinator)).isEqualTo(200);
        assertThat(page("/evidence/" + claimed, coordinator)).isEqualTo(404);
        people.responsible(new PersonId(coordinator.person()), Role.SUPERVISOR, school);
        assertThat(proofsSeenBy(PeopleFixture.signedIn(new PersonId(coordinator.person()), Role.SUPERVISOR)))
                .isEmpty();
    }

    private List<UUID> proofsSeenBy(SignedIn official) throws Exception {
        var answer = pages.perform(get("/people/" + kept).requestAttr(SignedIn.class.getName(), official))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("main a[href^=/evidence/]").stream()
                .map(link -> UUID.fromString(link.attr("href").substring("/evidence/".length())))
                .toList();
    }

    @Test
    void nobody_reviews_what_they_sent_under_another_record() throws Exception {
        var official = people.official(Role.PROGRAMME_OFFICE);
        assertThat(page("/evidence/" + claimed, official)).isEqualTo(200);
        var me = new PersonId(official.person());

        var waits = evidence.claimed(second(me), evidence.rule(course));

        assertThat(page("/evidence/" + waits, official)).isEqualTo(404);
    }

    /** Another record of the same person; the merge is the business of others. */
    private PersonId second(PersonId of) {
        var record = people.personAt(people.institution());
        database.sql("""
                with done as (insert into people.merge (kept_id, merged_id, state, asked_by, asked_at, decided_by,
                                                        decided_at, merged_on, state_before)
                              values (:of, :record, 'DONE', :record, now(), :record, now(), current_date, 'LISTED')
                              returning id)
                insert into people.alias (person_id, kept_id, merge_id) select :record, :of, id from done
                """)
                .param("of", of.value())
                .param("record", record.value())
                .update();
        return record;
    }

    private String countsFor(UUID proof) {
        return database.sql("select cast(person_id as text) from credentials.report_evidence where evidence_id = :id")
                .param("id", proof)
                .query(String.class)
                .single();
    }

    private int page(String address, SignedIn reader) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), reader))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
