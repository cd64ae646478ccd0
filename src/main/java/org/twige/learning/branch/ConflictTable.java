package org.twige.learning.branch;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.web.Texts;

/** Writes what was unusual about results as a table for a spreadsheet. */
@Component
class ConflictTable {

    private final Texts texts;
    private final Courses courses;

    ConflictTable(Texts texts, Courses courses) {
        this.texts = texts;
        this.courses = courses;
    }

    /** The title of each course, by its short name. */
    Map<String, LocalText> titles() {
        return courses.published().stream().collect(toMap(Course::slug, Course::title));
    }

    byte[] of(ResultsPage page, String language) {
        var bytes = new ByteArrayOutputStream();
        var head = List.of("staff number", "names", "course", "acts", "outcome", "meaning");
        try (var table = SafeCsv.to(bytes, head)) {
            for (var one : page.conflicts()) {
                var meaning = texts.say(language, "learning.branch.conflict." + one.outcome());
                table.row(
                        one.staffNo(), one.person(), page.course(one, language), one.events(), one.outcome(), meaning);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
