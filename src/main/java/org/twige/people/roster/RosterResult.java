package org.twige.people.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;
import org.twige.web.Texts;

/** What became of each row, as a table in the language of whoever uploaded the list. */
@Component
class RosterResult {

    private final RosterOutcomes outcomes;
    private final Texts texts;

    RosterResult(RosterOutcomes outcomes, Texts texts) {
        this.outcomes = outcomes;
        this.texts = texts;
    }

    void write(RosterBatch batch, OutputStream out) throws IOException {
        var language = batch.language();
        var header = columns(language, "row", "staff-no", "names", "result", "problems", "remedies");
        try (var table = SafeCsv.to(out, header)) {
            outcomes.each(
                    batch.id(),
                    outcome -> table.row(
                            outcome.row(),
                            outcome.staffNo(),
                            outcome.names(),
                            texts.say(
                                    language,
                                    "people.verdict." + outcome.verdict().toLowerCase(Locale.ROOT)),
                            sentences(language, "people.problem.", outcome.problems()),
                            sentences(language, "people.remedy.", outcome.problems())));
        }
    }

    List<String> columns(String language, String... keys) {
        return Arrays.stream(keys)
                .map(key -> texts.say(language, "people.roster.table." + key))
                .toList();
    }

    String sentences(String language, String prefix, List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        var sentences = problems.stream()
                .map(problem -> texts.say(language, prefix + problem.key()))
                .toList();
        return String.join(" ", sentences);
    }
}
