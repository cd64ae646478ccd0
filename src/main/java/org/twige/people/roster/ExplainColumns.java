package org.twige.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.people.names.Folded;
import org.twige.people.roster.RosterBatch.State;
import org.twige.people.roster.RosterTitles.Title;

/** Asks an official what the titles of a list mean, and remembers the answers for its source. */
@Component
class ExplainColumns {

    private static final int SAMPLES = 3;
    private static final int LINES_LOOKED_AT = 60;

    private final RosterBatches batches;
    private final OpenRoster openRoster;
    private final RosterTitles titles;
    private final HeaderWords words;
    private final RosterJobs jobs;
    private final Audit audit;

    ExplainColumns(
            RosterBatches batches,
            OpenRoster openRoster,
            RosterTitles titles,
            HeaderWords words,
            RosterJobs jobs,
            Audit audit) {
        this.batches = batches;
        this.openRoster = openRoster;
        this.titles = titles;
        this.words = words;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * What is to be explained.
     *
     * @param known each column that is understood already, as the file calls it
     * @param needed what is still missing; each entry names the columns of which one would do
     */
    record Question(RosterBatch batch, List<Asked> asked, Map<Column, String> known, List<List<String>> needed) {}

    /** A title, what was said of it before, and some of the cells below it. */
    record Asked(String title, @Nullable Column meaning, List<String> samples) {}

    sealed interface Answer {
        record Learnt() implements Answer {}

        /** What is still needed; each entry names the columns of which one would do. */
        record Missing(List<List<String>> choices) implements Answer {}

        record TooLate() implements Answer {}
    }

    /** Empty when there is nothing to ask of a list of this scope. */
    @Transactional(readOnly = true)
    Optional<Question> question(Scope scope, UUID id) {
        return batches.within(scope, id).flatMap(this::question);
    }

    private Optional<Question> question(RosterBatch batch) {
        try {
            return batch.state() == State.ASKED && openRoster.open(batch) instanceof OpenRoster.Opened.Unclear unclear
                    ? Optional.of(question(batch, unclear.text(), unclear.asked()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Question question(RosterBatch batch, RosterText text, List<String> asked) throws IOException {
        var before = titles.learnt(batch.source()).meanings();
        var samples = samples(text);
        return new Question(
                batch,
                asked.stream()
                        .map(title -> new Asked(
                                title,
                                before.getOrDefault(Folded.of(title), Optional.empty())
                                        .orElse(null),
                                List.copyOf(samples.getOrDefault(title, Set.of()))))
                        .toList(),
                text.header().called(),
                words.missing(text.header().places()));
    }

    private static Map<String, Set<String>> samples(RosterText text) throws IOException {
        var header = text.header();
        var samples = new HashMap<String, Set<String>>();
        try (var lines = text.table().lines()) {
            var line = lines.next();
            for (var looked = 0; line != null && looked < LINES_LOOKED_AT; line = lines.next()) {
                if (line.number() <= header.row()) {
                    continue;
                }
                looked++;
                for (var i = 0; i < header.width(); i++) {
                    var some = samples.computeIfAbsent(header.titles().get(i), _ -> new LinkedHashSet<>());
                    var cell = SampleCell.of(line.cell(i));
                    if (some.size() < SAMPLES && !cell.isEmpty()) {
                        some.add(cell);
                    }
                }
            }
        }
        return samples;
    }

    /** Takes the meanings of the asked titles, in their order; an empty one leaves the column out. */
    @Transactional
    Answer explain(Scope scope, UUID id, List<String> meanings) {
        var question = batches.within(scope, id)
                .flatMap(found -> batches.lock(found.id()))
                .flatMap(this::question);
        if (question.isEmpty() || meanings.size() != question.get().asked().size()) {
            return new Answer.TooLate();
        }
        var batch = question.get().batch();
        var answers = new ArrayList<Title>();
        for (var i = 0; i < meanings.size(); i++) {
            answers.add(new Title(question.get().asked().get(i).title(), column(meanings.get(i))));
        }
        var missing = missing(question.get(), answers);
        if (!missing.isEmpty() || batch.source() == null) {
            return new Answer.Missing(missing);
        }
        question.get().known().forEach((column, title) -> answers.add(new Title(title, column)));
        titles.learn(batch.source(), answers);
        batches.checkAgain(id);
        jobs.check(id);
        audit.record(new Act(
                scope.person().toString(),
                "roster.columns-explained",
                "import:" + id,
                Map.of("columns", String.valueOf(answers.size()))));
        return new Answer.Learnt();
    }

    private List<List<String>> missing(Question question, List<Title> answers) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        question.known().keySet().forEach(column -> places.put(column, List.of()));
        answers.stream().map(Title::meaning).forEach(column -> {
            if (column != null) {
                places.put(column, List.of());
            }
        });
        return words.missing(places);
    }

    static @Nullable Column column(String key) {
        for (var column : Column.values()) {
            if (column.key().equals(key.toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return null;
    }
}
