package org.twige.learning.branch;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.StoredFile;
import org.twige.border.StoredFiles;
import org.twige.courses.VersionId;
import org.twige.learning.offline.KeepFromBranch;
import org.twige.people.CarriedPerson;
import org.twige.people.CarryPeople;
import org.twige.people.Institution;

/** Makes the next pack of a branch: its courses and its people, signed; nothing with which anybody could sign in. */
@Component
class MakePack {

    private static final long MOST_BYTES = 100_000_000;

    private final Branches branches;
    private final CarryPeople people;
    private final WritePack write;
    private final KeepFromBranch keep;
    private final StoredFiles files;
    private final Audit audit;

    MakePack(
            Branches branches,
            CarryPeople people,
            WritePack write,
            KeepFromBranch keep,
            StoredFiles files,
            Audit audit) {
        this.branches = branches;
        this.people = people;
        this.write = write;
        this.keep = keep;
        this.files = files;
        this.audit = audit;
    }

    /** What came of it. */
    record Made(PackHead head, int people, StoredFile file) {}

    /**
     * Makes and keeps it in one transaction. From now on what these people do at the branch is believed.
     *
     * @param by the person, or {@code system:operator}
     */
    @Transactional
    Made make(Institution institution, List<VersionId> versions, String by) {
        var staff = people.of(institution);
        var head = branches.nextPack(institution);
        var bytes = write.write(head, staff, versions);
        var name = "pack-" + institution.code() + "-" + head.number() + ".twige";
        var file = files.store(new ByteArrayInputStream(bytes), name, "application/octet-stream", MOST_BYTES);
        var members = staff.people().stream().map(CarriedPerson::id).toList();
        var ids = versions.stream().map(VersionId::value).toList();
        branches.addPack(head, ids, file.id(), by);
        branches.addMembers(head.pack(), members);
        keep.give(members, ids, head.madeAt());
        audit.record(new Act(
                by,
                "branch-pack.made",
                "branch:" + head.branch(),
                Map.of(
                        "number", String.valueOf(head.number()),
                        "people", String.valueOf(members.size()),
                        "courses", String.valueOf(ids.size()),
                        "sha256", file.sha256())));
        return new Made(head, members.size(), file);
    }
}
