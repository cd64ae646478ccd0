package org.twige.outreach.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.border.PdfUa;
import org.twige.country.Country;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;

@PageTest
class LettersTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Country country;

    @Autowired
    private Clock clock;

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

    private PeopleFixture people;
    private InstitutionId district;
    private InstitutionId school;
    private InstitutionId clinic;
    private PersonId teacher;
    private PersonId nurse;
    private SignedIn coordinator;
    private LocalDate today;

    @BeforeEach
    void two_late_people_without_an_address_and_one_with_a_mailbox() {
        today = country.today(clock);
        people = new PeopleFixture(database);
        district = people.institution();
        school = people.institution(district);
        clinic = people.institution(district);
        coordinator = people.coordinatorOf(district);
        teacher = lateAt(school, "rw");
        nurse = lateAt(clinic, "fr");
        var reached = lateAt(school, "en");
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'email', :value)")
                .param("person", reached.value())
                .param("value", reached + "@example.org")
                .update();
    }

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

    private PersonId lateAt(InstitutionId institution, String language) {
        var person = people.personAt(institution);
        database.sql("update people.person set language = :language where id = :person")
                .param("language", language)
                .param("person", person.value())
                .update();
        database.sql("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (gen_random_uuid(), :person, gen_random_uuid(), :institution, :due, 'OPEN', true, :assigned)
                """)
                .param("person", person.value())
                .param("institution", institution.value())
                .param("due", today.minusDays(60))
                .param("assigned", today.minusDays(200))
                .update();
        return person;
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
            var pile = piles.begin(coordinator.person(), Occasion.WAITING, clock.instant(), today.plusDays(14));
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

    /** Asks for a pile of late people, or as the parameter says, and waits until it is printed. */
    private UUID printed(String name, String value) throws Exception {
        var form = name.equals("occasion") ? post("/letters") : post("/letters").param("occasion", "late");
        var answer = send(form.param(name, value), coordinator);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).startsWith("/jobs/");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> database.sql("""
                select count(*) = 0 from outreach.pile where made_by = :me and printed_at is null
                """)
                        .param("me", coordinator.person())
                        .query(Boolean.class)
                        .single());
        return database.sql("select id from outreach.pile where made_by = :me order by id desc limit 1")
                .param("me", coordinator.person())
                .query(UUID.class)
                .single();
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

    private PDDocument file(UUID pile) throws Exception {
        var answer = send(get("/letters/" + pile + "/file"), coordinator);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private static String page(PDDocument file, int number) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(file);
    }

    private static int indexOf(String[] pages, String names) {
        for (var at = 0; at < pages.length; at++) {
            if (pages[at].contains(names)) {
                return at;
            }
        }
        throw new AssertionError("no page names " + names);
    }

    private String names(PersonId person) {
        return database.sql("select names from people.person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private String nudges(PersonId person) {
        return database.sql("select channel || ' ' || state from outreach.nudge where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    private String letters(String address) throws Exception {
        return read(address).expectFirst("main").text();
    }

    private Document read(String address) throws Exception {
        return Jsoup.parse(send(get(address), coordinator).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, SignedIn by) throws Exception {
        return pages.perform(request.with(csrf()).param("lang", "en").requestAttr("org.twige.web.SignedIn", by))
                .andReturn()
                .getResponse();
    }
}
