package org.twige.assessment.authoring;

import java.util.List;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.SheetFinding;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** The fields of a sheet in the reader's words. */
final class FieldNames {

    private FieldNames() {}

    /** E.g. "Français, option b, explanation". */
    static String name(String field, Frame frame) {
        var parts = field.split("\\.", -1);
        if (parts.length == 1) {
            return frame.text("assessment.authoring.field." + field);
        }
        var language = frame.country().language(parts[0]).name();
        return parts.length == 2
                ? frame.text("assessment.authoring.in", "language", language, "part", part(parts[1], frame))
                : frame.text(
                        "assessment.authoring.in-option",
                        "language",
                        language,
                        "letter",
                        parts[1],
                        "part",
                        part(parts[2], frame));
    }

    /** E.g. "Explanation". */
    static String part(String part, Frame frame) {
        return frame.text("assessment.authoring.part." + part);
    }

    /** The sentences at their fields, each beginning with the name of its field. */
    static Errors errors(List<SheetFinding> findings, Frame frame) {
        var errors = Errors.none();
        for (var finding : findings) {
            var words = frame.text("assessment.authoring.rule." + finding.rule(), "words", finding.words());
            errors = errors.and(id(finding.field()), name(finding.field(), frame) + ": " + words);
        }
        return errors;
    }

    /** The id of a field on the page; a dot would mean something else in a style sheet. */
    static String id(String field) {
        return field.replace('.', '-');
    }

    /** A kind in the reader's words; one that the tool does not know stays as it is called. */
    static String kind(String kind, Frame frame) {
        var key = "assessment.authoring.kind." + kind;
        return frame.has(key) ? frame.text(key) : kind;
    }

    /** Is there anything about the text in this language? */
    static boolean concern(List<SheetFinding> findings, String language) {
        return findings.stream().anyMatch(finding -> finding.field().startsWith(language + "."));
    }

    /** The parts of a day, as they were typed. */
    static String part(ItemSheet sheet, int part) {
        var parts = sheet.text("review-by").split("-", -1);
        return part < parts.length ? parts[part] : "";
    }
}
