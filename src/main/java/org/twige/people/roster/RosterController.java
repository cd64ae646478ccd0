package org.twige.people.roster;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.border.StoredFiles;
import org.twige.people.forms.Mistake;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** Staff lists: upload, check, decide. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class RosterController {

    private static final int MOST_LISTED = 50;

    private final RosterBatches batches;
    private final TakeUpload takeUpload;
    private final DecideRoster decideRoster;
    private final ShowRoster showRoster;
    private final ListSources sources;
    private final Importers importers;

    RosterController(
            RosterBatches batches,
            TakeUpload takeUpload,
            DecideRoster decideRoster,
            ShowRoster showRoster,
            ListSources sources,
            Importers importers) {
        this.batches = batches;
        this.takeUpload = takeUpload;
        this.decideRoster = decideRoster;
        this.showRoster = showRoster;
        this.sources = sources;
        this.importers = importers;
    }

    @GetMapping("/rosters")
    View lists(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return lists(me, UploadForm.EMPTY, List.of());
    }

    @PostMapping("/rosters")
    @Uploads(megabytes = 301)
    View upload(
            @RequestParam("file") MultipartFile file,
            UploadForm form,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me)
            throws IOException {
        if (file.isEmpty()) {
            return lists(me, form, List.of(Mistake.at("file", "people.rosters.error.empty")));
        }
        if (NameSource.isTooLong(form.newName())) {
            return lists(me, form, List.of(Mistake.at("sourceName", "people.rosters.error.source-name")));
        }
        try (var bytes = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return to(takeUpload.take(importers.scopeOf(me), form, bytes, name, me.language()));
        } catch (StoredFiles.TooLarge e) {
            return lists(me, form, List.of(Mistake.at("file", "people.rosters.error.too-large")));
        }
    }

    @GetMapping("/rosters/{id}")
    View list(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return page(id, me, List.of(), HttpStatus.OK);
    }

    @PostMapping("/rosters/{id}/effect")
    View apply(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return answered(decideRoster.apply(importers.scopeOf(me), id), id, me);
    }

    @PostMapping("/rosters/{id}/confirmation")
    View confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return answered(decideRoster.confirm(importers.scopeOf(me), id, reason), id, me);
    }

    @PostMapping("/rosters/{id}/removal")
    View drop(@PathVariable UUID id, @RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        return answered(decideRoster.drop(importers.scopeOf(me), id), id, me);
    }

    private View answered(DecideRoster.Answer answer, UUID id, SignedIn me) {
        return switch (answer) {
            case STARTED, HELD, DROPPED -> to(id);
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case NO_REASON -> again("reason", "people.roster.error.reason", id, me);
            case NOT_YOURS_TO_CONFIRM -> again("", "people.roster.held-own", id, me);
            case TOO_LATE -> again("", "people.roster.error.state", id, me);
        };
    }

    private View again(String field, String key, UUID id, SignedIn me) {
        return page(id, me, List.of(Mistake.at(field, key)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View lists(SignedIn me, UploadForm form, List<Mistake> mistakes) {
        var scope = importers.scopeOf(me);
        var page = Page.of(
                "people/roster/rosters",
                new RostersPage(batches.latest(scope, MOST_LISTED), sources.all(scope), form, mistakes));
        return mistakes.isEmpty() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View page(UUID id, SignedIn me, List<Mistake> mistakes, HttpStatus status) {
        return showRoster
                .show(importers.scopeOf(me), id, mistakes)
                .map(page -> Page.of("people/roster/roster", page).with(status))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static View to(UUID id) {
        return new RedirectView("/rosters/" + id, false, false, false);
    }
}
