package org.twige.assessment.authoring;

import java.util.List;
import java.util.Locale;
import org.twige.assessment.authoring.ItemImports.ItemImport;
import org.twige.assessment.exchange.ForeignItem;
import org.twige.assessment.exchange.SkippedItem;
import org.twige.web.Choice;
import org.twige.web.Frame;

/** What a file would bring, before it is taken. */
record LookedImportPage(AuthoredCourse course, ItemImport found) {

    List<ForeignItem> taken() {
        return found.reading().taken();
    }

    List<SkippedItem> skipped() {
        return found.reading().skipped();
    }

    List<Choice> outcomes(Frame frame) {
        return NewItemPage.outcomes(course, frame);
    }

    /** The name of a question, or its line if it has none. */
    static String name(String name, int line, Frame frame) {
        return name.isEmpty() ? frame.text("assessment.authoring.line", "line", line) : name;
    }

    static String reason(SkippedItem item, Frame frame) {
        return frame.text("assessment.authoring.skipped." + word(item.reason()), "code", item.detail());
    }

    /** What is lost of a question that is taken; empty if nothing is. */
    static List<String> notes(ForeignItem item, Frame frame) {
        return item.notes().stream()
                .map(note -> frame.text("assessment.authoring.lost." + word(note)))
                .toList();
    }

    private static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
