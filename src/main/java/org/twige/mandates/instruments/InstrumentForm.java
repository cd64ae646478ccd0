package org.twige.mandates.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;

/**
 * What was typed to record an instrument.
 *
 * @param issuer the id of an institution, or empty when {@code otherIssuer} names somebody else
 * @param inForceDay of the day from which it applies; all three are empty when it applies from its own
 * @param supersedes the id of another instrument, or empty
 */
record InstrumentForm(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String otherIssuer,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String legalBasis,
        @Nullable String supersedes,
        @Nullable String inForceDay,
        @Nullable String inForceMonth,
        @Nullable String inForceYear) {

    private static final int SHORT = 100;
    private static final int LONG = 500;

    static InstrumentForm empty() {
        return new InstrumentForm("LETTER", null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same, with what was typed in the fields of a second date. */
    InstrumentForm inForceFrom(String onDay, String ofMonth, String ofYear) {
        return new InstrumentForm(
                kind,
                number,
                title,
                issuer,
                otherIssuer,
                day,
                month,
                year,
                legalBasis,
                supersedes,
                onDay,
                ofMonth,
                ofYear);
    }

    TypedDate inForce() {
        return new TypedDate(
                Objects.requireNonNullElse(inForceDay, ""),
                Objects.requireNonNullElse(inForceMonth, ""),
                Objects.requireNonNullElse(inForceYear, ""));
    }

    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (typedKind().isEmpty()) {
            problems.add(new Problem("kind", "mandates.instrument.kind-missing"));
        }
        if (isMissing(number, SHORT)) {
            problems.add(new Problem("number", "mandates.instrument.number-missing"));
        }
        if (isMissing(title, LONG)) {
            problems.add(new Problem("title", "mandates.instrument.title-missing"));
        }
        if (issuerId().isEmpty() && isMissing(otherIssuer, LONG)) {
            problems.add(new Problem("issuer", "mandates.instrument.issuer-missing"));
        }
        if (issuedOn().filter(date -> !date.isAfter(today)).isEmpty()) {
            problems.add(new Problem("issued", "mandates.instrument.date-wrong"));
        }
        if (!inForce().isEmpty() && inForce().date().isEmpty()) {
            problems.add(new Problem("in-force", "mandates.instrument.in-force-wrong"));
        }
        if (legalBasis != null && legalBasis.length() > LONG) {
            problems.add(new Problem("legalBasis", "mandates.instrument.basis-long"));
        }
        return problems;
    }

    /** What was typed, once there are no problems. */
    NewInstrument instrument() {
        var name = new InstrumentName(
                typedKind().orElseThrow(), text(number), issuedOn().orElseThrow());
        var institution = issuerId();
        return new NewInstrument(
                name,
                text(title),
                inForce().date().orElse(null),
                institution.orElse(null),
                institution.isPresent() ? null : text(otherIssuer),
                text(legalBasis).isEmpty() ? null : text(legalBasis),
                id(supersedes).orElse(null));
    }

    private Optional<InstrumentName.Kind> typedKind() {
        return Arrays.stream(InstrumentName.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    private Optional<LocalDate> issuedOn() {
        return new TypedDate(day, month, year).date();
    }

    private Optional<UUID> issuerId() {
        return id(issuer);
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isMissing(@Nullable String typed, int most) {
        return text(typed).isEmpty() || text(typed).length() > most;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
