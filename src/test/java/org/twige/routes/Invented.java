package org.twige.routes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody made up, each of whose names and numbers is a word that occurs nowhere else: a canary.
 *
 * @param part what the person is for, in letters
 * @param number unlike that of everybody else
 */
record Invented(Relation place, String part, int number) {

    static final List<String> COLUMNS = List.of(
            "staff_no",
            "names",
            "institution_code",
            "status",
            "start_date",
            "post_title",
            "national_id",
            "phone",
            "email_official",
            "preferred_language");

    String staffNo() {
        return String.valueOf(907_700_000_000L + number);
    }

    String names() {
        return "QX" + word().toUpperCase(Locale.ROOT) + " Qy" + word();
    }

    String nationalId() {
        return "919908" + "%010d".formatted(number);
    }

    /** One line of a staff list. */
    String line(String institutionCode, String status) {
        return String.join(
                ",",
                staffNo(),
                names(),
                institutionCode,
                status,
                "01/02/2024",
                "Teacher",
                nationalId(),
                "0" + phone(),
                email(),
                "en");
    }

    /** The words by which the person is known again, in small letters. */
    Set<String> canaries() {
        return new TreeSet<>(List.of("qx" + word(), "qy" + word(), staffNo(), phone(), email()));
    }

    private String word() {
        return (place.name() + part).toLowerCase(Locale.ROOT).replace("_", "");
    }

    private String phone() {
        return "78990" + "%04d".formatted(number);
    }

    private String email() {
        return "qz" + word() + "@test.example";
    }
}
