package org.twige.people.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twige.people.roster.RosterRow.What;

/** Reads what a person does where, and in which status. */
final class WhatReader {

    static final String EXIT = "exit";

    private final InstitutionFinder institutions;
    private final PlaceFinder places;
    private final CodeReader codes;
    private final DateReader dates;
    private final String usualStatus;
    private final LocalDate today;

    WhatReader(
            InstitutionFinder institutions, PlaceFinder places, CodeReader codes, String usualStatus, LocalDate today) {
        this.institutions = institutions;
        this.places = places;
        this.codes = codes;
        this.dates = new DateReader(today);
        this.usualStatus = usualStatus;
        this.today = today;
    }

    What read(Cells cells) {
        var district = district(cells);
        var institution = institution(cells, district);
        var starts = dates.read(cells, Column.START_DATE);
        var status = codes.read(cells, Column.STATUS, Problem.STATUS_UNKNOWN);
        var ends = ends(cells, starts, status);
        var until = dates.read(cells, Column.STATUS_UNTIL);
        if (cells.at(Column.STATUS).isEmpty()) {
            cells.findings().add(Problem.STATUS_MISSING, Column.STATUS, "");
        }
        if (until != null && isOver(status, until)) {
            cells.findings().add(Problem.STATUS_OVER, Column.STATUS_UNTIL, cells.at(Column.STATUS_UNTIL));
            status = usualStatus;
        }
        return new What(
                institution == null ? null : institution.id(),
                WhoReader.orNull(cells.at(Column.POST_TITLE)),
                WhoReader.orNull(cells.at(Column.UNIT)),
                WhoReader.orNull(cells.at(Column.JOB_LEVEL)),
                codes.read(cells, Column.STATUTE, Problem.STATUTE_UNKNOWN),
                codes.read(cells, Column.EMPLOYMENT_TYPE, Problem.EMPLOYMENT_TYPE_UNKNOWN),
                codes.read(cells, Column.POST_KIND, Problem.POST_KIND_UNKNOWN),
                institution != null && institution.district() != null ? institution.district() : district,
                starts,
                ends,
                status,
                usualStatus.equals(status) ? null : until,
                supervisor(cells));
    }

    private boolean isOver(@Nullable String status, LocalDate until) {
        return status != null && !status.equals(EXIT) && !status.equals(usualStatus) && until.isBefore(today);
    }

    private @Nullable KnownInstitution institution(Cells cells, @Nullable String district) {
        var code = cells.at(Column.INSTITUTION_CODE);
        var name = cells.at(Column.INSTITUTION_NAME);
        var answer =
                institutions.find(new InstitutionFinder.Asked(code, name, cells.at(Column.DUTY_STATION), district));
        var problem = answer.problem();
        if (problem != null) {
            var column = name.isEmpty() && !code.isEmpty() ? Column.INSTITUTION_CODE : Column.INSTITUTION_NAME;
            cells.findings().add(problem, column, name.isEmpty() ? code : name);
        }
        var institution = answer.institution();
        if (institution != null
                && institution.district() != null
                && district != null
                && !institution.district().equals(district)) {
            cells.findings().add(Problem.DISTRICT_DIFFERS, Column.DISTRICT, cells.at(Column.DISTRICT));
        }
        return institution;
    }

    private @Nullable String district(Cells cells) {
        var text = cells.at(Column.DISTRICT);
        if (text.isEmpty()) {
            return null;
        }
        var district = places.district(text);
        if (district.isEmpty()) {
            cells.findings().add(Problem.DISTRICT_UNKNOWN, Column.DISTRICT, text);
            return null;
        }
        var sector = cells.at(Column.SECTOR);
        if (!sector.isEmpty() && !places.mayHold(district.get(), sector)) {
            cells.findings().add(Problem.SECTOR_ELSEWHERE, Column.SECTOR, sector);
        }
        return district.get();
    }

    private @Nullable LocalDate ends(Cells cells, @Nullable LocalDate starts, @Nullable String status) {
        var ends = dates.read(cells, Column.END_DATE);
        if (ends == null) {
            return null;
        }
        if (starts != null && ends.isBefore(starts)) {
            cells.findings().add(Problem.DATES_REVERSED, Column.END_DATE, cells.at(Column.END_DATE));
            return null;
        }
        if (ends.isBefore(today) && status != null && !status.equals(EXIT)) {
            cells.findings().add(Problem.ENDED_BUT_ACTIVE, Column.END_DATE, cells.at(Column.END_DATE));
        }
        return ends;
    }

    private static @Nullable String supervisor(Cells cells) {
        var text = WhoReader.number(cells.at(Column.SUPERVISOR_STAFF_NO));
        if (!text.isEmpty() && text.equals(WhoReader.number(cells.at(Column.STAFF_NO)))) {
            cells.findings().add(Problem.SUPERVISOR_SELF, Column.SUPERVISOR_STAFF_NO, text);
            return null;
        }
        return WhoReader.orNull(text);
    }
}
