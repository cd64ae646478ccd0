package org.twige.country;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The country that this installation serves, read once from its country pack.
 *
 * @param code ISO 3166-1 alpha-2, small letters
 * @param languages in the order of the pack; the first is the default
 * @param calendar days off and days with special manners
 * @param quiet when nobody is sent a message
 * @param studyMinutes to learn in a week, where an institution has not said how many it grants
 * @param studyPatterns at which times of the week people may learn, by the kind of their institution
 */
public record Country(
        String code,
        LocalText name,
        LocalText shortName,
        ZoneId zone,
        List<Language> languages,
        WorkingCalendar calendar,
        QuietTimes quiet,
        List<Place> places,
        Vocabulary vocabulary,
        RosterRules roster,
        CaseTerms cases,
        Branding branding,
        LocalText help,
        List<KnownInstitution> institutions,
        List<Alias> aliases,
        int studyMinutes,
        List<StudyPattern> studyPatterns) {

    public boolean speaks(String language) {
        return languages.stream().anyMatch(known -> known.code().equals(language));
    }

    /**
     * The language of a code.
     *
     * @throws IllegalArgumentException for a code that is not in the pack; ask {@link #speaks} first
     */
    public Language language(String code) {
        return languages.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language " + code));
    }

    /** The day it is in the country now. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The times of the week at which people of a kind of institution may learn; none where every time is as good. */
    public List<StudyWindow> studyWindows(String institutionKind) {
        return studyPatterns.stream()
                .filter(pattern -> pattern.isFor(institutionKind))
                .findFirst()
                .map(StudyPattern::windows)
                .orElse(List.of());
    }

    /** Is this a day to learn on: no holiday, and not one that the country keeps quiet? */
    public boolean isStudyDay(LocalDate date) {
        return !calendar.isHoliday(date)
                && calendar.on(date).stream().noneMatch(day -> quiet.days().contains(day.kind()));
    }

    /** The places that the national map shows, in official order. */
    public List<Place> districts() {
        return places.stream().filter(Place::isOnTheMap).toList();
    }
}
