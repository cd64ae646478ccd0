package org.twige.people.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twige.border.SafeCsv;
import org.twige.country.Country;
import org.twige.web.Texts;

/** What became of each row, as a table in the language of whoever uploaded the list. */
@Component
class RosterResult {

    private final RosterOutcomes outcomes;
    private final Texts texts;
    private final Country country;

    RosterResult(RosterOutcomes outcomes, Texts texts, Country country) {
        this.outcomes = outcomes;
        this.texts = texts;
        this.country = country;
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

    /** True for a list that we handed out with its errors, and that comes back mended. */
    boolean stoodIn(List<String> titles) {
        return country.languages().stream()
                .anyMatch(language -> titles.containsAll(columns(language.code(), "problems", "remedies")));
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
