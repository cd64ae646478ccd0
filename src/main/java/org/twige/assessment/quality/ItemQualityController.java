package org.twige.assessment.quality;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.assessment.NoteReading;
import org.twige.assessment.Reading;
import org.twige.assessment.quality.RatedItemPage.Problem;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One item for its authors: what it says, how it is answered, and whether it is drawn. */
@Controller
@Allow(Role.AUTHOR)
class ItemQualityController {

    private final ShowItemQuality show;
    private final WithdrawItem withdraw;
    private final NoteReading reading;

    ItemQualityController(ShowItemQuality show, WithdrawItem withdraw, NoteReading reading) {
        this.show = show;
        this.reading = reading;
        this.withdraw = withdraw;
    }

    @GetMapping("/authors/quality/items/{item}")
    View show(
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String done,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(me, item, done, "", null);
    }

    @PostMapping("/authors/quality/items/{item}/withdrawal")
    View withdraw(
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return switch (withdraw.withdraw(item, reason, confirmed, me.person())) {
            case WithdrawItem.Answer.Holds _ -> back(item, "withdrawn");
            case WithdrawItem.Answer.Unknown _ -> throw nothing();
            case WithdrawItem.Answer.NoReason _ -> page(me, item, "", reason, new Problem(List.of()));
            case WithdrawItem.Answer.TooFew(var cells) -> page(me, item, "", reason, new Problem(cells));
        };
    }

    @PostMapping("/authors/quality/items/{item}/return")
    View giveBack(@PathVariable UUID item, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return switch (withdraw.giveBack(item, me.person())) {
            case WithdrawItem.Answer.Holds _ -> back(item, "returned");
            case WithdrawItem.Answer.Unknown _, WithdrawItem.Answer.NoReason _, WithdrawItem.Answer.TooFew _ ->
                throw nothing();
        };
    }

    private View page(SignedIn me, UUID item, String done, String reason, @Nullable Problem problem) {
        var page = show.item(item, done, reason, problem).orElseThrow(ItemQualityController::nothing);
        reading.note(Reading.STATISTICS, page.course().id().value(), me.person());
        return Page.of("assessment/quality/item", page)
                .with(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static View back(UUID item, String done) {
        return new RedirectView("/authors/quality/items/" + item + "?done=" + done, false, false, false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
