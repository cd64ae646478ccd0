package org.twige.learning.branch;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Says which computer a branch has, hands out its packs, and withdraws one that was lost; all of it is recorded. */
@Component
class GuardBranch {

    private final Branches branches;
    private final Audit audit;

    GuardBranch(Branches branches, Audit audit) {
        this.branches = branches;
        this.audit = audit;
    }

    @Transactional
    void keepKey(Branch branch, KeyPrint print, UUID by) {
        branches.keepKey(branch.id(), print, by);
        audit.record(new Act(by.toString(), "branch-key.kept", "branch:" + branch.id(), Map.of("key", print.signs())));
    }

    /** Writes down, in the caller's transaction, who brought results of the branch. */
    void brought(Branch branch, UUID results, UUID by) {
        audit.record(new Act(
                by.toString(),
                "branch-results.brought",
                "branch:" + branch.id(),
                Map.of("results", results.toString())));
    }

    /** The file of a pack that was not withdrawn. */
    @Transactional
    Optional<UUID> take(Branch branch, UUID pack, UUID by) {
        var file = branches.packs(branch.id()).stream()
                .filter(known -> known.id().equals(pack) && !known.withdrawn())
                .findFirst()
                .flatMap(known -> Optional.ofNullable(known.file()));
        file.ifPresent(_ -> audit.record(
                new Act(by.toString(), "branch-pack.taken", "branch:" + branch.id(), Map.of("pack", pack.toString()))));
        return file;
    }

    /** A second time changes nothing. */
    @Transactional
    void withdraw(Branch branch, UUID pack, UUID by) {
        if (branches.withdraw(branch.id(), pack, by)) {
            audit.record(new Act(
                    by.toString(), "branch-pack.withdrawn", "branch:" + branch.id(), Map.of("pack", pack.toString())));
        }
    }
}
