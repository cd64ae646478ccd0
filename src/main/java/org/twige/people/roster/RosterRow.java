package org.twige.people.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a staff list, read.
 *
 * @param number as a spreadsheet counts, the header included
 * @param broken true when a finding stops it
 */
record RosterRow(
        int number,
        Who who,
        @Nullable Identity identity,
        List<String> phones,
        List<String> emails,
        What what,
        boolean broken,
        List<Finding> findings) {

    /** The person, as the list says. */
    record Who(
            @Nullable String staffNo,
            String names,
            String namesKey,
            @Nullable String namesAlt,
            @Nullable String sex,
            @Nullable Integer birthYear,
            @Nullable String language) {}

    /** The post and the status, as the list says. */
    record What(
            @Nullable UUID institution,
            @Nullable String title,
            @Nullable String unit,
            @Nullable String jobLevel,
            @Nullable String statute,
            @Nullable String employmentType,
            @Nullable String kind,
            @Nullable String district,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String status,
            @Nullable LocalDate statusUntil,
            @Nullable String supervisor) {}
}
