package org.twige.assessment.authoring;

import java.util.Arrays;
import java.util.UUID;
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
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What is decided about an item, and everything that ever stood in it. */
@Controller
@RequestMapping("/authoring/items/{item}")
@Allow(Role.AUTHOR)
class ItemReviewController {

    private final AuthoredItems items;
    private final AuthoredCourses courses;
    private final MoveItem moves;
    private final WriteItem write;
    private final NoteReading reading;

    ItemReviewController(
            AuthoredItems items, AuthoredCourses courses, MoveItem moves, WriteItem write, NoteReading reading) {
        this.items = items;
        this.courses = courses;
        this.moves = moves;
        this.write = write;
        this.reading = reading;
    }

    @PostMapping("/moves")
    View move(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String words) {
        var found = find(item);
        var asked = Arrays.stream(Move.values())
                .filter(known -> known.name().equals(move))
                .findFirst()
                .orElseThrow(ItemReviewController::notFound);
        var refusal = moves.move(item, new MoveItem.Asked(asked, revision, words.strip()), me.person());
        var told = refusal.map(MoveItem.Refusal::word).orElse(asked.word());
        return new RedirectView(found.address() + "?told=" + told, false, false, false);
    }

    @GetMapping("/history")
    View history(@PathVariable UUID item) {
        var found = find(item);
        return Page.of(
                "assessment/authoring/history",
                new ItemHistoryPage(found, courses.byId(found.course()), items.history(item)));
    }

    @GetMapping("/history/{number}")
    View text(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID item,
            @PathVariable int number) {
        var found = find(item);
        reading.note(Reading.BENCH, found.course().value(), me.person());
        var text = items.text(item, number).orElseThrow(ItemReviewController::notFound);
        var before = items.text(item, number - 1);
        return Page.of(
                "assessment/authoring/text",
                new ItemTextPage(
                        found,
                        number,
                        before.map(earlier -> WordDiff.between(earlier, text)).orElse(null),
                        WordDiff.between(found.sheet(), text)));
    }

    /** An earlier text becomes the newest, which is a draft like any other. */
    @PostMapping("/history/{number}")
    View bringBack(
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            @PathVariable UUID item,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int revision) {
        var found = find(item);
        var text = items.text(item, number).orElseThrow(ItemReviewController::notFound);
        var told = write.save(found, revision, text, me.person()) instanceof WriteItem.Answer.Saved
                ? "brought-back"
                : "overtaken";
        return new RedirectView(found.address() + "?told=" + told, false, false, false);
    }

    private AuthoredItem find(UUID item) {
        return items.find(item).orElseThrow(ItemReviewController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
