package org.twige.learning.branch;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Downloads;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** One branch: its packs, the fingerprint of its computer, and what came back. */
@Controller
@RequestMapping("/branches/{id}")
@Allow(Role.PROGRAMME_OFFICE)
class BranchController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Branches branches;
    private final BranchResults results;
    private final GuardBranch guard;
    private final Responsibilities responsibilities;
    private final Downloads downloads;

    BranchController(
            Branches branches,
            BranchResults results,
            GuardBranch guard,
            Responsibilities responsibilities,
            Downloads downloads) {
        this.branches = branches;
        this.results = results;
        this.guard = guard;
        this.responsibilities = responsibilities;
        this.downloads = downloads;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/branch/branch", page(branch(me, id), List.of()));
    }

    @GetMapping("/key")
    View key(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        return Page.of("learning/branch/key", page(branch(me, id), List.of()));
    }

    /** The fingerprint as the branch read it aloud; results of another computer are refused from now on. */
    @PostMapping("/key")
    View keepKey(
            @RequestAttribute(ME) SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fingerprint) {
        var branch = branch(me, id);
        var print = KeyPrint.typed(fingerprint);
        if (print.isEmpty()) {
            return Page.of("learning/branch/key", page(branch, List.of("fingerprint")))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        guard.keepKey(branch, print.get(), me.person());
        return to(branch);
    }

    @GetMapping("/packs/{pack}/file")
    ResponseEntity<Resource> download(
            @RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID pack) {
        return downloads.of(guard.take(branch(me, id), pack, me.person()));
    }

    @GetMapping("/packs/{pack}/withdrawal")
    View withdrawal(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID pack) {
        var page = page(branch(me, id), List.of());
        return Page.of("learning/branch/withdrawal", page.about(pack).orElseThrow(BranchController::nothing));
    }

    @PostMapping("/packs/{pack}/withdrawal")
    View withdraw(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id, @PathVariable UUID pack) {
        var branch = branch(me, id);
        guard.withdraw(branch, pack, me.person());
        return to(branch);
    }

    private BranchPage page(Branch branch, List<String> wrong) {
        return new BranchPage(branch, branches.packs(branch.id()), results.of(branch.id()), wrong);
    }

    private Branch branch(SignedIn me, UUID id) {
        return branches.within(responsibilities.scopeOf(me), id).orElseThrow(BranchController::nothing);
    }

    private static View to(Branch branch) {
        return new RedirectView("/branches/" + branch.id(), false, false, false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
