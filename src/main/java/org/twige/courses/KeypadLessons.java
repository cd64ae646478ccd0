package org.twige.courses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.courses.manuscript.MicroLesson;
import org.twige.courses.manuscript.MicroLesson.MicroText;
import org.twige.courses.manuscript.ReadMicro;

/** What keypad phones show of the lessons of a version. Versions never change, so they are kept in memory. */
@Component
public class KeypadLessons {

    private static final int MOST_IN_MEMORY = 100;

    private final Courses courses;
    private final List<String> spoken;
    private final Map<VersionId, List<MicroLesson>> inMemory = new ConcurrentHashMap<>();

    KeypadLessons(Courses courses, Country country) {
        this.courses = courses;
        this.spoken = country.languages().stream().map(Language::code).toList();
    }

    /** The lesson in a language, or in the first language of the country in which keypad phones have it. */
    public Optional<KeypadLesson> find(VersionId version, int lesson, String language) {
        return of(version).stream()
                .filter(known -> known.lesson() == lesson)
                .findFirst()
                .flatMap(known -> Stream.concat(Stream.of(language), spoken.stream())
                        .filter(known.texts()::containsKey)
                        .findFirst()
                        .flatMap(found -> Optional.ofNullable(known.texts().get(found))
                                .map(text -> lesson(lesson, found, text))));
    }

    private List<MicroLesson> of(VersionId version) {
        var known = inMemory.get(version);
        if (known != null) {
            return known;
        }
        var read = ReadMicro.of(courses.files(version, "micro"), spoken);
        if (inMemory.size() >= MOST_IN_MEMORY) {
            inMemory.clear();
        }
        inMemory.put(version, read);
        return read;
    }

    private static KeypadLesson lesson(int number, String language, MicroText text) {
        var question = text.question();
        return new KeypadLesson(
                number,
                language,
                text.screens(),
                question.asked(),
                question.options().size(),
                question.key(),
                question.right(),
                question.wrong());
    }
}
