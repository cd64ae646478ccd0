package org.twige.outreach.ussd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.accounts.MakeKeypadCodes;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Channels;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;

@PageTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "twige.ussd.form.secret=" + DoorTest.SECRET,
            "twige.ussd.form.addresses=127.0.0.1,192.0.2.0/24",
            "twige.ussd.json.secret=" + DoorTest.SECRET,
            "twige.ussd.json.addresses=127.0.0.1",
            "twige.ussd.json.session=/dialogue/id",
            "twige.ussd.json.number=/from",
            "twige.ussd.json.text=/said",
            "twige.ussd.json.whole=false",
            "twige.ussd.json.turn=/turn",
            "twige.ussd.json.message=say",
            "twige.ussd.json.state=then"
        })
class DoorTest {

    static final String SECRET = "a-secret-for-tests-of-doors";

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private MakeKeypadCodes codes;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private WantedTexts texts;

    @Autowired
    private Clock clock;

    private PeopleFixture people;
    private InstitutionId school;
    private PersonId teacher;
    private Version course;
    private UUID mandate;
    private String number;
    private String session = "";
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void a_teacher_with_a_keypad_phone_and_a_course_to_do() {
        people = new PeopleFixture(database);
        school = people.institution();
        teacher = people.personAt(school);
        number = "+25079" + PeopleFixture.staffNo().substring(3, 10);
        owns(teacher);
        course = new CourseFixture(publication).publish();
        mandate = new LedgerFixture(database).mandate().value();
        database.sql("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (:mandate, :person, :course, :school, :due, 'OPEN', true, '2026-01-05')
                """)
                .param("mandate", mandate)
                .param("person", teacher.value())
                .param("course", course.course().value())
                .param("school", school.value())
                .param("due", LocalDate.of(2099, 6, 30))
                .update();
    }

    @Test
    void from_the_first_code_to_a_lesson_that_is_done() throws Exception {
        assertThat(dial()).startsWith("END You need a PIN.");
        var code = code();
        assertThat(dial()).startsWith("CON Training on AI. Type the 8 digits");

        type(code);
        assertThat(type("4711")).startsWith("CON Your PIN is set.");
        assertThat(type("1")).isEqualTo("CON Twelve letters came.\n1 Next 0 Back 9 SMS");
        type("1");
        type("1");
        assertThat(type("1")).startsWith("CON How many were late?\n1 Twelve\n2 Three");
        assertThat(done()).isZero();

        assertThat(type("2")).startsWith("CON Right: three.");
        assertThat(done()).isEqualTo(1);
        type("0");
        assertThat(type("2")).contains("1 of 2 lessons done.", "Finish by 30/06/2099.");
    }

    @Test
    void a_turn_that_comes_again_gets_the_same_reply_and_changes_nothing() throws Exception {
        atTheQuestion();
        var first = type("1");
        var before = facts();

        assertThat(again()).isEqualTo(first);
        assertThat(again()).isEqualTo(first);

        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void two_copies_of_a_turn_at_once_do_it_once() throws Exception {
        atTheQuestion();
        typed.add("2");

        List<String> replies;
        try (var gateway = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = gateway.invokeAll(Collections.<Callable<String>>nCopies(4, this::say));
            replies = sent.stream().map(Future::resultNow).toList();
        }

        assertThat(replies).hasSize(4).allMatch(reply -> reply.startsWith("CON Right: three."));
        assertThat(facts()).startsWith("1 done").endsWith("1 answers");
    }

    @Test
    void an_input_whose_turn_was_lost_is_made_up_for() throws Exception {
        atTheQuestion();
        typed.add("2");

        assertThat(type("0")).as("the answer, then back to the menu").contains("2 Where I stand");
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void who_dials_again_after_a_cut_line_is_at_the_same_question() throws Exception {
        atTheQuestion();
        var question = again();

        dial();

        assertThat(type("4711")).isEqualTo(question);
    }

    @Test
    void under_a_mandate_that_says_so_a_lesson_is_practice_only() throws Exception {
        database.sql("""
                insert into mandates.keypad_choice (mandate_id, counts, chosen_at, chosen_by)
                values (:mandate, false, now(), :by)
                """)
                .param("mandate", mandate)
                .param("by", LedgerFixture.OFFICIAL)
                .update();
        atTheQuestion();

        type("2");

        assertThat(facts()).as("the answer is kept").endsWith("1 answers");
        assertThat(done()).isZero();
        assertThat(type("1")).as("on to the next lesson").startsWith("CON Twelve letters came.");
    }

    @Test
    void five_wrong_pins_close_the_door_and_the_audit_knows_the_person_not_the_number() throws Exception {
        atTheQuestion();
        dial();
        for (var tries = 0; tries < 4; tries++) {
            assertThat(type("1357")).startsWith("CON That was not right.");
        }

        assertThat(type("1357")).startsWith("END Too many wrong tries.");
        dial();
        assertThat(type("4711")).as("not even the right one").startsWith("END Too many wrong tries.");
        assertThat(database.sql(
                                "select kind || ' ' || details::text from audit.entry where actor = :person order by at")
                        .param("person", teacher.toString())
                        .query((row, _) -> row.getString(1))
                        .list())
                .contains("accounts.pin-locked {}")
                .noneMatch(entry -> entry.contains(number.substring(1)));
    }

    @Test
    void what_was_typed_is_kept_nowhere() throws Exception {
        atTheQuestion();
        dial();
        type("864213");

        assertThat(database.sql("select t::text from outreach.ussd_turn t where session = :session")
                        .param("session", session)
                        .query((row, _) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("864213") || row.contains(number.substring(1)));
    }

    @Test
    void a_call_that_somebody_else_began_cannot_be_taken_over() throws Exception {
        atTheQuestion();
        var other = people.personAt(school);
        number = "+25078" + PeopleFixture.staffNo().substring(3, 10);
        owns(other);
        typed.clear();

        assertThat(say()).as("the same session from another number").startsWith("END You need a PIN.");
    }

    @Test
    void a_text_that_was_asked_for_goes_out_once() throws Exception {
        atTheQuestion();
        type("0");
        type("9");
        again();
        var sms = new Kept();
        var send = new SendWantedTexts(texts, new Channels(List.of(sms)), clock);

        send.now();
        send.now();

        assertThat(sms.got.stream().filter(message -> message.to().equals(number)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Count yours."));
    }

    @Test
    void a_gateway_without_the_secret_or_from_elsewhere_finds_no_door() throws Exception {
        var form = Map.of("sessionId", "s", "phoneNumber", number, "text", "");

        assertThat(send("/gateways/ussd/form/" + SECRET.replace("tests", "guess"), form, "127.0.0.1")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("/gateways/ussd/form/" + SECRET, form, "198.51.100.7").getStatus())
                .isEqualTo(404);
        assertThat(send("/gateways/ussd/form/" + SECRET, form, "192.0.2.9").getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_notice_that_a_call_is_over_is_taken_and_what_can_be_no_turn_is_refused() throws Exception {
        var notice = Map.of("sessionId", "s", "phoneNumber", number, "status", "Success", "durationInMillis", "900");
        var odd = Map.of("sessionId", "s", "phoneNumber", "nobody", "text", "");

        assertThat(send("/gateways/ussd/form/" + SECRET, notice, "127.0.0.1").getContentAsString())
                .isEmpty();
        assertThat(send("/gateways/ussd/form/" + SECRET, odd, "127.0.0.1").getStatus())
                .isEqualTo(400);
    }

    @Test
    void a_gateway_that_speaks_json_is_heard_by_the_names_of_its_own_fields() throws Exception {
        var code = code();

        assertThat(json(0, "")).contains("\"then\":\"continue\"", "Type the 8 digits");
        assertThat(json(1, code)).contains("Choose a PIN");
        assertThat(json(1, code)).as("a retry").contains("Choose a PIN");
        assertThat(json(2, "4711")).contains("Your PIN is set.");
        assertThat(json(3, "0")).contains("\"then\":\"end\"", "Goodbye.");
    }

    /** Keeps what it is handed. */
    private static final class Kept implements Channel {

        private final List<Outgoing> got = new ArrayList<>();

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public Optional<Line> open() {
            return Optional.of(new Line() {
                @Override
                public Handover hand(Outgoing message) {
                    got.add(message);
                    return new Handover.HandedOver("");
                }

                @Override
                public void close() {
                    // nothing is open
                }
            });
        }
    }

    private void owns(PersonId person) {
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'phone', :number)")
                .param("person", person.value())
                .param("number", number)
                .update();
    }

    private String code() {
        var coordinator = people.coordinatorOf(school);
        var made = codes.of(responsibilities.scopeOf(coordinator), List.of(teacher.value()), coordinator);
        return made.values().iterator().next();
    }

    private void atTheQuestion() throws Exception {
        var code = code();
        dial();
        for (var input : List.of(code, "4711", "1", "1", "1", "1")) {
            type(input);
        }
    }

    private String dial() throws Exception {
        session = UUID.randomUUID().toString();
        typed.clear();
        return say();
    }

    private String type(String input) throws Exception {
        typed.add(input);
        return say();
    }

    private String again() throws Exception {
        return say();
    }

    private String say() throws Exception {
        var fields = Map.of(
                "sessionId", session, "phoneNumber", number, "serviceCode", "*100#", "text", String.join("*", typed));
        return send("/gateways/ussd/form/" + SECRET, fields, "127.0.0.1").getContentAsString();
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields, String from) throws Exception {
        var request = post(address).with(sent -> {
            sent.setRemoteAddr(from);
            return sent;
        });
        fields.forEach(request::param);
        return server.perform(request).andReturn().getResponse();
    }

    private String json(int turn, String said) throws Exception {
        return server.perform(post("/gateways/ussd/json/" + SECRET)
                        .contentType("application/json")
                        .content("{\"dialogue\": {\"id\": \"%s\"}, \"from\": \"%s\", \"said\": \"%s\", \"turn\": %d}"
                                .formatted(teacher, number.substring(1), said, turn)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long done() {
        return database.sql("select count(*) from learning.lesson_done where person_id = :person")
                .param("person", teacher.value())
                .query(Long.class)
                .single();
    }

    private String facts() {
        return database.sql("""
                select (select count(*) from learning.lesson_done where person_id = :person) || ' done, '
                    || (select count(*) from outreach.ussd_turn where session = :session) || ' turns, '
                    || (select count(*) from outreach.ussd_answer where person_id = :person) || ' answers'
                """)
                .param("person", teacher.value())
                .param("session", session)
                .query(String.class)
                .single();
    }
}
