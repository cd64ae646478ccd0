package org.twige.credentials.evidence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person types to show a certificate from elsewhere.
 *
 * @param rule which certificate it is, by the rule that takes it
 * @param badge the text of a badge, instead of a file
 * @param replaces the id of a refused one that this is better than, or empty
 */
public record NewEvidenceForm(
        @Nullable String rule,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String badge,
        @Nullable String replaces) {

    static NewEvidenceForm empty() {
        return new NewEvidenceForm(null, null, null, null, null, null);
    }

    /** The form for a first one. */
    public static NewEvidenceForm of(UUID rule, LocalDate on) {
        return of(rule, on, null);
    }

    /** The form for a better one: everything but the file stays. */
    static NewEvidenceForm after(Evidence refused, UUID rule) {
        return of(rule, refused.completedOn(), refused.id().toString());
    }

    private static NewEvidenceForm of(UUID rule, LocalDate on, @Nullable String replaces) {
        return new NewEvidenceForm(
                rule.toString(),
                String.valueOf(on.getDayOfMonth()),
                String.valueOf(on.getMonthValue()),
                String.valueOf(on.getYear()),
                null,
                replaces);
    }

    Optional<UUID> ruleId() {
        return id(rule);
    }

    Optional<UUID> replacesId() {
        return id(replaces);
    }

    Optional<LocalDate> completedOn() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    byte[] badgeBytes() {
        return text(badge).getBytes(StandardCharsets.UTF_8);
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(text(typed));
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
