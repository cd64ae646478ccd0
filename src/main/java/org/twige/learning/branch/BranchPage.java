package org.twige.learning.branch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twige.web.Cell;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** One branch with its packs and results, and what must be put right in the form that it shows. */
record BranchPage(Branch branch, List<Pack> packs, List<Results> results, List<String> wrong) {

    /** The page that asks whether a pack is to be withdrawn. */
    record Withdrawal(Branch branch, Pack pack) {}

    Optional<Withdrawal> about(UUID pack) {
        return packs.stream()
                .filter(known -> known.id().equals(pack))
                .findFirst()
                .map(known -> new Withdrawal(branch, known));
    }

    String address() {
        return "/branches/" + branch.id();
    }

    String name(Frame frame) {
        return branch.names().in(frame.language());
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var key : wrong) {
            errors = errors.and(key.equals("fingerprint") ? key : "file", frame.text("learning.branch.error." + key));
        }
        return errors;
    }

    List<Cell> packHead(Frame frame) {
        return List.of(
                Cell.of(frame.text("learning.branch.pack")),
                Cell.number(frame.text("learning.branch.courses")),
                Cell.number(frame.text("learning.branch.people")),
                Cell.of(frame.text("learning.branch.valid-until")),
                Cell.of(frame.text("learning.branch.what-to-do")));
    }

    List<Cell> resultsHead(Frame frame) {
        return List.of(Cell.of(frame.text("learning.branch.brought")), Cell.of(frame.text("learning.branch.state")));
    }

    static String state(Results results) {
        if (results.mergedAt() != null) {
            return "learning.branch.state.merged";
        }
        if (results.isRefused()) {
            return "learning.branch.state.withdrawn";
        }
        return results.waits() ? "learning.branch.state.waits" : "learning.branch.state.works";
    }
}
