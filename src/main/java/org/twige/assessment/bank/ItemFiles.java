package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.List;
import org.twige.courses.CourseFile;
import org.twige.courses.activity.Problem;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The item files of a course, read and checked. */
final class ItemFiles {

    private final List<WrittenItem> items = new ArrayList<>();
    private final Findings found = new Findings();

    private ItemFiles() {}

    /** Reads the files {@code items/*.yaml}; a mistake in them is a problem, never an exception. */
    static ItemFiles read(List<CourseFile> files, Blueprint course) {
        var read = unchecked(files);
        read.check(course);
        return read;
    }

    /** Reads them only, for whoever counts items: to try all variants of all templates takes seconds. */
    static ItemFiles unchecked(List<CourseFile> files) {
        var read = new ItemFiles();
        files.stream().filter(file -> file.path().endsWith(".yaml")).forEach(read::add);
        return read;
    }

    List<WrittenItem> items() {
        return List.copyOf(items);
    }

    List<Problem> problems() {
        return found.inOrder();
    }

    private void add(CourseFile file) {
        try {
            var written = Written.read(file.text()).map(Written::elements).orElse(List.of());
            if (written.isEmpty()) {
                found.add(file.path(), 1, "the file is not a list of items", "begin each item with “- id: …”");
            }
            written.forEach(item -> items.add(new WrittenItem(file.path(), item)));
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            found.add(file.path(), line, "not YAML: " + e.getProblem(), "check indentation and quotation marks here");
        } catch (YAMLException e) {
            found.add(file.path(), 1, "not YAML: " + e.getMessage(), "save the file as plain UTF-8 text");
        }
    }

    private void check(Blueprint course) {
        for (var item : items) {
            for (var rule : ItemRule.values()) {
                rule.check(item, course, found);
            }
            if (item.kind() == Kind.SEEDED) {
                VariantRule.check(item, course, VariantRule.TRIES, found);
            }
            for (var language : course.languages()) {
                item.in(language).ifPresent(text -> check(text, language.equals(course.original())));
            }
        }
        for (var rule : BankRule.values()) {
            rule.check(items, course, found);
        }
    }

    private void check(WrittenText text, boolean original) {
        for (var rule : TextRule.values()) {
            rule.check(text, original, found);
        }
    }
}
