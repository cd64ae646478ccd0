package org.twige.assessment.authoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.assessment.bank.ItemSheet;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The form of an item. */
@Controller
@RequestMapping("/authoring/items/{item}")
@Allow(Role.AUTHOR)
class ItemEditorController {

    private final AuthoredItems items;
    private final AuthoredCourses courses;
    private final ItemChecks checks;
    private final WriteItem write;
    private final NoteReading reading;

    ItemEditorController(
            AuthoredItems items, AuthoredCourses courses, ItemChecks checks, WriteItem write, NoteReading reading) {
        this.items = items;
        this.courses = courses;
        this.checks = checks;
        this.write = write;
        this.reading = reading;
    }

    @GetMapping
    View form(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String told) {
        var found = find(item);
        return Page.of("assessment/authoring/item", page(me, found, found.sheet(), told, null, null));
    }

    @PostMapping
    View save(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID item,
            @RequestParam Map<String, String> fields) {
        var found = find(item);
        var form = new ItemFields(fields, courses.byId(found.course()).languages());
        var sheet = form.sheet(found.sheet());
        return switch (write.save(found, form.revision(), sheet, me.person())) {
            case WriteItem.Answer.Saved _ -> next(found, form.then());
            case WriteItem.Answer.Overtaken(var now) ->
                Page.of("assessment/authoring/item", page(me, now, sheet, "", null, now.sheet()))
                        .with(HttpStatus.CONFLICT);
            case WriteItem.Answer.Refused refused ->
                Page.of("assessment/authoring/item", page(me, found, sheet, "", refused, null))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ItemPage page(
            SignedIn me,
            AuthoredItem item,
            ItemSheet shown,
            String told,
            WriteItem.Answer.@Nullable Refused refused,
            @Nullable ItemSheet overtaken) {
        reading.note(Reading.BENCH, item.course().value(), me.person());
        var untouched = shown.equals(item.sheet());
        return new ItemPage(
                item,
                courses.byId(item.course()),
                shown,
                untouched ? checks.of(item) : List.of(),
                untouched ? checks.measures(item) : List.of(),
                untouched ? checks.hints(item) : List.of(),
                items.hasWritten(item.id(), me.person()),
                items.sentBack(item).orElse(""),
                told,
                refused,
                overtaken);
    }

    private static View next(AuthoredItem item, String then) {
        return new RedirectView(
                item.address() + (then.equals("look") ? "/preview" : "?told=saved"), false, false, false);
    }

    private AuthoredItem find(UUID item) {
        return items.find(item).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
