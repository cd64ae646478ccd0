package org.twige.assessment.sitting;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.twige.assessment.sitting.EnterSheet.Answer;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Entering answer sheets: by two people, and a third where they read them differently. */
@Controller
@RequestMapping("/sheets")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class SheetController {

    private static final String ME = "org.twige.web.SignedIn";

    private final SittingOfficials officials;
    private final Sheets sheets;
    private final EnterSheet enter;

    SheetController(SittingOfficials officials, Sheets sheets, EnterSheet enter) {
        this.officials = officials;
        this.sheets = sheets;
        this.enter = enter;
    }

    @GetMapping
    View find(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String code) {
        var typed = Codes.typed(code);
        if (!typed.isEmpty() && sheets.find(officials.running(me), typed).isPresent()) {
            return SitController.to("/sheets/" + typed);
        }
        var page = Page.of("assessment/sitting/find-sheet", new FindSheetPage(code, !typed.isEmpty()));
        return typed.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{code}")
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable String code) {
        return page(me, Codes.typed(code), List.of(), List.of());
    }

    @PostMapping("/{code}")
    View enter(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> answer) {
        var typed = Codes.typed(code);
        return switch (enter.enter(officials.running(me), typed, answer)) {
            case Answer.Kept _ -> SitController.to("/sheets/" + typed);
            case Answer.Wrong(var questions) ->
                page(me, typed, answer, questions).with(HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Unknown _ -> throw SittingController.notFound();
        };
    }

    private Page page(SignedIn me, String code, List<String> typed, List<Integer> wrong) {
        var sheet = sheets.find(officials.running(me), code).orElseThrow(SittingController::notFound);
        return Page.of("assessment/sitting/sheet", new SheetPage(code, sheet, sheet.step(), typed, wrong));
    }
}
