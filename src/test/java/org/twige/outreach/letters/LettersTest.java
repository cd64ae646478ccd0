package org.twige.outreach.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.border.PdfUa;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

class LettersTest extends LetterStory {

    @Autowired
    private ForgetPiles forget;

    @Autowired
    private PrintPile print;

    @Autowired
    private Piles piles;

    @Autowired
    private LetterWishes wishes;

    @Autowired
    private LetterOffice office;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void who_has_no_address_is_counted_and_everybody_may_be_chosen() throws Exception {
        assertThat(letters("/letters/new?occasion=late&reach=all")).contains("Letters 3", "Make 3 letters");
        assertThat(letters("/letters/new?occasion=late&institution=" + people.code(clinic)))
                .contains("Letters 1", "Make 1 letter");
        assertThat(letters("/letters/new?occasion=late")).contains("Letters 2");
        assertThat(letters("/letters/new?occasion=soon&reach=all")).contains("Letters 0", "Nobody is left");
        assertThat(letters("/letters/new?occasion=late&institution=nowhere"))
                .contains("Enter the code of an institution that you answer for");
    }

    @Test
    void one_file_has_a_page_for_each_person_in_their_language_and_by_institution() throws Exception {
        var pile = printed("reach", "all");

        try (var file = file(pile)) {
            assertThat(file.getNumberOfPages()).isEqualTo(3);
            assertThat(file.getDocumentCatalog().getStructureTreeRoot())
                    .as("tagged")
                    .isNotNull();
            var pages = new String[] {page(file, 1), page(file, 2), page(file, 3)};
            assertThat(String.join("", pages)).contains("Mwaramutse", "Bonjour", "Dear");
            assertThat(indexOf(pages, names(nurse)))
                    .as("those of a school stand together")
                    .isNotEqualTo(1);
        }
    }

    @Test
    void nobody_is_written_to_twice_in_three_days_and_a_form_sent_twice_prints_once() throws Exception {
        printed("institution", people.code(school));

        var again =
                send(post("/letters").param("occasion", "late").param("institution", people.code(school)), coordinator);

        assertThat(again.getRedirectedUrl()).isEqualTo("/letters?nobody=true");
        assertThat(letters("/letters/new?occasion=late")).contains("or about to be 1", "Letters 1");
        assertThat(nudges(teacher)).isEqualTo("LETTER HANDED_OVER");
    }

    @Test
    void who_has_the_letter_is_ticked_and_a_tick_can_be_taken_away() throws Exception {
        var pile = printed("institution", people.code(school));
        var box = read("/letters/" + pile).expectFirst("input[name=handed]").val();

        tick(pile, box, box);
        assertThat(nudges(teacher)).isEqualTo("LETTER DELIVERED");
        assertThat(read("/letters/" + pile).select("input[name=handed][checked]"))
                .hasSize(1);
        tick(pile, box, null);

        assertThat(nudges(teacher)).isEqualTo("LETTER HANDED_OVER");
    }

    @Test
    void who_finished_before_the_printing_gets_no_letter() throws Exception {
        var plan = UUID.randomUUID();
        waiting(teacher, plan);
        database.sql("update mandates.duty set state = 'MET', met_on = :today where person_id = :person")
                .param("today", today)
                .param("person", teacher.value())
                .update();

        var pile = printed("occasion", "waiting");

        assertThat(read("/letters/" + pile).expectFirst("main").text()).contains("Nobody had anything left to be told");
        assertThat(nudges(teacher)).isEqualTo("LETTER STOPPED");
    }

    @Test
    void a_letter_that_the_ladder_wants_waits_and_is_printed_once() throws Exception {
        waiting(teacher, UUID.randomUUID());
        assertThat(letters("/letters")).contains("1 letter waits to be printed");

        printed("occasion", "waiting");

        assertThat(letters("/letters")).contains("No letter waits to be printed", "0 of 1 handed out");
    }

    /** Whatever goes wrong while a pile is printed; here a sign in a name that no page can hold. */
    @Test
    void a_pile_that_cannot_be_printed_loses_no_letter_and_prints_none_twice() throws Exception {
        waiting(teacher, UUID.randomUUID());
        called(teacher, "Urugero \u0001");
        send(post("/letters").param("occasion", "waiting"), coordinator);
        await().atMost(Duration.ofMinutes(1)).until(() -> piles() == 0);
        assertThat(letters("/letters")).contains("1 letter waits to be printed");
        assertThat(nudges(teacher)).isEqualTo("LETTER PLANNED");

        called(teacher, "Urugero");
        printed("occasion", "waiting");
        printed("institution", people.code(clinic));

        assertThat(nudges(teacher)).isEqualTo("LETTER HANDED_OVER");
    }

    private void called(PersonId person, String names) {
        database.sql("update people.person set names = :names where id = :person")
                .param("names", names)
                .param("person", person.value())
                .update();
    }

    private int piles() {
        return database.sql("select count(*) from outreach.pile where made_by = :me")
                .param("me", coordinator.person())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_colleague_elsewhere_finds_nobody_and_nobody_else_gets_the_file() throws Exception {
        var pile = printed("reach", "all");
        var neighbour = people.coordinatorOf(people.institution());
        var colleague = people.coordinatorOf(district);

        assertThat(send(get("/letters/new?occasion=late&reach=all"), neighbour).getContentAsString())
                .contains("Nobody is left");
        for (var other : new SignedIn[] {neighbour, colleague}) {
            for (var address : new String[] {"", "/file"}) {
                assertThat(send(get("/letters/" + pile + address), other).getStatus())
                        .isEqualTo(404);
            }
        }
        assertThat(send(get("/letters"), PeopleFixture.signedIn(teacher)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void who_answers_for_other_people_since_gets_the_file_no_longer() throws Exception {
        var pile = printed("reach", "all");
        database.sql("update people.responsibility set institution_id = :elsewhere where person_id = :me")
                .param("elsewhere", people.institution().value())
                .param("me", coordinator.person())
                .update();

        assertThat(send(get("/letters/" + pile + "/file"), coordinator).getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_file_goes_after_its_last_day() throws Exception {
        var pile = printed("institution", people.code(school));

        forget.forget(today.plusDays(14));
        assertThat(send(get("/letters/" + pile + "/file"), coordinator).getStatus())
                .isEqualTo(200);
        forget.forget(today.plusDays(15));

        assertThat(send(get("/letters/" + pile + "/file"), coordinator).getStatus())
                .isEqualTo(404);
        assertThat(letters("/letters/" + pile)).contains("The file was deleted");
    }

    /** As the ladder leaves it. */
    @Test
    void to_who_moved_away_before_the_printing_the_letter_waits_again() {
        var plan = UUID.randomUUID();
        waiting(teacher, plan);
        var pile = laid();
        people.move(teacher, people.institution(), today.minusDays(1));

        print.print(
                jobs.start("outreach.letters", coordinator.person(), "/letters/" + pile), pile, coordinator.person());

        assertThat(nudges(teacher)).isEqualTo("LETTER PLANNED");
        assertThat(database.sql("select count(*) from outreach.letter where nudge_id = :plan")
                        .param("plan", plan)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_job_that_is_done_again_after_its_end_prints_no_second_file() {
        waiting(teacher, UUID.randomUUID());
        var pile = laid();
        var job = jobs.start("outreach.letters", coordinator.person(), "/letters/" + pile);
        print.print(job, pile, coordinator.person());
        var file = fileOf(pile);

        print.print(job, pile, coordinator.person());

        assertThat(fileOf(pile)).isEqualTo(file);
    }

    private UUID laid() {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            var pile = piles.begin(office.scope(coordinator), Occasion.WAITING, clock.instant(), today.plusDays(14));
            var wish = new Wish(office.scope(coordinator), Occasion.WAITING, true, null, "");
            assertThat(wishes.lay(wish, pile, today, clock.instant())).isPositive();
            return pile;
        }));
    }

    private UUID fileOf(UUID pile) {
        return Objects.requireNonNull(
                piles.find(pile, coordinator.person()).orElseThrow().file());
    }

    private void waiting(PersonId person, UUID nudge) {
        database.sql("""
                insert into outreach.nudge (id, person_id, channel, step, planned_on, not_before, last_on, changed_at)
                values (:id, :person, 'LETTER', 'OVERDUE', :today, now(), :today, now())
                """)
                .param("id", nudge)
                .param("person", person.value())
                .param("today", today)
                .update();
        database.sql("""
                insert into outreach.rung (duty_id, step, about_on, nudge_id)
                select id, 'OVERDUE', due_on, :nudge from mandates.duty where person_id = :person
                """).param("nudge", nudge).param("person", person.value()).update();
    }

    private void tick(UUID pile, String shown, @Nullable String handed) throws Exception {
        var form = post("/letters/" + pile + "/receipts").param("shown", shown);
        assertThat(send(handed == null ? form : form.param("handed", handed), coordinator)
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void letters_in_several_languages_conform_to_the_standard_for_screen_readers() throws Exception {
        var pile = printed("reach", "all");

        var file = send(get("/letters/" + pile + "/file"), coordinator).getContentAsByteArray();

        assertThat(PdfUa.problems(file)).isEmpty();
    }

    private String nudges(PersonId person) {
        return database.sql("select channel || ' ' || state from outreach.nudge where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }
}
