package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.PageTest;

@PageTest
class PasswordRuleTests {

    @Autowired
    private CommonPasswords common;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1!",
                "p@ssw0rd2026",
                "12345678",
                "87654321",
                "qwertyui",
                "AZERTYUIOP",
                "aaaaaaaa",
                "abcabcabc",
                "ijambobanga",
                "Ijambobanga2026",
                "19901231",
                "31121990",
                "iloveyou",
                "amahoro123"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(broken(password)).contains(PasswordRule.COMMON);
    }

    @Test
    void the_names_of_the_countrys_places_are_tried_first_too() {
        assertThat(broken("Nyarugenge1")).contains(PasswordRule.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inka eshatu", "umuvumu-3-inzira", "gatatu imvura", "wqmzrtyx", "ééééàààà8", "48150620"})
    void no_kind_of_character_is_asked_for(String password) {
        assertThat(broken(password)).isEmpty();
    }

    @Test
    void eight_characters_are_enough_and_seven_are_not() {
        assertThat(broken("imvura8")).contains(PasswordRule.TOO_SHORT);
        assertThat(broken("imvura8k")).isEmpty();
    }

    @Test
    void the_staff_number_is_no_secret() {
        assertThat(PasswordRule.firstBrokenBy("x-ab12345-x", " AB12345 ", common))
                .contains(PasswordRule.STAFF_NUMBER);
    }

    @Test
    void a_very_long_text_is_refused_before_it_is_hashed() {
        assertThat(broken("inka ".repeat(41))).contains(PasswordRule.TOO_LONG);
    }

    @Test
    void a_repeated_password_must_be_the_same_where_it_is_asked() {
        assertThat(new NewPassword("inka eshatu", "inka enye").objection("", common))
                .contains("accounts.password.different");
        assertThat(new NewPassword("inka eshatu", null).objection("", common)).isEmpty();
    }

    private Optional<PasswordRule> broken(String password) {
        return PasswordRule.firstBrokenBy(password, "900000000001", common);
    }
}
