package org.twige.audit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks the chain from its first entry and stops at the first that is not as it was written. */
@Component
public class VerifyAudit {

    private final Entries entries;

    VerifyAudit(Entries entries) {
        this.entries = entries;
    }

    /**
     * What the walk found.
     *
     * @param entries how many were read
     * @param firstAltered the first entry that was changed, moved or follows a missing one
     * @param head the hash of the last entry; compare it with one written down outside to notice a cut tail
     */
    public record Finding(long entries, Optional<String> firstAltered, String head) {

        public boolean isIntact() {
            return firstAltered.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Finding verify() {
        var walk = new Walk();
        entries.forEach(walk::visit);
        return new Finding(walk.count, Optional.ofNullable(walk.altered), walk.previous);
    }

    private static final class Walk {

        private long count;
        private long number;
        private @Nullable LocalDate month;
        private String previous = Entry.FIRST;
        private @Nullable String altered;

        void visit(Entry entry) {
            count++;
            if (altered != null) {
                return;
            }
            if (!entry.month().equals(month)) {
                month = entry.month();
                number = 0;
                previous = Entry.FIRST;
            }
            number++;
            if (entry.number() != number) {
                altered = month + " no. " + number + " is missing; the next one found is no. " + entry.number();
            } else if (!entry.previous().equals(previous) || !entry.isIntact()) {
                altered = month + " no. " + number + " (" + entry.act().kind() + ", " + entry.at() + ") was altered";
            }
            previous = entry.hash();
        }
    }
}
