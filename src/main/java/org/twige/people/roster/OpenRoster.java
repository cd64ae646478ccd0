package org.twige.people.roster;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.border.SafeWorkbook;
import org.twige.people.names.Folded;

/** Opens the file of a list and finds its header, with what is known of the source that it comes from. */
@Component
class OpenRoster {

    private final SealedFiles files;
    private final HeaderWords words;
    private final RosterTitles titles;

    OpenRoster(SealedFiles files, HeaderWords words, RosterTitles titles) {
        this.files = files;
        this.words = words;
        this.titles = titles;
    }

    sealed interface Opened {
        record Ready(RosterText text) implements Opened {}

        /** An official has to say what these titles mean; why the file cannot be taken if nobody does. */
        record Unclear(RosterText text, List<String> asked, Refusal why, String what) implements Opened {}

        record Refused(Refusal why, String what) implements Opened {}
    }

    /** Finds out letters, place and header, or why the file cannot be taken. */
    Opened open(RosterBatch batch) throws IOException {
        var source = files.source(batch.file());
        var learnt = titles.learnt(batch.source());
        try {
            return switch (places(source)) {
                case Places.Refused(var why) -> new Opened.Refused(why, "");
                case Places.Found(var places) ->
                    opened(new FindHeader(words.with(learnt.meanings())).in(places), learnt);
            };
        } catch (ReadRoster.Damaged e) {
            return new Opened.Refused(e.why(), "");
        }
    }

    /** The list of a file that was understood at its check. */
    RosterText again(RosterBatch batch) throws IOException {
        return switch (open(batch)) {
            case Opened.Ready(var text) -> text;
            case Opened.Unclear unclear -> unclear.text();
            case Opened.Refused _ ->
                throw new IllegalStateException("the list " + batch.id() + " was readable at its check");
        };
    }

    /** One row below its header, as another program writes it. */
    RosterText row(RosterSource source) throws IOException {
        var answer = places(source) instanceof Places.Found(var places) ? new FindHeader(words).in(places) : null;
        if (answer instanceof FindHeader.Answer.Found(var text)) {
            return text;
        }
        throw new IllegalArgumentException("no row of a staff list: " + answer);
    }

    private sealed interface Places {
        record Found(List<FirstLines> places) implements Places {}

        record Refused(Refusal why) implements Places {}
    }

    private static Places places(RosterSource source) throws IOException {
        var workbook = workbook(source);
        if (workbook == Encoding.Workbook.OLD) {
            return new Places.Refused(Refusal.WORKBOOK);
        }
        if (workbook == Encoding.Workbook.ZIPPED) {
            return new Places.Found(FirstLines.of(zipped(source)));
        }
        try (var bytes = source.open()) {
            var encoding = Encoding.of(bytes);
            return encoding.isEmpty()
                    ? new Places.Refused(Refusal.NOT_TEXT)
                    : new Places.Found(FirstLines.of(source, encoding.get()));
        }
    }

    private static Encoding.Workbook workbook(RosterSource source) throws IOException {
        try (var bytes = source.open()) {
            return Encoding.Workbook.of(bytes);
        }
    }

    private static SafeWorkbook zipped(RosterSource source) {
        try {
            return SafeWorkbook.open(source::open);
        } catch (IOException e) {
            throw new ReadRoster.Damaged(e);
        }
    }

    private static Opened opened(FindHeader.Answer answer, RosterTitles.Learnt learnt) {
        return switch (answer) {
            case FindHeader.Answer.Refused(var why, var what) -> new Opened.Refused(why, what);
            case FindHeader.Answer.Unclear(var text, var why, var what) ->
                new Opened.Unclear(
                        text, text.header().ignored().stream().distinct().toList(), why, what);
            case FindHeader.Answer.Found(var text) -> {
                var unseen = unseen(text, learnt);
                yield learnt.isEmpty() || unseen.isEmpty()
                        ? new Opened.Ready(text)
                        : new Opened.Unclear(text, unseen, Refusal.NEW_COLUMN, String.join(", ", unseen));
            }
        };
    }

    /** Titles that neither the country nor an official explained. */
    private static List<String> unseen(RosterText text, RosterTitles.Learnt learnt) {
        return text.header().ignored().stream()
                .filter(title -> !learnt.meanings().containsKey(Folded.of(title)))
                .distinct()
                .toList();
    }
}
