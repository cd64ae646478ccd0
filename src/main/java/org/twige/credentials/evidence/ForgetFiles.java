package org.twige.credentials.evidence;

import java.time.Clock;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.border.StoredFiles;
import org.twige.country.Country;

/** Deletes the files of proofs some months after the decision; hashes and findings stay. */
@Component
class ForgetFiles {

    private static final int AT_ONCE = 500;

    private final EvidenceRecords records;
    private final EvidenceHappenings happenings;
    private final StoredFiles files;
    private final Country country;
    private final Clock clock;
    private final int months;

    ForgetFiles(
            EvidenceRecords records,
            EvidenceHappenings happenings,
            StoredFiles files,
            Country country,
            Clock clock,
            @Value("${twige.evidence.months-kept:12}") int months) {
        this.records = records;
        this.happenings = happenings;
        this.files = files;
        this.country = country;
        this.clock = clock;
        this.months = months;
    }

    /** How many proofs lost their files. */
    @Transactional
    public int forgetOld() {
        var end = country.today(clock)
                .minus(Period.ofMonths(months))
                .atStartOfDay(country.zone())
                .toInstant();
        var old = records.withFilesDecidedBefore(end, AT_ONCE);
        old.forEach(this::files);
        return old.size();
    }

    @Transactional
    public void files(Evidence evidence) {
        records.withoutFiles(evidence.id());
        Stream.of(evidence.original(), evidence.picture())
                .filter(Objects::nonNull)
                .forEach(files::forget);
        happenings.add(evidence.id(), Happening.of(Happening.Kind.DELETED, clock.instant(), null));
    }
}
