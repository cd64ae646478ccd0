package org.twige.learning.branch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Uploads;

/** What comes back from a branch: the file, a first look at it, and then all of it. */
@Controller
@RequestMapping("/branches/{id}/results")
@Allow(Role.PROGRAMME_OFFICE)
class BranchResultsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Branches branches;
    private final BranchResults results;
    private final TakeResults take;
    private final AskForMerge merge;
    private final ConflictTable table;
    private final Responsibilities responsibilities;

    BranchResultsController(
            Branches branches,
            BranchResults results,
            TakeResults take,
            AskForMerge merge,
            ConflictTable table,
            Responsibilities responsibilities) {
        this.branches = branches;
        this.results = results;
        this.take = take;
        this.merge = merge;
        this.table = table;
        this.responsibilities = responsibilities;
    }

    @GetMapping
    View form(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return form(branch(me, id), List.of());
    }

    @PostMapping
    @Uploads(megabytes = 101)
    View bring(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var branch = branch(me, id);
        if (file == null || file.isEmpty()) {
            return form(branch, List.of("file")).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (take.take(branch, file.getBytes(), me.person())) {
            case TakeResults.Answer.Taken taken -> to("/jobs/" + taken.job());
            case TakeResults.Answer.Refused refused ->
                form(branch, List.of(refused.name())).with(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/{results}")
    View report(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable("results") UUID which) {
        return Page.of("learning/branch/results", page(me, id, which));
    }

    /** Takes everything in that was looked at. */
    @PostMapping("/{results}")
    View merge(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable("results") UUID which) {
        var page = page(me, id, which);
        return to(merge.ask(page.branch(), page.results(), me.person())
                .map(job -> "/jobs/" + job)
                .orElse(page.address()));
    }

    @GetMapping("/{results}/conflicts.csv")
    ResponseEntity<byte[]> conflicts(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable("results") UUID which) {
        var page = page(me, id, which);
        var name = ContentDisposition.attachment()
                .filename("conflicts-" + page.branch().code() + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(table.of(page, me));
    }

    private Page form(Branch branch, List<String> wrong) {
        return Page.of("learning/branch/bring", new BranchPage(branch, List.of(), List.of(), wrong));
    }

    private ResultsPage page(SignedIn me, UUID id, UUID which) {
        var branch = branch(me, id);
        return results.find(which)
                .filter(found -> found.branch().equals(id))
                .map(found -> new ResultsPage(branch, found, tally(me, found), table.titles()))
                .orElseThrow(BranchResultsController::nothing);
    }

    private List<Tally> tally(SignedIn me, Results found) {
        return results.tally(found.id(), found.mergedAt() == null, responsibilities.scopeOf(me));
    }

    private Branch branch(SignedIn me, UUID id) {
        return branches.within(responsibilities.scopeOf(me), id).orElseThrow(BranchResultsController::nothing);
    }

    private static View to(String address) {
        return new RedirectView(address, false, false, false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
