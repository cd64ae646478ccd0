package org.twige.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The staff of invented schools as a clean extract; nobody exists, all numbers begin with 9. */
final class InventedStaff {

    private static final String CONSONANTS = "bcdfghjkmnprstvz";
    private static final String VOWELS = "aeiou";

    private final int nation;
    private final List<String> schools;
    private final LocalDate extract;

    /** Different nations, of which there may be 99, share no number and no names. */
    InventedStaff(int nation, List<String> schools, LocalDate extract) {
        this.nation = nation;
        this.schools = schools;
        this.extract = extract;
    }

    List<Line> lines(int people) {
        return new ArrayList<>(IntStream.range(0, people).mapToObj(this::line).toList());
    }

    Line line(int person) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.STAFF_NO, staffNo(person));
        cells.put(Column.NATIONAL_ID, nationalId(person, 1));
        cells.put(Column.NAMES, names(person));
        cells.put(Column.SEX, person % 2 == 0 ? "F" : "M");
        cells.put(Column.BIRTH_YEAR, String.valueOf(born(person)));
        cells.put(Column.PHONE, phone(person));
        cells.put(Column.EMAIL_OFFICIAL, "p" + staffNo(person) + "@example.org");
        cells.put(Column.INSTITUTION_CODE, school(person));
        cells.put(Column.DISTRICT, "Huye");
        cells.put(Column.SECTOR, "Tumba");
        cells.put(Column.POST_TITLE, "Teacher");
        cells.put(Column.POST_KIND, "main");
        cells.put(Column.START_DATE, "13/02/" + (2012 + person % 8));
        cells.put(Column.STATUS, "Active");
        cells.put(Column.SUPERVISOR_STAFF_NO, isHead(person) ? "" : staffNo(person % schools.size()));
        cells.put(Column.EXTRACT_DATE, extract.toString());
        return new Line(person, cells, Defect.NONE, "");
    }

    /** The first of each school leads it. */
    boolean isHead(int person) {
        return person < schools.size();
    }

    String school(int person) {
        return schools.get(person % schools.size());
    }

    String staffNo(int person) {
        return "9%02d%06d".formatted(nation, person);
    }

    String nationalId(int person, int issue) {
        return "9%d%d%07d%d01".formatted(born(person), person % 2 == 0 ? 7 : 8, serial(person), issue);
    }

    String phone(int person) {
        return "070%07d".formatted(serial(person));
    }

    /** A nation of more than 100,000 people takes the numbers of the next ones too. */
    private int serial(int person) {
        return nation * 100_000 + person;
    }

    private static int born(int person) {
        return 1965 + person % 37;
    }

    /** No two people share the second of their names. */
    private String names(int person) {
        var own = syllable(nation) + syllable(person / 6_400) + syllable(person / 80) + syllable(person);
        return (person % 3 == 0 ? "Urugéro " : "URUGERO ")
                + own.substring(0, 1).toUpperCase(Locale.ROOT)
                + own.substring(1);
    }

    private static String syllable(int number) {
        var place = number % 80;
        return "" + CONSONANTS.charAt(place / 5) + VOWELS.charAt(place % 5);
    }
}
