package org.twige.mandates.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;

/** What somebody writes in a case in their own words: something, and not a book. */
final class Words {

    static final int MOST = 8_000;

    private Words() {}

    /** What is to be put right in a field. */
    static List<Problem> problems(String field, @Nullable String typed) {
        if (of(typed).isEmpty()) {
            return List.of(new Problem(field, "mandates.case.words-missing"));
        }
        return of(typed).length() > MOST ? List.of(new Problem(field, "mandates.case.words-long")) : List.of();
    }

    static String of(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
