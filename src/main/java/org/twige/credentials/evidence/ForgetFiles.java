package org.twige.credentials.evidence;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.border.StoredFiles;

/** Deletes the files of proofs some months after the decision; hashes and findings stay. */
@Component
class ForgetFiles {

    private static final int AT_ONCE = 500;

    private final EvidenceRecords records;
    private final EvidenceHappenings happenings;
    private final StoredFiles files;
    private final CountryDay today;
    private final Audit audit;
    private final int months;

    ForgetFiles(
            EvidenceRecords records,
            EvidenceHappenings happenings,
            StoredFiles files,
            CountryDay today,
            Audit audit,
            @Value("${twige.evidence.months-kept:12}") int months) {
        this.records = records;
        this.happenings = happenings;
        this.files = files;
        this.today = today;
        this.audit = audit;
        this.months = months;
    }

    /** How many proofs lost their files. */
    @Transactional
    public int forgetOld() {
        var end = today.startOf(today.day().minusMonths(months));
        var old = records.withFilesDecidedBefore(end, AT_ONCE);
        old.forEach(this::files);
        if (!old.isEmpty()) {
            audit.record(new Act(
                    "system:forget-files",
                    "evidence.files-deleted",
                    "evidence:old",
                    Map.of("count", String.valueOf(old.size()))));
        }
        return old.size();
    }

    @Transactional
    public void files(Evidence evidence) {
        records.withoutFiles(evidence.id());
        Stream.of(evidence.original(), evidence.picture())
                .filter(Objects::nonNull)
                .forEach(files::forget);
        happenings.add(evidence.id(), Happening.of(Happening.Kind.DELETED, today.now(), null));
    }
}
