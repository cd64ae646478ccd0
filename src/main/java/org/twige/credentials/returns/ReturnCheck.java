package org.twige.credentials.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * What the check of a file of results found.
 *
 * @param results how many were read
 * @param sealed true when the signed list of files was there and every file is as it was signed
 * @param problems in plain words, each with the line of the table; the first twenty
 * @param wrong how many results have a problem
 */
public record ReturnCheck(long results, boolean sealed, List<String> problems, long wrong) {

    private static final int MOST = 20;

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Collects while a file is read. */
    static final class Collected {

        private final List<String> problems = new ArrayList<>();
        private long results;
        private long wrong;
        private boolean sealed;

        void result() {
            results++;
        }

        void sealed() {
            sealed = true;
        }

        void wrong(long line, String what) {
            wrong++;
            problem("line " + line + ": " + what);
        }

        void problem(String what) {
            if (problems.size() < MOST) {
                problems.add(what);
            }
        }

        ReturnCheck check() {
            return new ReturnCheck(results, sealed, List.copyOf(problems), wrong);
        }
    }
}
