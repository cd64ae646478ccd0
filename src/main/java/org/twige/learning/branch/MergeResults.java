package org.twige.learning.branch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.border.StoredFiles;
import org.twige.learning.branch.Member.Standing;
import org.twige.learning.branch.ResultsHead.Act;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.learning.offline.KeepFromBranch;
import org.twige.learning.offline.KeepFromBranch.Outcome;
import org.twige.web.Jobs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in the results of a branch, person by person: each in a transaction of their own, so that work that was cut off
 * goes on where it was. On trial the same is done and taken back, which tells exactly what it would do.
 */
@Component
class MergeResults {

    private final BranchResults results;
    private final StoredFiles files;
    private final KeepFromBranch keep;
    private final TransactionTemplate transaction;
    private final Jobs jobs;
    private final JsonMapper json;

    MergeResults(
            BranchResults results,
            StoredFiles files,
            KeepFromBranch keep,
            TransactionTemplate transaction,
            Jobs jobs,
            JsonMapper json) {
        this.results = results;
        this.files = files;
        this.keep = keep;
        this.transaction = transaction;
        this.jobs = jobs;
        this.json = json;
    }

    void run(UUID job, UUID id, boolean trial) {
        if (jobs.find(job).filter(found -> found.isRunning()).isEmpty()) {
            return;
        }
        var brought = results.find(id).orElseThrow();
        var acts = acts(brought);
        if (acts.isEmpty()) {
            jobs.fail(job, "learning.branch.damaged");
            return;
        }
        takeAll(job, brought, acts.get(), trial);
        transaction.executeWithoutResult(_ -> {
            if (trial) {
                results.looked(id);
            } else {
                results.merged(id);
            }
            jobs.finish(job);
        });
    }

    private Optional<Map<UUID, List<Act>>> acts(Results brought) {
        var file = Optional.ofNullable(brought.file()).flatMap(files::find);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var bytes = files.open(file.get())) {
            return SignedFile.read(Purpose.RESULTS, bytes)
                    .map(signed -> json.readValue(signed.file(ResultsHead.EVENTS), Act[].class))
                    .map(all -> Stream.of(all).collect(groupingBy(Act::person, LinkedHashMap::new, toList())));
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeAll(UUID job, Results brought, Map<UUID, List<Act>> acts, boolean trial) {
        var members = results.members(brought.branch());
        var counted = results.counted(brought.id(), trial);
        var done = 0;
        for (var person : acts.entrySet()) {
            if (!counted.contains(person.getKey())) {
                take(
                        brought,
                        person.getKey(),
                        Optional.ofNullable(members.get(person.getKey())),
                        person.getValue(),
                        trial);
            }
            done++;
            jobs.progress(job, done, acts.size());
        }
    }

    private void take(Results brought, UUID person, Optional<Member> member, List<Act> acts, boolean trial) {
        var counts = new Counts();
        transaction.executeWithoutResult(all -> {
            acts.forEach(act -> counts.add(
                    member.map(known -> outcome(known, brought.branch(), act)).orElse(Tally.NOT_A_MEMBER),
                    act.course()));
            if (trial) {
                all.setRollbackOnly();
            } else {
                results.count(brought.id(), false, person, counts);
            }
        });
        if (trial) {
            transaction.executeWithoutResult(_ -> results.count(brought.id(), true, person, counts));
        }
    }

    /** Somebody who moved, left or was merged keeps what they did; the report says so. */
    private String outcome(Member member, UUID branch, Act act) {
        var outcome = keep.take(member.person(), branch, act.event());
        return outcome == Outcome.FRESH && member.standing() != Standing.THERE
                ? member.standing().name()
                : outcome.name();
    }
}
