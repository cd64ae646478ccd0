package org.twige.assessment.cut;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.twige.border.SafeCsv;

/** Computes a workshop again from its file alone. */
public final class RatingsCheck {

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> finished = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Map<String, Integer>>> said = new HashMap<>();
    private final Map<String, String> results = new HashMap<>();
    private final Map<String, String> adopted = new HashMap<>();

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no file of a workshop
     */
    public static RatingsCheck of(Path file) throws IOException {
        var check = new RatingsCheck();
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file).replace("\uFEFF", ""))) {
            for (var row : rows) {
                check.take(row);
            }
        }
        if (!check.facts.containsKey("workshop")) {
            throw new IllegalArgumentException("it does not name a workshop");
        }
        return check;
    }

    private void take(NamedCsvRecord row) {
        var value = SafeCsv.unguarded(row.getField("value"));
        switch (row.getField("record")) {
            case "fact" -> facts.put(row.getField("name"), value);
            case "weight" -> questions.put(SafeCsv.unguarded(row.getField("cell")), Integer.valueOf(value));
            case "item" -> {
                if (!row.getField("name").equals("left")) {
                    cells.put(SafeCsv.unguarded(row.getField("item")), SafeCsv.unguarded(row.getField("cell")));
                }
            }
            case "judge" -> {
                if (row.getField("name").equals("finished")) {
                    finished.computeIfAbsent(number(row, "round"), _ -> new HashSet<>())
                            .add(number(row, "judge"));
                }
            }
            case "rating" ->
                said.computeIfAbsent(number(row, "round"), _ -> new TreeMap<>())
                        .computeIfAbsent(number(row, "judge"), _ -> new HashMap<>())
                        .put(SafeCsv.unguarded(row.getField("item")), Integer.valueOf(value));
            case "result" -> results.put(number(row, "round") + " " + row.getField("name"), value);
            case "adopted" -> adopted.put(row.getField("name"), value);
            default -> throw new IllegalArgumentException("an unknown record: " + row.getField("record"));
        }
    }

    private static Integer number(NamedCsvRecord row, String field) {
        return Integer.valueOf(row.getField(field));
    }

    /** A fact of the workshop; empty for one that the file does not hold. */
    public String about(String fact) {
        return facts.getOrDefault(fact, "");
    }

    /** A figure of the file beside the same figure, computed again; either is empty where there is none. */
    public record Line(String name, String file, String again) {

        public boolean agrees() {
            return file.equals(again);
        }
    }

    /** Every figure of every finished round, and the pass mark that was adopted. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var round = 1; round <= 2; round++) {
            var result = result(round);
            for (var figure : Figure.values()) {
                var name = round + " " + figure.key();
                lines.add(new Line(
                        "round " + name,
                        results.getOrDefault(name, ""),
                        result.flatMap(figure::of).orElse("")));
            }
        }
        lines.removeIf(line -> line.file().isEmpty() && line.again().isEmpty());
        if (!adopted.isEmpty()) {
            lines.add(new Line("adopted cut", adopted.getOrDefault("cut", ""), adoptedAgain()));
        }
        return lines;
    }

    private Optional<CutResult> result(int round) {
        var counted = new TreeMap<>(said.getOrDefault(round, new TreeMap<>()));
        counted.keySet().retainAll(finished.getOrDefault(round, Set.of()));
        if (counted.values().stream().anyMatch(one -> !one.keySet().containsAll(cells.keySet()))) {
            throw new IllegalArgumentException("a judge who finished round " + round + " has not rated every item");
        }
        return new Panel(questions, cells, counted).result();
    }

    private String adoptedAgain() {
        var items = Integer.parseInt(about("form-items"));
        return result(2)
                .map(result -> Boolean.parseBoolean(adopted.get("whole-marks"))
                        ? result.percentOfWholeMarks(items)
                        : result.wholePercent())
                .map(String::valueOf)
                .orElse("");
    }
}
