package org.twige.learning.branch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;
import org.twige.web.Texts;

/** Writes what was unusual about results as a table for a spreadsheet. */
@Component
class ConflictTable {

    private final Texts texts;

    ConflictTable(Texts texts) {
        this.texts = texts;
    }

    byte[] of(ResultsPage page, String language) {
        var bytes = new ByteArrayOutputStream();
        var head = List.of("staff number", "names", "course", "acts", "outcome", "meaning");
        try (var table = SafeCsv.to(bytes, head)) {
            for (var one : page.conflicts()) {
                var meaning = texts.say(language, "learning.branch.conflict." + one.outcome());
                table.row(one.staffNo(), one.person(), one.course(), one.events(), one.outcome(), meaning);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
