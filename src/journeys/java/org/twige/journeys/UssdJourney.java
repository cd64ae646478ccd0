package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.accounts.KeypadSignIn;
import org.twige.accounts.MakeCodes;
import org.twige.country.Country;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.Moment;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.People;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

/** A teacher without internet learns on a keypad phone: the gateway posts a form, as it would in the world. */
class UssdJourney {

    private static final String PASSWORD = "inka eshatu mu gishanga";

    private final HttpClient gateway = HttpClient.newHttpClient();
    private final List<String> typed = new ArrayList<>();
    private PersonId teacher;
    private String staffNo;
    private String number;
    private String session = "";
    private String door = "";

    @BeforeEach
    void a_teacher_with_a_duty_and_a_number_on_record() {
        var database = Nation.bean(JdbcClient.class);
        var people = new PeopleFixture(database);
        var school = people.institution(under("coordinator"));
        staffNo = PeopleFixture.staffNo();
        number = "+25079" + staffNo.substring(3, 10);
        teacher = people.person()
                .named("UWERA Keypad")
                .withStaffNumber(staffNo)
                .at(school)
                .save();
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'phone', :number)")
                .param("person", teacher.value())
                .param("number", number)
                .update();
        give(school);
        door = Nation.address("/gateways/ussd/form/" + Nation.GATEWAY);
    }

    @Test
    void a_teacher_learns_on_a_keypad_phone_from_the_first_code_to_the_status_on_the_web() throws Exception {
        var code = theCoordinatorMakesACode();
        assertThat(dial()).startsWith("CON Training on AI. Type the 8 digits");
        type(code);
        assertThat(type("4711")).startsWith("CON Your PIN is set.");
        readToTheQuestion();
        theReplyToTheAnswerIsLostAndTheGatewayAsksAgain();
        theLineIsCutAndTheTeacherDialsAgain();
        theTeacherChecksACertificate();
        theTeacherChoosesKinyarwanda();
        theWebShowsWhatWasDone();
    }

    @Test
    void the_demo_has_a_keypad_phone_to_try() {
        theLearnerHasAPin();
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/simulators/ussd?lang=en"));
            Browser.lookInEveryLanguage(page, "phone-off");
            page.navigate(Nation.address("/simulators/ussd?lang=en"));
            page.fill("#number", number);
            page.click("button[value=dial]");
            assertThat(screen(page)).contains("Type your PIN.");
            press(page, "4711");
            assertThat(screen(page)).contains("1 Go on with the lesson");
            press(page, "1");
            assertThat(screen(page)).contains("Twelve letters came.");
            Browser.keep(page, "phone-lesson");
            Axe.fits(page);
            page.click("button[value=retry]");
            assertThat(screen(page)).as("the same reply").contains("Twelve letters came.");
            press(page, "0");
            press(page, "0");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("Goodbye.", "The call is over.");
        }
    }

    private void readToTheQuestion() throws Exception {
        assertThat(type("1")).startsWith("CON Twelve letters came.\n");
        type("1");
        type("1");
        assertThat(type("1")).startsWith("CON How many were late?\n1 Twelve\n2 Three");
    }

    private void theReplyToTheAnswerIsLostAndTheGatewayAsksAgain() throws Exception {
        try (var line = new Line(URI.create(Nation.address("/")).getPort())) {
            var straight = door;
            door = line.address("/gateways/ussd/form/" + Nation.GATEWAY);
            line.loseAnswersTo("POST /gateways");
            typed.add("2");
            assertThatThrownBy(this::say).isInstanceOf(IOException.class);
            door = straight;
        }
        assertThat(say()).startsWith("CON Right: three.");
        assertThat(done()).isEqualTo(1);
    }

    private void theLineIsCutAndTheTeacherDialsAgain() throws Exception {
        assertThat(type("1")).startsWith("CON Twelve letters came.");
        type("1");
        dial();
        assertThat(type("4711")).as("where the line was cut").startsWith("CON Three were late.");
        type("0");
        assertThat(type("0")).contains("2 Where I stand");
    }

    private void theTeacherChecksACertificate() throws Exception {
        var codes = Nation.bean(JdbcClient.class)
                .sql("""
                        select c.code from credentials.credential c
                         where c.valid_until > current_date
                           and not exists (select from credentials.revocation r where r.credential_id = c.id)
                         order by c.id limit 1
                        """)
                .query((row, _) -> row.getString(1))
                .list();
        type("3");
        assertThat(type("RW-AI-2222-2222")).startsWith("CON We issued no certificate");
        for (var code : codes) {
            type("0");
            type("3");
            assertThat(type(code)).startsWith("CON VALID until").contains(code);
        }
        type("0");
    }

    private void theTeacherChoosesKinyarwanda() throws Exception {
        var at = Nation.bean(Country.class).languages().stream()
                .map(language -> language.code())
                .toList()
                .indexOf("rw");
        type("4");
        assertThat(type(String.valueOf(at + 1))).contains("Aho ngeze");
        assertThat(dial()).as("remembered").contains("Andika PIN yawe");
    }

    private void theWebShowsWhatWasDone() {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            page.navigate(Nation.address("/activate?lang=en"));
            page.fill("input[name=staffNumber]", staffNo);
            page.fill("input[name=code]", letter());
            page.fill("input[name=password]", PASSWORD);
            page.fill("input[name=repeat]", PASSWORD);
            page.click("main form button[type=submit]");
            page.navigate(Nation.address("/my-training?lang=en"));
            assertThat(page.locator("main").innerText()).contains("1 of 2 lessons done");
            page.navigate(Nation.address("/keypad-phone?lang=en"));
            assertThat(page.locator("main").innerText()).contains("Dial *100#", "You have a PIN.");
            Browser.lookInEveryLanguage(page, "keypad-phone");
        }
    }

    private String theCoordinatorMakesACode() {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("coordinator"));
            page.navigate(Nation.address("/keypad-codes?lang=en"));
            page.setViewportSize(320, 640);
            Browser.lookInEveryLanguage(page, "keypad-codes");
            page.navigate(Nation.address("/keypad-codes?lang=en"));
            page.fill("#staffNumbers", staffNo + "\n900000000000");
            page.click("main form button[type=submit]");
            assertThat(Browser.whole(page).locator("main").innerText()).contains("UWERA Keypad", "900000000000");
            Browser.look(page, "keypad-code");
            return page.locator("main dd strong").innerText().replace(" ", "");
        }
    }

    private void theLearnerHasAPin() {
        Nation.bean(KeypadSignIn.class).choose(teacher, "4711");
    }

    private static void press(Page page, String keys) {
        page.fill("#input", keys);
        page.click("button[value=send]");
    }

    private static String screen(Page page) {
        return Browser.whole(page).locator("[role=status]").innerText();
    }

    private static InstitutionId under(String role) {
        var official = Nation.bean(People.class)
                .byStaffNumber(Nation.account(role).staffNumber())
                .orElseThrow();
        return Nation.bean(JdbcClient.class)
                .sql("""
                        select institution_id from people.report_responsibility
                         where person_id = :person and role = 'COORDINATOR' limit 1
                        """)
                .param("person", official.id().value())
                .query((row, _) -> new InstitutionId(row.getObject(1, UUID.class)))
                .single();
    }

    /** A small course of its own, given long ago to everybody of the school. */
    private void give(InstitutionId school) {
        var course = new CourseFixture(Nation.bean(PublishCourse.class)).publish();
        var country = Nation.bean(Country.class);
        var due = country.calendar().roll(LocalDate.now(country.zone()).plusDays(60));
        var version = new LedgerFixture(Nation.bean(JdbcClient.class))
                .version(LedgerFixture.everybodyAt(school), DueRule.fixed(due, 30), course.course());
        var published = Nation.bean(PublishVersion.class)
                .publish(version, LedgerFixture.OFFICIAL)
                .orElseThrow();
        var longAgo = Nation.bean(LedgerClock.class).now().at().minus(Duration.ofDays(90));
        Nation.bean(CarryOutVersion.class).carryOut(published, Moment.of(longAgo, country.zone()));
    }

    private String letter() {
        var office = new PeopleFixture(Nation.bean(JdbcClient.class)).official(Role.PROGRAMME_OFFICE);
        var scope = Nation.bean(Responsibilities.class).scopeOf(office);
        return Nation.bean(MakeCodes.class)
                .of(scope, List.of(teacher), office)
                .values()
                .iterator()
                .next();
    }

    private String dial() throws IOException, InterruptedException {
        session = UUID.randomUUID().toString();
        typed.clear();
        return say();
    }

    private String type(String input) throws IOException, InterruptedException {
        typed.add(input);
        return say();
    }

    private String say() throws IOException, InterruptedException {
        var form = "sessionId=" + session + "&serviceCode=" + encoded("*100#") + "&phoneNumber=" + encoded(number)
                + "&networkCode=00000&text=" + encoded(String.join("*", typed));
        var request = HttpRequest.newBuilder(URI.create(door))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = gateway.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long done() {
        return Nation.bean(JdbcClient.class)
                .sql("select count(*) from learning.lesson_done where person_id = :person")
                .param("person", teacher.value())
                .query(Long.class)
                .single();
    }
}
