package org.twige.learning.branch;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file of results from the stick: who signed it is checked at once, what it would do is looked at as a job. */
@Component
class TakeResults {

    private final Branches branches;
    private final KeepResults keep;
    private final JsonMapper json;

    TakeResults(Branches branches, KeepResults keep, JsonMapper json) {
        this.branches = branches;
        this.keep = keep;
        this.json = json;
    }

    /** What became of the file. */
    sealed interface Answer {

        /** It is kept, and the job looks at it. */
        record Taken(UUID results, UUID job) implements Answer {}

        /** It is not kept. */
        enum Refused implements Answer {
            /** It is no file of results, or was changed on its way. */
            DAMAGED,
            /** It comes from another branch. */
            OF_ANOTHER_BRANCH,
            /** Nobody has written down the fingerprint of the branch's computer yet. */
            NO_KEY,
            /** Another computer signed it. */
            OTHER_KEY,
            /** The pack with which it was made was withdrawn, or was never given out. */
            PACK_WITHDRAWN
        }
    }

    @Transactional
    Answer take(Branch branch, byte[] file, UUID by) {
        var signed = SignedFile.read(Purpose.RESULTS, new ByteArrayInputStream(file));
        var head = signed.flatMap(this::head);
        if (signed.isEmpty() || head.isEmpty()) {
            return Answer.Refused.DAMAGED;
        }
        return refusal(branch, head.get(), signed.get().signer())
                .orElseGet(() -> keep.keep(branch, head.get(), file, by));
    }

    /** Empty unless all of the file can be read: what is taken must not fail behind the page. */
    private Optional<ResultsHead> head(SignedFile signed) {
        try {
            var acts = json.readValue(signed.file(ResultsHead.EVENTS), Act[].class);
            return Optional.ofNullable(json.readValue(signed.file(ResultsHead.NAME), ResultsHead.class))
                    .filter(ResultsHead::isWhole)
                    .filter(_ -> acts != null && Stream.of(acts).allMatch(act -> act != null && act.isWhole()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Optional<Answer> refusal(Branch branch, ResultsHead head, KeyPrint signer) {
        if (!head.branch().equals(branch.id())) {
            return Optional.of(Answer.Refused.OF_ANOTHER_BRANCH);
        }
        if (branch.key() == null) {
            return Optional.of(Answer.Refused.NO_KEY);
        }
        if (!signer.equals(branch.key())) {
            return Optional.of(Answer.Refused.OTHER_KEY);
        }
        var given = branches.packs(branch.id()).stream()
                .anyMatch(pack -> pack.id().equals(head.pack()) && !pack.withdrawn());
        return given ? Optional.empty() : Optional.of(Answer.Refused.PACK_WITHDRAWN);
    }
}
