package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.Responsibilities;
import org.twige.web.Role;

@PageTest
class SignInTests {

    private static final String PASSWORD = "inka eshatu mu gishanga";

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MakeCodes codes;

    @Autowired
    private Responsibilities responsibilities;

    private AccountsFixture accounts;

    @BeforeEach
    void accounts() {
        accounts = new AccountsFixture(database, codes, responsibilities);
    }

    @Test
    void a_code_becomes_a_password_and_opens_the_door() throws Exception {
        var teacher = accounts.teacher();

        var visitor = accounts.signedIn(new Visitor(server), teacher, PASSWORD);

        assertThat(visitor.leadsTo()).isEqualTo("/");
        assertThat(visitor.opens("/").leadsTo()).endsWith("/my-training");
        assertThat(visitor.opens("/password").status()).isEqualTo(200);
    }

    @Test
    void the_right_password_leads_where_somebody_wanted_to_go() throws Exception {
        var teacher = accounts.teacher();
        accounts.signedIn(new Visitor(server), teacher, PASSWORD);
        var visitor = new Visitor(server);

        assertThat(visitor.opens("/password?changed").leadsTo()).isEqualTo("/sign-in?next=%2Fpassword%3Fchanged");
        var next = visitor.opens("/sign-in?next=/password?changed")
                .page()
                .select("input[name=next]")
                .val();
        visitor.posts("/sign-in", "staffNumber", accounts.staffNo(teacher), "password", PASSWORD, "next", next);

        assertThat(visitor.status()).isEqualTo(303);
        assertThat(visitor.leadsTo()).isEqualTo("/password?changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aLocation:x y",
                "javascript:alert(1)",
                "/{x}",
                ""
            })
    void nobody_is_led_elsewhere(String next) throws Exception {
        var teacher = accounts.teacher();
        accounts.signedIn(new Visitor(server), teacher, PASSWORD);
        var visitor = new Visitor(server).opens("/sign-in");

        visitor.posts("/sign-in", "staffNumber", accounts.staffNo(teacher), "password", PASSWORD, "next", next);

        assertThat(visitor.leadsTo()).isEqualTo("/");
    }

    @Test
    void an_unknown_number_is_answered_like_a_wrong_password() throws Exception {
        var active = accounts.teacher();
        accounts.signedIn(new Visitor(server), active, PASSWORD);
        var never = accounts.teacher();

        var wrong = new Visitor(server).signsIn(accounts.staffNo(active), "some other words");
        var notYet = new Visitor(server).signsIn(accounts.staffNo(never), "some other words");
        var unknown = new Visitor(server).signsIn("900000000000", "some other words");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(without(unknown, "900000000000"))
                .isEqualTo(without(wrong, accounts.staffNo(active)))
                .isEqualTo(without(notYet, accounts.staffNo(never)));
    }

    @Test
    void what_was_typed_stays_but_never_the_password() throws Exception {
        var visitor = new Visitor(server).signsIn("900000000001", "hush hush hush");

        assertThat(visitor.page().select("#staffNumber").val()).isEqualTo("900000000001");
        assertThat(visitor.body()).doesNotContain("hush");
        assertThat(visitor.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#staffNumber");
    }

    @Test
    void nonsense_in_the_fields_is_a_wrong_number() throws Exception {
        assertThat(new Visitor(server)
                        .signsIn("a\u0000b'; drop table x", "\u0000")
                        .status())
                .isEqualTo(422);
        assertThat(new Visitor(server)
                        .signsIn("9".repeat(10_000), "x".repeat(100_000))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void after_five_wrong_tries_the_page_says_when_to_come_back() throws Exception {
        var number = "90000" + System.identityHashCode(this);
        var visitor = new Visitor(server);
        for (var i = 0; i < Tries.FREE; i++) {
            assertThat(visitor.signsIn(number, "wrong wrong").status()).isEqualTo(422);
        }

        assertThat(visitor.signsIn(number, "wrong wrong").status()).isEqualTo(429);
        assertThat(visitor.page().select(".govuk-error-summary").text()).containsPattern("\\d\\d:\\d\\d");
    }

    @Test
    void a_new_letter_opens_a_locked_door_at_once() throws Exception {
        var teacher = accounts.teacher();
        accounts.signedIn(new Visitor(server), teacher, PASSWORD);
        var visitor = new Visitor(server);
        for (var i = 0; i <= Tries.FREE; i++) {
            visitor.signsIn(accounts.staffNo(teacher), "wrong wrong");
        }

        assertThat(visitor.status()).isEqualTo(429);
        assertThat(accounts.signedIn(visitor, teacher, PASSWORD).leadsTo()).isEqualTo("/");
    }

    @Test
    void a_new_password_ends_the_sign_ins_of_the_old_one() throws Exception {
        var teacher = accounts.teacher();
        var here = accounts.signedIn(new Visitor(server), teacher, PASSWORD);
        var there = new Visitor(server).signsIn(accounts.staffNo(teacher), PASSWORD);
        assertThat(there.opens("/password").status()).isEqualTo(200);

        here.opens("/password").posts("/password", "current", PASSWORD, "password", "imvura igwa nijoro");

        assertThat(here.leadsTo()).isEqualTo("/password?changed");
        assertThat(here.opens("/password").status()).isEqualTo(200);
        assertThat(there.opens("/password").leadsTo()).startsWith("/sign-in");
    }

    @Test
    void the_old_password_is_asked_before_a_new_one_is_taken() throws Exception {
        var visitor = accounts.signedIn(new Visitor(server), accounts.teacher(), PASSWORD);

        visitor.opens("/password").posts("/password", "current", "not this one", "password", "imvura igwa nijoro");

        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#current");
    }

    @Test
    void another_role_ends_the_sign_in() throws Exception {
        var teacher = accounts.teacher();
        var visitor = accounts.signedIn(new Visitor(server), teacher, PASSWORD);

        accounts.nation()
                .responsible(teacher, Role.COORDINATOR, accounts.nation().root());

        assertThat(visitor.opens("/password").leadsTo()).startsWith("/sign-in");
    }

    @Test
    void sign_out_ends_every_copy_of_the_cookie() throws Exception {
        var visitor = accounts.signedIn(new Visitor(server), accounts.teacher(), PASSWORD);
        var copy = visitor.opens("/password").copy();

        visitor.posts("/sign-out");

        assertThat(visitor.leadsTo()).endsWith("/sign-in?signed-out");
        assertThat(visitor.cookie("twige")).isEmpty();
        assertThat(copy.opens("/password").leadsTo()).startsWith("/sign-in");
    }

    @Test
    void signing_out_everywhere_ends_the_other_devices_too() throws Exception {
        var teacher = accounts.teacher();
        var here = accounts.signedIn(new Visitor(server), teacher, PASSWORD);
        var there = new Visitor(server).signsIn(accounts.staffNo(teacher), PASSWORD);

        here.opens("/password").posts("/sign-out/everywhere");

        assertThat(here.opens("/password").leadsTo()).startsWith("/sign-in");
        assertThat(there.opens("/password").leadsTo()).startsWith("/sign-in");
    }

    @Test
    void who_left_is_signed_out_and_stays_out() throws Exception {
        var teacher = accounts.teacher();
        var visitor = accounts.signedIn(new Visitor(server), teacher, PASSWORD);

        accounts.nation().leave(teacher, java.time.LocalDate.of(2026, 1, 1));

        assertThat(visitor.opens("/password").leadsTo()).startsWith("/sign-in");
        assertThat(visitor.signsIn(accounts.staffNo(teacher), PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void over_tls_the_cookie_is_bound_to_the_host() throws Exception {
        var visitor = accounts.signedIn(new Visitor(server).overTls(), accounts.teacher(), PASSWORD);

        assertThat(visitor.header("Set-Cookie"))
                .contains("__Host-twige=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void only_the_sign_in_cookie_is_ever_set() throws Exception {
        var visitor = accounts.signedIn(new Visitor(server), accounts.teacher(), PASSWORD);

        assertThat(visitor.header("Set-Cookie").lines()).hasSize(1);
        assertThat(visitor.opens("/password").header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_form_token_is_constant_within_a_sign_in_and_new_with_the_next() throws Exception {
        var teacher = accounts.teacher();
        var visitor = accounts.signedIn(new Visitor(server), teacher, PASSWORD);

        var first = visitor.opens("/password").token();
        var second = visitor.opens("/password").token();
        var other = new Visitor(server)
                .signsIn(accounts.staffNo(teacher), PASSWORD)
                .opens("/password")
                .token();

        assertThat(second).isEqualTo(first).isNotEqualTo(other);
    }

    @Test
    void a_token_of_another_sign_in_is_refused() throws Exception {
        var mine = accounts.signedIn(new Visitor(server), accounts.teacher(), PASSWORD);
        var other = accounts.signedIn(new Visitor(server), accounts.teacher(), PASSWORD);

        mine.withToken(other.opens("/password").token()).posts("/sign-out");

        assertThat(mine.status()).isEqualTo(403);
    }

    private static String without(Visitor visitor, String number) {
        return visitor.body().replace(number, "").replace(visitor.token(), "");
    }
}
