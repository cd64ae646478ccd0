package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;
import org.twige.learning.Learning;
import org.twige.people.PersonId;
import org.twige.people.identity.MergeFixture;

@PageTest
class HoldClassTests extends ClassOfToday {

    @Autowired
    private Learning learning;

    @Test
    void two_people_come_in_by_the_code_on_one_phone() throws Exception {
        var code = showCode();
        var phone = school.sharedPhone();

        var page =
                phone.send(phone.open("/class"), "/class", "code", code, "staffNumber", school.staffNo(school.mutesi));
        assertThat(page.text()).contains("You are noted as present").doesNotContain("MUTESI");
        page = phone.send(page, "/class", "staffNumber", school.staffNo(school.kamana));
        assertThat(page.text()).contains("You are noted as present");

        assertThat(desk.open(here).text()).contains("Present: 2 of 3").contains("present, typed the code");
    }

    @Test
    void who_has_signed_in_types_only_the_code() throws Exception {
        var code = showCode();
        var phone = school.of(school.uwase);
        assertThat(phone.open("/my-classes").select("main a[href=/class]")).hasSize(1);

        phone.send(phone.open("/class"), "/class", "code", code.substring(0, 3) + " " + code.substring(3));

        assertThat(present(school.uwase)).isTrue();
        var mine = phone.open("/my-classes");
        assertThat(mine.text()).contains("You are noted as present.");
        assertThat(mine.select("main a[href=/class]")).isEmpty();
    }

    @Test
    void nobody_is_told_whether_the_code_or_the_person_is_wrong() throws Exception {
        var code = showCode();
        var stranger = school.people.personAt(school.school);
        var phone = school.sharedPhone();

        var wrongCode = phone.send(
                phone.open("/class"), "/class", "code", "x" + code, "staffNumber", school.staffNo(school.mutesi));
        var wrongPerson =
                phone.send(phone.open("/class"), "/class", "code", code, "staffNumber", school.staffNo(stranger));

        assertThat(phone.status()).isEqualTo(422);
        assertThat(wrongPerson.select(".govuk-error-summary").text())
                .isEqualTo(wrongCode.select(".govuk-error-summary").text())
                .contains("or you are not on the list");
    }

    @Test
    void a_code_is_over_after_fifteen_minutes_and_when_a_new_one_is_shown() throws Exception {
        var first = showCode();
        var second = ClassFixture.code(desk.send(desk.open(here), "/code"));
        assertThat(come(first, school.mutesi)).contains("The code is not right or is over");

        database.sql("update learning.group_class set code_until = code_until - interval '15 minutes' where id = :id")
                .param("id", id)
                .update();

        assertThat(come(second, school.mutesi)).contains("The code is not right or is over");
        assertThat(present(school.mutesi)).isFalse();
    }

    @Test
    void each_code_that_is_shown_is_in_the_record_of_acts() throws Exception {
        showCode();
        showCode();

        assertThat(database.sql("""
                        select count(*) from audit.entry where kind = 'class.code-shown' and subject = 'class:' || :id
                        """)
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_can_be_no_code_costs_nobody_a_try() throws Exception {
        var code = showCode();
        for (var slip = 0; slip <= ComeToClass.TRIES_OF_ONE; slip++) {
            assertThat(come("no-code-" + slip, school.mutesi)).contains("The code is not right");
        }

        assertThat(come(code, school.mutesi)).contains("You are noted as present");
    }

    @Test
    void somebody_who_guesses_codes_has_to_stop() throws Exception {
        for (var guess = 0; guess < ComeToClass.TRIES_OF_ONE; guess++) {
            assertThat(come("00000" + guess, school.mutesi)).contains("The code is not right");
        }

        assertThat(come(showCode(), school.mutesi)).contains("Too many tries");
    }

    @Test
    void a_list_that_is_kept_late_loses_nobody_who_came_in_by_the_code_meanwhile() throws Exception {
        var list = desk.open(here + "/attendance");
        come(showCode(), school.mutesi);

        desk.send(
                list, "/attendance", "present", school.place(id, school.kamana).toString());

        assertThat(present(school.mutesi)).isTrue();
        assertThat(present(school.kamana)).isTrue();
        assertThat(present(school.uwase)).isFalse();
    }

    @Test
    void lessons_gone_through_are_noted_for_who_was_there_and_complete_nothing() throws Exception {
        noteMutesi();
        close("1");

        assertThat(lessonsRead(school.mutesi)).isEqualTo(1);
        assertThat(lessonsRead(school.kamana)).isZero();
        assertThat(learning.wayOf(school.mutesi, school.version.id()).done()).isZero();
        assertThat(desk.open(here).text()).contains("Present: 1 of 3", "absent");
    }

    @Test
    void after_the_class_each_person_answers_alone_and_completes_the_lesson() throws Exception {
        noteMutesi();
        close("1");
        var mutesi = school.of(school.mutesi);
        assertThat(mutesi.open("/my-training").text()).contains("Now answer the questions of its lessons alone");

        var page = mutesi.open("/my-classes/" + id + "/check");
        assertThat(page.text()).contains("3 questions from the lessons of your class");
        page = mutesi.send(mutesi.open("/my-classes/" + id + "/check/1"), "/check/1", "c1", "b", "c2", "a");
        assertThat(mutesi.status()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text()).contains("Answer question 3");
        assertThat(learning.wayOf(school.mutesi, school.version.id()).done()).isZero();

        page = mutesi.send(page, "/check/1", "c3", "b");

        assertThat(page.text()).contains("Not quite", "The right answer:");
        assertThat(learning.wayOf(school.mutesi, school.version.id()).done()).isEqualTo(1);
        assertThat(mutesi.open("/my-training").text()).doesNotContain("Now answer the questions");
    }

    @Test
    void who_was_absent_finds_no_check_until_the_list_is_corrected() throws Exception {
        noteMutesi();
        close("1");
        var kamana = school.of(school.kamana);
        kamana.open("/my-classes/" + id + "/check");
        assertThat(kamana.status()).isEqualTo(404);
        assertThat(kamana.open("/my-classes").text()).contains("You were not there");

        desk.send(
                desk.open(here + "/attendance"),
                "/attendance",
                "present",
                school.place(id, school.kamana).toString());

        assertThat(present(school.mutesi)).isFalse();
        kamana.open("/my-classes/" + id + "/check");
        assertThat(kamana.status()).isEqualTo(200);
        assertThat(database.sql("""
                        select count(*) from audit.entry
                         where kind = 'class.attendance-corrected' and subject = 'class:' || :id
                        """)
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_read_in_class_stays_with_a_person_whose_record_is_merged() throws Exception {
        noteMutesi();
        close("1");
        new MergeFixture(beans).merge(school.uwase, school.mutesi);

        assertThat(school.of(school.uwase).open("/my-training").text()).contains("Now answer the questions");
        assertThat(school.of(school.uwase).open("/my-classes/" + id + "/check").text())
                .contains("3 questions");
    }

    @Test
    void who_leads_a_class_still_finds_it_when_their_record_is_merged_into_another() throws Exception {
        school.plan(desk, 3, "room", "Library", "facilitator", school.staffNo(school.mutesi));
        var led = "/classes/" + ClassFixture.id(desk);
        new MergeFixture(beans).merge(school.uwase, school.mutesi);
        var leader = school.of(school.uwase);

        assertThat(leader.open("/my-classes").select("h2:contains(Classes that you lead) + ul a[href=" + led + "]"))
                .hasSize(1);
        assertThat(leader.open(led).text()).contains("Led by UWASE Urugero");
        assertThat(desk.open(led + "/change").select("input[name=facilitator]").val())
                .isEqualTo(school.staffNo(school.uwase));
    }

    @Test
    void a_class_that_is_to_come_is_not_closed_and_shows_no_code() throws Exception {
        school.plan(desk, 3, "time", "14:00");
        var page = desk.open("/classes/" + ClassFixture.id(desk));

        assertThat(page.select("form[action$=/code], a[href$=/closing]")).isEmpty();
        assertThat(page.text()).contains("From one hour before the beginning");
    }

    @Test
    void the_wall_shows_one_piece_after_the_other_and_tells_what_is_right_only_after_the_talk() throws Exception {
        var page = desk.open(here + "/teach");
        assertThat(page.select("caption").text()).isEqualTo("Plan of the class");
        var questions = 0;
        while (!page.select("a[rel=next]").isEmpty()) {
            page = desk.open(page.select("a[rel=next]").attr("href"));
            var heading = page.select("h1").text();
            if (heading.equals("What do you think?")) {
                questions++;
                assertThat(page.select("ol li")).isNotEmpty();
                assertThat(page.select("ol .govuk-tag")).isEmpty();
            }
            if (heading.equals("What is right, and why")) {
                assertThat(page.select("ol .govuk-tag")).hasSize(1);
            }
        }

        assertThat(questions)
                .as("an opening question and one check of each lesson; the other checks are for everybody alone")
                .isEqualTo(4);
        assertThat(page.text()).contains("The class is at its end");
    }

    @Test
    void on_paper_there_is_a_list_with_boxes_and_a_worksheet_without_keys() throws Exception {
        var list = desk.open(here + "/list").select("tbody th").eachText();
        assertThat(list.subList(0, 3)).allSatisfy(line -> assertThat(line).containsPattern("^[123]\\. .+"));
        assertThat(list.subList(3, list.size())).as("lines for others").containsExactly("4.", "5.", "6.", "7.", "8.");
        var sheet = desk.open(here + "/worksheet");

        assertThat(sheet.select("article")).hasSize(2);
        assertThat(sheet.text()).contains("☐");
        assertThat(desk.open(here).select("a[href=/courses/" + school.slug + "/guide]"))
                .hasSize(1);
    }

    private String come(String code, PersonId person) throws Exception {
        var phone = school.sharedPhone();
        return phone.send(phone.open("/class"), "/class", "code", code, "staffNumber", school.staffNo(person))
                .text();
    }

    private void noteMutesi() throws Exception {
        desk.send(
                desk.open(here + "/attendance"),
                "/attendance",
                "present",
                school.place(id, school.mutesi).toString());
    }

    private Document close(String taught) throws Exception {
        return desk.send(desk.open(here + "/closing"), "/closing", "taught", taught);
    }

    private int lessonsRead(PersonId person) {
        return database.sql("select count(*) from learning.read_in_class where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
