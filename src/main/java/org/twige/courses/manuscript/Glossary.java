package org.twige.courses.manuscript;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.twige.courses.activity.Problem;

/** The terms of the courses, one rendering for each in each language, and the translations that say it otherwise. */
public final class Glossary {

    private final Map<Term, Pattern> terms = new LinkedHashMap<>();

    private Glossary() {}

    /**
     * Reads {@code glossary.csv}, with the columns {@code key}, one for each language, {@code check} and {@code also}.
     *
     * @param original the language of the originals
     * @return without a term when there is no such file; only terms with {@code yes} under {@code check} are kept
     */
    public static Glossary read(Path file, String original) {
        var glossary = new Glossary();
        if (!Files.isRegularFile(file)) {
            return glossary;
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.stream()
                    .filter(row -> row.findField("check").orElse("").equals("yes"))
                    .forEach(row -> glossary.add(row, original));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glossary;
    }

    private void add(NamedCsvRecord row, String original) {
        var term = new Term(
                row.getField(original),
                row.getFieldsAsMap(),
                row.findField("also").orElse(""));
        terms.put(term, term.pattern());
    }

    /** The blocks of translations in which a term of their original is rendered otherwise. */
    public List<Problem> conflicts(Manuscript manuscript) {
        var conflicts = new ArrayList<Problem>();
        for (var lesson : manuscript.lessons()) {
            lesson.pages().entrySet().stream()
                    .skip(1)
                    .forEach(page -> page.getValue()
                            .blocks()
                            .forEach(block -> lesson.original()
                                    .block(block.id())
                                    .ifPresent(source -> conflicts(
                                            source,
                                            block,
                                            page.getKey(),
                                            page.getValue().path(),
                                            conflicts))));
        }
        return conflicts;
    }

    private void conflicts(WrittenBlock source, WrittenBlock block, String language, String path, List<Problem> found) {
        terms.forEach((term, pattern) -> {
            if (pattern.matcher(source.everything()).find() && !term.isIn(block.everything(), language)) {
                found.add(new Problem(
                        path,
                        block.line(),
                        "“" + term.term() + "” is rendered otherwise than in the glossary in the block " + block.id(),
                        "write “" + term.renderings().getOrDefault(language, "") + "”, or change the glossary"));
            }
        });
    }
}
