package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The case of somebody who was written down twice. */
@PageTest
class MergedCaseTest extends CaseStory {

    @Autowired
    private MockMvc pages;

    @Test
    void the_person_reads_and_answers_the_case_of_the_other_record_until_they_are_two_again() {
        var id = opened();
        var kept = people.personAt(school);
        var person = PeopleFixture.signedIn(kept);
        var merges = new MergeFixture(application);
        assertThat(own.find(person, id)).isEmpty();

        var merge = merges.merge(kept, id(teacher));
        assertThat(own.read(person, id)).isPresent();
        assertThat(answer.take(id, said(person, CaseMove.REPLIED), null)).isEqualTo(AnswerCase.Taken.DONE);
        assertThat(find(id).whose().person()).isEqualTo(kept.value());
        assertThat(isAbout(id)).isEqualTo(kept.toString());

        merges.separate(merge);
        assertThat(own.find(person, id)).isEmpty();
        assertThat(own.find(teacher, id)).isPresent();
        assertThat(isAbout(id)).isEqualTo(id(teacher).toString());
    }

    @Test
    void the_page_of_the_person_leads_those_in_charge_to_the_case() throws Exception {
        var id = opened();

        assertThat(linksSeenBy(coordinator)).containsExactly("/cases/" + id);
        assertThat(linksSeenBy(head)).containsExactly("/cases/" + id);
    }

    private List<String> linksSeenBy(SignedIn official) throws Exception {
        var answer = pages.perform(get("/people/" + id(teacher)).requestAttr(SignedIn.class.getName(), official))
                .andReturn()
                .getResponse();
        return Jsoup.parse(answer.getContentAsString())
                .select("main a[href^=/cases/]")
                .eachAttr("href");
    }

    @Test
    void nobody_decides_the_case_of_their_other_record() {
        var id = opened();
        replied(id);
        assertThat(DecisionRule.brokenBy(find(id), officials.decider(head, find(id))))
                .isEmpty();

        alias(id(teacher), id(head));

        assertThat(DecisionRule.brokenBy(find(id), officials.decider(head, find(id))))
                .contains(DecisionRule.IS_NOT_THE_PERSON);
    }

    /** As after a merge that others have decided. */
    private void alias(PersonId record, PersonId of) {
        database.sql("""
                with done as (insert into people.merge (kept_id, merged_id, state, asked_by, asked_at, decided_by,
                                                        decided_at, merged_on, state_before)
                              values (:of, :record, 'DONE', :by, now(), :by, now(), current_date, 'LISTED')
                              returning id)
                insert into people.alias (person_id, kept_id, merge_id) select :record, :of, id from done
                """)
                .param("of", of.value())
                .param("record", record.value())
                .param("by", people.official(Role.PROGRAMME_OFFICE).person())
                .update();
    }

    private String isAbout(UUID id) {
        return database.sql("select cast(person_id as text) from mandates.report_case where case_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
