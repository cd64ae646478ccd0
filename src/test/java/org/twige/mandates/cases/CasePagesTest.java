package org.twige.mandates.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.twige.PageTest;
import org.twige.border.PdfUa;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;
import org.twige.web.SignedIn;

@PageTest
class CasePagesTest {

    private static final byte[] PAPER = "%PDF-1.7 a paper".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private OpenCase open;

    @Autowired
    private CloseCases close;

    @Autowired
    private LedgerClock clock;

    @Autowired
    private JdbcClient database;

    private PeopleFixture people;
    private SignedIn teacher;
    private SignedIn coordinator;
    private SignedIn head;
    private UUID duty;
    private LocalDate today;

    @BeforeEach
    void a_teacher_whose_day_has_passed() {
        people = new PeopleFixture(database);
        var ledger = new LedgerFixture(database);
        var school = people.institution();
        var person = people.personAt(school);
        teacher = PeopleFixture.signedIn(person);
        coordinator = people.coordinatorOf(school);
        var principal = people.personAt(school);
        people.responsible(principal, Role.SUPERVISOR, school);
        head = PeopleFixture.signedIn(principal, Role.SUPERVISOR);
        today = clock.now().on();
        var rule = DueRule.fixed(today.minusDays(20), 30);
        var version = ledger.version(LedgerFixture.everybodyAt(school), rule, LedgerFixture.course());
        carryOut.carryOut(publish.publish(version, LedgerFixture.OFFICIAL).orElseThrow(), clock.now());
        duty = UUID.fromString(ledger.duty(new PersonId(teacher.person()), "id"));
    }

    @Test
    void the_list_speaks_of_people_who_may_need_help_and_of_nothing_else() throws Exception {
        var page = read("/cases/late?words=" + names(teacher), coordinator);

        assertThat(page.expectFirst("h1").text()).isEqualTo("People who may need help");
        assertThat(page.select("main a").eachAttr("href")).contains("/duties/" + duty + "/case");
        assertThat(page.expectFirst("main").text().toLowerCase(Locale.ROOT))
                .doesNotContain("compliant", "overdue", "sanction", "disciplin");
    }

    @Test
    void the_notice_is_shown_in_the_language_of_the_person_before_the_case_is_opened() throws Exception {
        database.sql("update people.person set language = 'fr' where id = :id")
                .param("id", teacher.person())
                .update();

        var page = read("/duties/" + duty + "/case", coordinator);

        assertThat(page.expectFirst(".govuk-inset-text[lang=fr]").text())
                .contains("Au sujet de votre formation", "jours ouvrables");
    }

    @Test
    void the_letter_says_what_by_when_why_and_how_to_reply() throws Exception {
        var id = opened();

        var text = text(send(get("/cases/" + id + "/letter.pdf"), coordinator));

        assertThat(text)
                .contains(
                        names(teacher),
                        "working days to reply",
                        "This is asked of you under Letter",
                        "I have received");
    }

    @Test
    void a_notice_counts_as_read_only_when_the_person_looks_at_it() throws Exception {
        var address = "/my-training/cases/" + opened();

        send(head(address), teacher);
        assertThat(send(get(address).header("Sec-Purpose", "prefetch;prerender"), teacher)
                        .getStatus())
                .as("the browser is to come again")
                .isEqualTo(503);
        assertThat(send(get(address).header("Purpose", "prefetch"), teacher).getStatus())
                .isEqualTo(503);
        var strange = get(address).header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-Mode", "navigate");
        assertThat(send(strange, teacher).getRedirectedUrl()).isEqualTo("/my-training");
        assertThat(deliveries()).isZero();

        var own = get(address).header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Mode", "navigate");
        assertThat(send(own, teacher).getStatus()).isEqualTo(200);
        assertThat(deliveries()).isEqualTo(1);
        assertThat(send(strange, teacher).getStatus())
                .as("what has arrived can be read from anywhere")
                .isEqualTo(200);
    }

    @Test
    void a_browser_that_says_nothing_of_itself_is_believed() throws Exception {
        read("/my-training/cases/" + opened(), teacher);

        assertThat(deliveries()).isEqualTo(1);
    }

    private int deliveries() {
        return database.sql("""
                select count(*) from mandates.case_event e join mandates.duty_case c on c.id = e.case_id
                 where c.duty_id = :duty and e.kind = 'NOTIFIED'
                """).param("duty", duty).query(Integer.class).single();
    }

    @Test
    void after_the_decision_the_letter_is_the_decision_with_reasons() throws Exception {
        var id = opened();
        reply(id, "I had no network");
        decide(id, head, "not-met", "Six months\nwere enough").getStatus();

        var text = text(send(get("/cases/" + id + "/letter.pdf"), coordinator));

        assertThat(text).contains("Decision about your training", "Six months", "were enough", "you can appeal");
        assertThat(text).doesNotContain("I had no network");
    }

    @Test
    void a_reply_without_words_says_so_and_one_that_comes_too_late_is_not_lost() throws Exception {
        var id = opened();
        read("/my-training/cases/" + id, teacher);
        var empty = reply(id, " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.getContentAsString())
                        .select(".govuk-error-summary a")
                        .attr("href"))
                .isEqualTo("#words");
        reply(id, "First tab");

        var second = reply(id, "Second tab");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("The case has gone on meanwhile", "Second tab");
    }

    @Test
    void the_same_reply_sent_twice_is_one_reply() throws Exception {
        var id = opened();
        read("/my-training/cases/" + id, teacher);

        assertThat(reply(id, "No network").getStatus()).isEqualTo(303);
        assertThat(reply(id, "No network").getStatus()).isEqualTo(303);

        assertThat(database.sql("select count(*) from mandates.case_event where case_id = :id and kind = 'REPLIED'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_file_goes_to_the_person_and_those_who_decide_only() throws Exception {
        var id = opened();
        read("/my-training/cases/" + id, teacher);
        var form = multipart("/my-training/cases/" + id + "/replies")
                .file(new MockMultipartFile("file", "any.name", "text/plain", PAPER));
        form.param("words", "See the paper");
        assertThat(send(form.with(csrf()), teacher).getStatus()).isEqualTo(303);
        var file = database.sql("select seq from mandates.case_event where case_id = :id and file_id is not null")
                .param("id", id)
                .query(Long.class)
                .single();

        var official = "/cases/" + id + "/files/" + file;
        assertThat(send(get(official), head).getContentAsByteArray()).isEqualTo(PAPER);
        assertThat(send(get("/my-training" + official), teacher).getContentAsByteArray())
                .isEqualTo(PAPER);
        assertThat(send(get(official), coordinator).getStatus()).isEqualTo(404);
        assertThat(send(get("/my-training" + official), head).getStatus()).isEqualTo(404);
    }

    @Test
    void an_official_writes_down_a_reply_on_paper() throws Exception {
        var id = opened();
        handOver(id, "by-hand", today);
        var form = multipart("/cases/" + id + "/papers");
        form.param("kind", "replied").param("words", "I was in hospital");
        date(form, today);

        assertThat(send(form.with(csrf()), coordinator).getStatus()).isEqualTo(303);

        assertThat(read("/cases/" + id, coordinator).text()).contains("replied on paper", "Somebody has to decide");
        assertThat(read("/my-training/cases/" + id, teacher).text()).contains("I was in hospital");
    }

    @Test
    void a_hand_over_is_neither_before_the_letter_nor_after_today() throws Exception {
        var id = opened();

        assertThat(handOver(id, "by-hand", today.minusDays(1)).getStatus()).isEqualTo(422);
        assertThat(handOver(id, "by-hand", today.plusDays(1)).getStatus()).isEqualTo(422);
        assertThat(handOver(id, "", today).getStatus()).isEqualTo(422);
        assertThat(handOver(id, "by-hand", today).getStatus()).isEqualTo(303);
    }

    @Test
    void a_decision_needs_reasons_and_what_belongs_to_it() throws Exception {
        var id = opened();
        reply(id, "No network");

        assertThat(errors(decide(id, head, "", ""))).containsExactly("#outcome", "#reasons");
        assertThat(errors(decide(id, head, "extended", "Because"))).containsExactly("#until");
        assertThat(errors(decide(id, head, "exempted", "Because"))).containsExactly("#ground", "#until");
        assertThat(errors(decide(id, head, "met", "Because"))).containsExactly("#outcome");
        assertThat(decide(id, head, "not-met", "Because").getStatus()).isEqualTo(303);
        var second = decide(id, people.official(Role.PROGRAMME_OFFICE), "not-met", "My own reasons");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("My own reasons");
    }

    @Test
    void whoever_decides_a_case_exempts_on_the_own_grounds_only_and_where_it_needs_one_with_a_paper() throws Exception {
        var id = opened();
        reply(id, "I retire soon");
        var grounds = read("/cases/" + id + "/decision", head)
                .select("select[name=ground] option")
                .eachAttr("value");
        assertThat(grounds).contains("retirement", "no_connectivity").doesNotContain("suspension", "disaster");

        assertThat(errors(exempt(id, head, "suspension", "Order 7 of 3 March"))).containsExactly("#ground");
        assertThat(errors(exempt(id, head, "retirement", " "))).containsExactly("#paper");
        assertThat(exempt(id, head, "retirement", "Order 7 of 3 March").getStatus())
                .isEqualTo(303);
        assertThat(read("/cases/" + id, coordinator).text()).contains("Paper: Order 7 of 3 March");
    }

    @Test
    void the_programme_office_may_exempt_on_every_ground_and_the_exemption_is_on_the_list() throws Exception {
        var office = people.official(Role.PROGRAMME_OFFICE);
        var id = opened();
        reply(id, "See my letter");
        assertThat(exempt(id, office, "suspension", "Order 8 of 3 March").getStatus())
                .isEqualTo(303);
        read("/my-training/cases/" + id, teacher);
        database.sql("update mandates.duty_case set appeal_until = :day where id = :id")
                .param("day", today.minusDays(20))
                .param("id", id)
                .update();

        close.everyNight();

        var list = read("/exemptions", coordinator);
        assertThat(list.text()).contains("Decided in a case");
        assertThat(list.select("main a").eachAttr("href")).contains("/cases/" + id);
        assertThat(read("/exemptions", people.coordinatorOf(people.institution()))
                        .text())
                .doesNotContain("Decided in a case");
    }

    private MockHttpServletResponse exempt(UUID id, SignedIn by, String ground, String paper) throws Exception {
        var form = post("/cases/" + id + "/decision")
                .param("appeal", "false")
                .param("outcome", "exempted")
                .param("ground", ground)
                .param("paper", paper)
                .param("reasons", "Because");
        date(form, today.plusDays(20));
        return send(form.with(csrf()), by);
    }

    @Test
    void a_stale_form_for_the_first_decision_does_not_decide_the_appeal() throws Exception {
        var id = opened();
        reply(id, "No network");
        decide(id, head, "not-met", "Because");
        read("/my-training/cases/" + id, teacher);
        var appeal = post("/my-training/cases/" + id + "/appeals").param("words", "I do not agree");
        assertThat(send(appeal.with(csrf()), teacher).getStatus()).isEqualTo(303);

        var stale = decide(id, people.official(Role.PROGRAMME_OFFICE), "not-met", "Written before");

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(read("/cases/" + id, head).text()).contains("There is an appeal");
    }

    private UUID opened() {
        return open.open(coordinator, duty).orElseThrow();
    }

    private MockHttpServletResponse reply(UUID id, String words) throws Exception {
        read("/my-training/cases/" + id, teacher);
        var form = post("/my-training/cases/" + id + "/replies").param("words", words);
        return send(form.with(csrf()), teacher);
    }

    private MockHttpServletResponse decide(UUID id, SignedIn by, String outcome, String reasons) throws Exception {
        var form = post("/cases/" + id + "/decision")
                .param("appeal", "false")
                .param("outcome", outcome)
                .param("reasons", reasons);
        return send(form.with(csrf()), by);
    }

    private MockHttpServletResponse handOver(UUID id, String how, LocalDate on) throws Exception {
        var form =
                post("/cases/" + id + "/deliveries").param("what", "notified").param("how", how);
        date(form, on);
        return send(form.with(csrf()), coordinator);
    }

    private static void date(AbstractMockHttpServletRequestBuilder<?> form, LocalDate on) {
        form.param("day", String.valueOf(on.getDayOfMonth()))
                .param("month", String.valueOf(on.getMonthValue()))
                .param("year", String.valueOf(on.getYear()));
    }

    private static List<String> errors(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString())
                .select(".govuk-error-summary a")
                .eachAttr("href");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(PdfUa.problems(answer.getContentAsByteArray())).isEmpty();
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String names(SignedIn somebody) {
        return database.sql("select names from people.person where id = :id")
                .param("id", somebody.person())
                .query(String.class)
                .single();
    }

    private Document read(String address, SignedIn reader) throws Exception {
        return Jsoup.parse(pages.perform(get(address).requestAttr(SignedIn.class.getName(), reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by)
            throws Exception {
        return pages.perform(request.requestAttr(SignedIn.class.getName(), by))
                .andReturn()
                .getResponse();
    }
}
