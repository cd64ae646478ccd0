package org.twige.learning.branch;

import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.SafeCsv;
import org.twige.country.LocalText;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.web.SignedIn;
import org.twige.web.Texts;

/** Writes what was unusual about results as a table for a spreadsheet. */
@Component
class ConflictTable {

    private final Texts texts;
    private final Courses courses;
    private final Audit audit;

    ConflictTable(Texts texts, Courses courses, Audit audit) {
        this.texts = texts;
        this.courses = courses;
        this.audit = audit;
    }

    /** The title of each course, by its short name. */
    Map<String, LocalText> titles() {
        return courses.published().stream().collect(toMap(Course::slug, Course::title));
    }

    /** In the reader's language; that somebody took the names out is recorded. */
    @Transactional
    byte[] of(ResultsPage page, SignedIn reader) {
        audit.record(new Act(
                reader.person().toString(),
                "branch-conflicts.taken",
                "branch:" + page.branch().id(),
                Map.of("results", page.results().id().toString())));
        var bytes = new ByteArrayOutputStream();
        var head = List.of("staff number", "names", "course", "acts", "outcome", "meaning");
        try (var table = SafeCsv.to(bytes, head)) {
            for (var one : page.conflicts()) {
                var meaning = texts.say(reader.language(), "learning.branch.conflict." + one.outcome());
                var course = page.course(one, reader.language());
                table.row(one.staffNo(), one.person(), course, one.events(), one.outcome(), meaning);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
