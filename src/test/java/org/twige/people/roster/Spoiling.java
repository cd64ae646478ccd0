package org.twige.people.roster;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What each defect does to one line. */
final class Spoiling {

    private Spoiling() {}

    /** The line, spoilt; none for somebody who is missing, two for somebody who is listed twice. */
    static List<Line> of(Defect by, Line line, SpoiltExtract extract) {
        var number = line.at(Column.NATIONAL_ID);
        return switch (by) {
            case SECOND_STAFF_NUMBER -> List.of(line, twin(line, extract).spoilt(by));
            case NATIONAL_ID_REISSUED -> {
                var reissued = line.with(Column.NATIONAL_ID, number.substring(0, 13) + "201");
                yield List.of(reissued.spoilt(by, SpoiltExtract.end(reissued)));
            }
            case NATIONAL_ID_TOO_SHORT -> masked(by, line.with(Column.NATIONAL_ID, number.substring(1)));
            case NATIONAL_ID_WITH_LETTERS -> masked(by, line.with(Column.NATIONAL_ID, "O" + number.substring(1)));
            case NATIONAL_ID_WITH_SPACES ->
                spoilt(
                        by,
                        line,
                        Column.NATIONAL_ID,
                        number.charAt(0) + " " + number.substring(1, 5) + " " + number.substring(5));
            case NATIONAL_ID_ROUNDED -> spoilt(by, line, Column.NATIONAL_ID, "9.19850E+15");
            case BIRTH_YEAR_DISAGREES ->
                spoilt(by, line, Column.BIRTH_YEAR, String.valueOf(Integer.parseInt(line.at(Column.BIRTH_YEAR)) - 1));
            case SEX_DISAGREES ->
                spoilt(by, line, Column.SEX, line.at(Column.SEX).equals("F") ? "M" : "F");
            case NOT_YET_LISTED ->
                List.of(line, extract.staff().line(extract.stranger()).spoilt(by));
            default -> ofNamesAndContacts(by, line, extract);
        };
    }

    private static List<Line> ofNamesAndContacts(Defect by, Line line, SpoiltExtract extract) {
        var names = line.at(Column.NAMES);
        return switch (by) {
            case PHONE_INVALID -> spoilt(by, line, Column.PHONE, "07 12");
            case EMAIL_MISTYPED ->
                spoilt(by, line, Column.EMAIL_OFFICIAL, "p" + line.at(Column.STAFF_NO) + "@gmial.com");
            case NAMES_IN_ANOTHER_ORDER -> spoilt(by, line, Column.NAMES, turned(names));
            case NAMES_WITHOUT_ACCENT -> spoilt(by, line, Column.NAMES, names.replace('é', 'e'));
            case NAMES_WITH_TWO_SPACES -> spoilt(by, line, Column.NAMES, names.replace(" ", "  "));
            case NAMES_WITH_TITLE -> spoilt(by, line, Column.NAMES, "Dr. " + names);
            case NAMES_WITH_NICKNAME -> spoilt(by, line, Column.NAMES, names + " (Kadogo)");
            case LETTERS_DAMAGED -> {
                var damaged = new String(names.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
                yield List.of(line.with(Column.NAMES, damaged).spoilt(by, damaged + " → " + names));
            }
            case LETTERS_LOST -> spoilt(by, line, Column.NAMES, names + " Andr\uFFFD");
            default -> ofPlace(by, line, extract);
        };
    }

    private static List<Line> ofPlace(Defect by, Line line, SpoiltExtract extract) {
        var school = line.at(Column.INSTITUTION_CODE);
        return switch (by) {
            case INSTITUTION_SPELLED_OTHERWISE -> called(by, line, "TÉST,  " + school.toUpperCase(Locale.ROOT));
            case INSTITUTION_BY_ACRONYM -> called(by, line, "G.S. " + school);
            case INSTITUTION_BY_OLD_NAME -> called(by, line, "École " + school);
            case INSTITUTION_UNKNOWN -> called(by, line, "Nobody knows " + school);
            case CELLS_MERGED -> called(by, line, "");
            case DISTRICT_OF_ANOTHER -> spoilt(by, line.with(Column.SECTOR, ""), Column.DISTRICT, "Ngoma");
            case SECTOR_OF_ANOTHER_DISTRICT -> spoilt(by, line, Column.SECTOR, "Remera");
            case SECTOR_WITH_A_NAMESAKE -> spoilt(by, line, Column.SECTOR, "Ngoma");
            default -> ofPost(by, line, extract);
        };
    }

    private static List<Line> ofPost(Defect by, Line line, SpoiltExtract extract) {
        return switch (by) {
            case TRANSFERRED_AND_IN_BOTH -> List.of(line.spoilt(by), transferred(line, extract));
            case TRANSFERRED_AND_IN_NEITHER -> List.of();
            case ACTING_ELSEWHERE ->
                List.of(line, further(line, extract, "acting").spoilt(by));
            case SECOND_MAIN_POST ->
                List.of(
                        line,
                        further(line, extract, "main")
                                .with(Column.START_DATE, "01/03/2010")
                                .spoilt(by));
            case ON_LEAVE -> spoilt(by, line, Column.STATUS, "Congé de maternité");
            case LEFT -> spoilt(by, line, Column.STATUS, "Deceased");
            case ENDED_BUT_STILL_ACTIVE ->
                spoilt(by, line, Column.END_DATE, extract.today().minusDays(3).toString());
            case DATE_IMPOSSIBLE -> spoilt(by, line, Column.START_DATE, "31/02/2020");
            case DATE_SWAPPED ->
                spoilt(by, line, Column.START_DATE, line.at(Column.START_DATE).replace("13/02/", "02/13/"));
            case SUPERVISOR_NOBODY -> spoilt(by, line, Column.SUPERVISOR_STAFF_NO, "8000001");
            case LINE_TWICE -> List.of(line, line.spoilt(by));
            default -> List.of(line);
        };
    }

    private static List<Line> spoilt(Defect by, Line line, Column column, String text) {
        return List.of(line.with(column, text).spoilt(by));
    }

    private static List<Line> masked(Defect by, Line line) {
        return List.of(line.spoilt(by, IdentityReader.masked(line.at(Column.NATIONAL_ID))));
    }

    private static List<Line> called(Defect by, Line line, String institution) {
        return spoilt(by, line.with(Column.INSTITUTION_CODE, ""), Column.INSTITUTION_NAME, institution);
    }

    private static String turned(String names) {
        var at = names.indexOf(' ');
        return names.substring(at + 1) + " " + names.substring(0, at);
    }

    /** The same person under another staff number and another identity number. */
    private static Line twin(Line line, SpoiltExtract extract) {
        var stranger = extract.stranger();
        return line.with(Column.STAFF_NO, extract.staff().staffNo(stranger))
                .with(Column.NATIONAL_ID, line.at(Column.NATIONAL_ID).substring(0, 13) + "901")
                .with(Column.NAMES, turned(line.at(Column.NAMES)))
                .with(Column.PHONE, "")
                .with(Column.EMAIL_OFFICIAL, "");
    }

    private static Line transferred(Line line, SpoiltExtract extract) {
        return line.with(Column.INSTITUTION_CODE, extract.otherSchool(line))
                .with(Column.START_DATE, extract.today().minusDays(20).toString())
                .spoilt(Defect.TRANSFERRED_TO);
    }

    private static Line further(Line line, SpoiltExtract extract, String kind) {
        return line.with(Column.INSTITUTION_CODE, extract.otherSchool(line)).with(Column.POST_KIND, kind);
    }
}
