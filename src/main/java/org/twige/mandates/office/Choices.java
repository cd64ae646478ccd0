package org.twige.mandates.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.twige.country.Coded;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.country.Place;
import org.twige.country.Vocabulary;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.audience.PreviewAudience;
import org.twige.mandates.instruments.Instrument;
import org.twige.mandates.instruments.RecordedInstruments;
import org.twige.mandates.ledger.LaterDates;
import org.twige.mandates.ledger.PreviewDates;
import org.twige.people.Scope;

/** What an official can choose among when writing a mandate. */
@Component
class Choices {

    private final Country country;
    private final Courses courses;
    private final RecordedInstruments instruments;
    private final PreviewAudience preview;
    private final PreviewDates dates;

    Choices(
            Country country,
            Courses courses,
            RecordedInstruments instruments,
            PreviewAudience preview,
            PreviewDates dates) {
        this.country = country;
        this.courses = courses;
        this.instruments = instruments;
        this.preview = preview;
        this.dates = dates;
    }

    List<Course> courses() {
        return courses.published();
    }

    List<Instrument> instruments() {
        return instruments.all();
    }

    /** One of them, however old. */
    Optional<Instrument> instrument(UUID id) {
        return instruments.find(id);
    }

    /** Whose dates the time would move that institutions grant. */
    List<LaterDates> later(Scope scope, Draft draft) {
        var terms = draft.terms();
        return dates.later(scope, draft.audience(), terms.due(), minutes(terms.courses()));
    }

    List<Language> languages() {
        return country.languages();
    }

    TermsForm terms(Typed typed) {
        return new TermsForm(
                typed,
                languages(),
                instruments().stream().map(Instrument::id).toList(),
                courses().stream().map(course -> course.id().value()).toList(),
                country.districts());
    }

    ClauseForm clause(Typed typed) {
        var vocabulary = country.vocabulary();
        var known = new EnumMap<Criterion, List<String>>(Criterion.class);
        known.put(Criterion.KIND, codes(vocabulary.institutionKinds(), Coded::code));
        known.put(Criterion.DISTRICT, codes(country.districts(), Place::code));
        known.put(Criterion.EMPLOYMENT, codes(vocabulary.employmentTypes(), Coded::code));
        known.put(Criterion.POST_KIND, codes(vocabulary.postKinds(), Coded::code));
        known.put(Criterion.TRACK, codes(vocabulary.tracks(), Vocabulary.Track::code));
        known.put(Criterion.STATUTE, codes(vocabulary.statutes(), Coded::code));
        known.put(Criterion.LEVEL, preview.levels());
        known.put(Criterion.LANGUAGE, codes(country.languages(), Language::code));
        known.put(Criterion.STATUS, codes(vocabulary.statuses(), Vocabulary.Status::code));
        return new ClauseForm(typed, known);
    }

    /** The titles of courses, in their order. */
    List<LocalText> titles(List<CourseId> chosen) {
        return chosen.stream()
                .map(course ->
                        courses.current(course).map(version -> version.title()).orElse(new LocalText(Map.of())))
                .toList();
    }

    /** Minutes of lessons, exercises and final checks together. */
    int minutes(List<CourseId> chosen) {
        return chosen.stream()
                .flatMap(course -> courses.current(course).stream())
                .mapToInt(version -> version.minutes())
                .sum();
    }

    private static <T> List<String> codes(List<T> words, Function<T, String> code) {
        return words.stream().map(code).toList();
    }
}
