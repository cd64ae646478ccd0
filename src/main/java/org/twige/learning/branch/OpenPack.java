package org.twige.learning.branch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.courses.CarryCourses;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.people.CarryPeople;
import org.twige.people.CarryPeople.Staff;
import tools.jackson.databind.json.JsonMapper;

/** Opens a pack at a branch: courses and people come in or are renewed, and what somebody has begun stays. */
@Component
class OpenPack {

    private final OwnBranches own;
    private final Release release;
    private final CarryPeople people;
    private final CarryCourses courses;
    private final Audit audit;
    private final JsonMapper json;

    OpenPack(OwnBranches own, Release release, CarryPeople people, CarryCourses courses, Audit audit, JsonMapper json) {
        this.own = own;
        this.release = release;
        this.people = people;
        this.courses = courses;
        this.audit = audit;
        this.json = json;
    }

    /** What became of a pack. */
    enum Answer {
        OPENED,
        /** It was opened before; nothing happened. */
        KNOWN,
        /** It is no pack, or somebody changed it. */
        DAMAGED,
        /** Another centre made it than the one whose fingerprint is known here. */
        OF_ANOTHER_CENTRE,
        /** It is for another branch. */
        OF_ANOTHER_BRANCH,
        /** A newer one was opened before. */
        OLDER,
        /** Its last day is over. */
        EXPIRED,
        /** It was made by another release of this program, whose tables are not ours. */
        OF_ANOTHER_RELEASE,
        /** There are people in this place who came from no pack. */
        NO_PLACE
    }

    /**
     * Opens it, all or nothing.
     *
     * @param told the fingerprint of the centre as the operator typed it; empty to trust the centre that is known here
     */
    @Transactional
    Answer open(byte[] file, Optional<KeyPrint> told) {
        var here = own.here();
        var pack = SignedFile.read(Purpose.PACK, new ByteArrayInputStream(file));
        if (pack.isEmpty()) {
            return Answer.DAMAGED;
        }
        if (!isOfCentre(pack.get().signer(), here.map(OwnBranch::centre), told)) {
            return Answer.OF_ANOTHER_CENTRE;
        }
        var head = json.readValue(pack.get().file(PackHead.NAME), PackHead.class);
        var answer = here.map(branch -> compare(branch, head)).orElse(Answer.OPENED);
        return answer == Answer.OPENED ? openNew(pack.get(), head, here.isPresent()) : answer;
    }

    private Answer openNew(SignedFile pack, PackHead head, boolean isBranch) {
        if (own.isOver(head)) {
            return Answer.EXPIRED;
        }
        if (!release.tables().equals(head.tables())) {
            return Answer.OF_ANOTHER_RELEASE;
        }
        if (!isBranch && !own.isEmptyPlace()) {
            return Answer.NO_PLACE;
        }
        take(pack, head);
        return Answer.OPENED;
    }

    /** The centre that was known first stays the only one. */
    private static boolean isOfCentre(KeyPrint signer, Optional<KeyPrint> known, Optional<KeyPrint> told) {
        return known.or(() -> told).filter(signer::equals).isPresent()
                && told.filter(print -> !print.equals(signer)).isEmpty();
    }

    private static Answer compare(OwnBranch here, PackHead head) {
        if (!here.branch().equals(head.branch())) {
            return Answer.OF_ANOTHER_BRANCH;
        }
        if (here.pack().equals(head.pack())) {
            return Answer.KNOWN;
        }
        return head.number() < here.number() ? Answer.OLDER : Answer.OPENED;
    }

    private void take(SignedFile pack, PackHead head) {
        pack.files().forEach((name, bytes) -> {
            if (name.startsWith(PackHead.COURSES)) {
                courses.take(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        people.take(json.readValue(pack.file(PackHead.PEOPLE), Staff.class));
        own.keep(head, pack.signer());
        audit.record(new Act(
                "system:operator",
                "branch-pack.opened",
                "branch:" + head.branch(),
                Map.of("number", String.valueOf(head.number()))));
    }
}
