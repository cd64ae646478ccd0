package org.twige.assessment.authoring;

import java.util.List;
import org.twige.assessment.bank.SheetFinding;
import org.twige.web.Error;
import org.twige.web.Frame;

/**
 * What stands in the frame of the preview while there is no question to show.
 *
 * @param language that is looked at
 * @param findings of the rules; empty for an item of the files
 */
record NothingToSeePage(String language, List<SheetFinding> findings) {

    List<String> problems(Frame frame) {
        return FieldNames.errors(findings, frame).list().stream()
                .map(Error::text)
                .toList();
    }
}
