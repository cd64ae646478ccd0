package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.country.Vocabulary;
import org.twige.mandates.Problem;
import org.twige.mandates.TypedDate;

/**
 * What was typed to ask for more time or for an exemption.
 *
 * @param reason a code of the country pack
 * @param whole anything but empty: for every course of the mandate
 * @param paper the evidence in words
 */
record AskForm(
        @Nullable String reason,
        @Nullable String words,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String whole,
        @Nullable String paper) {

    static final int LONGEST_DAYS = 365;
    private static final int MOST_WORDS = 500;
    /** The one reason that says nothing without words. */
    private static final String OTHER = "other";

    static AskForm empty() {
        return new AskForm(null, null, null, null, null, null, null);
    }

    /** What is to be put right, for a duty that is due on a day. */
    List<Problem> problems(RequestKind kind, LocalDate dueOn, LocalDate today, Vocabulary known, boolean hasFile) {
        var problems = new ArrayList<Problem>();
        if (kind == RequestKind.EXTENSION) {
            extension(dueOn, today, known, problems);
        } else {
            exemption(today, known, hasFile, problems);
        }
        if (words().length() > MOST_WORDS) {
            problems.add(problem("words", "words-long"));
        }
        if (paper().length() > MOST_WORDS) {
            problems.add(problem("paper", "words-long"));
        }
        return problems;
    }

    private void extension(LocalDate dueOn, LocalDate today, Vocabulary known, List<Problem> problems) {
        if (known.extensions().reason(reason()).isEmpty()) {
            problems.add(problem("reason", "reason-missing"));
        } else if (reason().equals(OTHER) && words().isEmpty()) {
            problems.add(problem("words", "words-missing"));
        }
        var last = today.plusDays(LONGEST_DAYS);
        if (date().filter(day -> day.isAfter(today) && day.isAfter(dueOn) && !day.isAfter(last))
                .isEmpty()) {
            problems.add(problem("until", "date-wrong"));
        }
    }

    private void exemption(LocalDate today, Vocabulary known, boolean hasFile, List<Problem> problems) {
        var ground = known.ground(reason());
        if (ground.isEmpty()) {
            problems.add(problem("reason", "ground-missing"));
        }
        var most = ground.map(Vocabulary.Ground::maxDays).orElse(LONGEST_DAYS);
        if (date().filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(most)))
                .isEmpty()) {
            problems.add(problem("until", "end-wrong"));
        }
        if (ground.filter(Vocabulary.Ground::needsEvidence).isPresent() && !hasFile && paper().isEmpty()) {
            problems.add(problem("file", "evidence-missing"));
        }
    }

    private static Problem problem(String field, String what) {
        return new Problem(field, "mandates.request." + what);
    }

    Optional<LocalDate> date() {
        return new TypedDate(day, month, year).date();
    }

    boolean isWhole() {
        return !text(whole).isEmpty();
    }

    @Override
    public String reason() {
        return text(reason);
    }

    @Override
    public String words() {
        return text(words);
    }

    @Override
    public String paper() {
        return text(paper);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
