package org.twige.people.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the header among the first rows, under whatever delimiter makes most sense of it. */
@Component
class FindHeader {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LETTERS = 65_536;
    private static final int ROWS = 25;

    /** Fewer columns that we know are no header, but chance. */
    private static final int FEWEST = 2;

    private final HeaderWords words;

    FindHeader(HeaderWords words) {
        this.words = words;
    }

    sealed interface Answer {
        record Found(Header header) implements Answer {}

        record Refused(Refusal why, String what) implements Answer {}
    }

    Answer in(Reader text) throws IOException {
        var letters = new char[LETTERS];
        var read = Math.max(0, text.read(letters, 0, letters.length));
        for (var more = read; more > 0 && read < LETTERS; read += Math.max(0, more)) {
            more = text.read(letters, read, LETTERS - read);
        }
        return best(new String(letters, 0, read))
                .map(this::judged)
                .orElseGet(() -> new Answer.Refused(Refusal.NO_HEADER, ""));
    }

    private Answer judged(Header header) {
        var forbidden = header.titles().stream().filter(words::forbids).toList();
        if (!forbidden.isEmpty()) {
            return new Answer.Refused(Refusal.FORBIDDEN_COLUMN, String.join(", ", forbidden));
        }
        var missing = words.missing(header.places());
        return missing.isEmpty()
                ? new Answer.Found(header)
                : new Answer.Refused(
                        Refusal.MISSING_COLUMN,
                        String.join(
                                ", ",
                                missing.stream()
                                        .map(choice -> String.join(" / ", choice))
                                        .toList()));
    }

    private Optional<Header> best(String start) {
        Optional<Header> best = Optional.empty();
        for (var delimiter : DELIMITERS) {
            for (var candidate : candidates(start, delimiter)) {
                if (candidate.places().size() >= FEWEST
                        && best.map(found -> found.places().size()
                                        < candidate.places().size())
                                .orElse(true)) {
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    private List<Header> candidates(String start, char delimiter) {
        var candidates = new ArrayList<Header>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(start)) {
            var number = 0;
            for (var row : rows) {
                number++;
                var titles = row.getFields().stream().map(FindHeader::title).toList();
                candidates.add(header(delimiter, number, titles));
                if (number == ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return candidates; // under another delimiter the quotation marks may make sense
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return candidates;
    }

    private Header header(char delimiter, int row, List<String> titles) {
        var ignored = titles.stream()
                .filter(title -> !title.isEmpty() && words.meaning(title).isEmpty())
                .toList();
        return new Header(delimiter, row, titles, words.places(titles), ignored);
    }

    private static String title(String cell) {
        return CleanText.of(Mojibake.suspects(cell) ? Mojibake.repaired(cell).orElse(cell) : cell);
    }
}
