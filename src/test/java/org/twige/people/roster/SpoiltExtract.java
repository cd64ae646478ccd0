package org.twige.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A clean extract with every defect at about its rate; the same seed spoils the same rows in the same way. */
final class SpoiltExtract {

    private final InventedStaff staff;
    private final int people;
    private final LocalDate today;
    private final List<Line> untouched;
    private final List<Line> lines = new ArrayList<>();
    private int strangers;

    SpoiltExtract(InventedStaff staff, int people, LocalDate today, long seed) {
        this.staff = staff;
        this.people = people;
        this.today = today;
        this.untouched = staff.lines(people);
        var random = new Random(seed);
        var heads = untouched.stream()
                .filter(line -> line.at(Column.SUPERVISOR_STAFF_NO).isEmpty())
                .toList();
        untouched.removeAll(heads);
        Collections.shuffle(untouched, random);
        for (var defect : Defect.values()) {
            spoil(defect);
        }
        untouched.replaceAll(line -> thinned(line, random));
        lines.replaceAll(line -> thinned(line, random));
        lines.addAll(heads);
        lines.addAll(untouched);
        Collections.shuffle(lines, random);
        putCopiesLast();
    }

    /** Of two equal rows the first counts. */
    private void putCopiesLast() {
        var copies = lines.stream()
                .filter(line -> line.defect() == Defect.LINE_TWICE)
                .toList();
        lines.removeAll(copies);
        lines.addAll(copies);
    }

    List<Line> lines() {
        return lines;
    }

    private void spoil(Defect defect) {
        for (var left = defect.among(people); left > 0; left -= 2) {
            var pair = List.of(take(defect), take(defect));
            lines.addAll(spoilt(defect, pair.getFirst(), pair.getLast()));
        }
    }

    /** An accent or a space can only be lost where there is one. */
    private Line take(Defect defect) {
        for (var i = untouched.size() - 1; ; i--) {
            var accented = untouched.get(i).at(Column.NAMES).contains("é");
            if (accented || (defect != Defect.NAMES_WITHOUT_ACCENT && defect != Defect.LETTERS_DAMAGED)) {
                return untouched.remove(i);
            }
        }
    }

    private List<Line> spoilt(Defect by, Line one, Line other) {
        return switch (by) {
            case STAFF_NUMBER_OF_TWO -> both(by, one, copied(other, one, Column.STAFF_NO));
            case NATIONAL_ID_OF_TWO -> {
                var alike = copied(copied(other, one, Column.BIRTH_YEAR), one, Column.SEX);
                var same = copied(alike, one, Column.NATIONAL_ID);
                yield List.of(one.spoilt(by, end(one)), same.spoilt(by, end(one)));
            }
            case PHONE_SHARED -> {
                var phone = staff.phone(stranger());
                yield both(by, one.with(Column.PHONE, phone), other.with(Column.PHONE, phone)).stream()
                        .map(line -> line.spoilt(by, "+25" + phone))
                        .toList();
            }
            case EMAIL_SHARED -> {
                var email = "office" + stranger() + one.at(Column.STAFF_NO) + "@example.org";
                yield both(by, one.with(Column.EMAIL_OFFICIAL, email), other.with(Column.EMAIL_OFFICIAL, email));
            }
            case SUPERVISORS_IN_A_CIRCLE ->
                both(
                        by,
                        one.with(Column.SUPERVISOR_STAFF_NO, other.at(Column.STAFF_NO)),
                        other.with(Column.SUPERVISOR_STAFF_NO, one.at(Column.STAFF_NO)));
            default -> {
                var spoilt = new ArrayList<>(Spoiling.of(by, one, this));
                spoilt.addAll(Spoiling.of(by, other, this));
                yield spoilt;
            }
        };
    }

    private static List<Line> both(Defect by, Line one, Line other) {
        return List.of(one.spoilt(by), other.spoilt(by));
    }

    private static Line copied(Line to, Line from, Column column) {
        return to.with(column, from.at(column));
    }

    /** As a finding shows an identity number. */
    static String end(Line line) {
        var number = line.at(Column.NATIONAL_ID);
        return "…" + number.substring(number.length() - 3);
    }

    /** Somebody who is in no clean extract. */
    int stranger() {
        return people + strangers++;
    }

    InventedStaff staff() {
        return staff;
    }

    LocalDate today() {
        return today;
    }

    String otherSchool(Line line) {
        return staff.school(line.person() + 1);
    }

    /** Six of a hundred have no phone, thirty no e-mail address, and for twenty no supervisor is known. */
    private static Line thinned(Line line, Random random) {
        var thin = without(line, Column.PHONE, 6, random);
        thin = without(thin, Column.EMAIL_OFFICIAL, 30, random);
        return without(thin, Column.SUPERVISOR_STAFF_NO, 20, random);
    }

    private static Line without(Line line, Column column, int percent, Random random) {
        return random.nextInt(100) >= percent || line.defect().column() == column ? line : line.with(column, "");
    }
}
