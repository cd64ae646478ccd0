package org.twige.learning.paper;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Typing in one worksheet, by two officials, and taking it back. */
@Controller
@RequestMapping("/worksheets/{code}")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class WorksheetController {

    private static final String ME = WorksheetsController.ME;

    private final MakeWorksheets make;
    private final EnterWorksheet enter;

    WorksheetController(MakeWorksheets make, EnterWorksheet enter) {
        this.make = make;
        this.enter = enter;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable String code) {
        return page(new WorksheetPage(open(me, code), Map.of(), List.of(), "", false));
    }

    @PostMapping
    View enter(@RequestAttribute(ME) SignedIn me, @PathVariable String code, @RequestParam Map<String, String> fields) {
        var open = open(me, code);
        var missing = enter.enter(make.scope(me), SheetCode.typed(code), fields);
        return missing.isEmpty()
                ? WorksheetsController.to("/worksheets/" + SheetCode.typed(code))
                : page(new WorksheetPage(open, fields, missing, "", false)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/undoing")
    View undo(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason) {
        var open = open(me, code);
        var because = reason.strip();
        if (because.isEmpty() || because.length() > EnterWorksheet.LONGEST_REASON) {
            return page(new WorksheetPage(open, Map.of(), List.of(), because, true))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        enter.undo(make.scope(me), SheetCode.typed(code), because);
        return WorksheetsController.to("/worksheets/" + SheetCode.typed(code));
    }

    private OpenSheet open(SignedIn me, String code) {
        return enter.find(make.scope(me), SheetCode.typed(code)).orElseThrow(WorksheetsController::notFound);
    }

    private static Page page(WorksheetPage page) {
        return Page.of("learning/paper/worksheet", page);
    }
}
