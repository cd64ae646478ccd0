package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens in a case.
 *
 * @param on the day in life that it is about
 * @param by the person who writes it down; empty for the program
 * @param words a reply, an appeal, or the reasons of a decision
 * @param file of a reply
 */
record Fact(
        CaseMove move,
        LocalDate on,
        @Nullable UUID by,
        @Nullable How how,
        @Nullable String words,
        @Nullable UUID file,
        @Nullable Ruling ruling) {

    static Fact of(CaseMove move, LocalDate on, UUID by) {
        return new Fact(move, on, by, null, null, null, null);
    }

    static Fact delivered(CaseMove move, LocalDate on, UUID by, How how) {
        return new Fact(move, on, by, how, null, null, null);
    }

    static Fact said(CaseMove move, LocalDate on, UUID by, How how, String words) {
        return new Fact(move, on, by, how, words, null, null);
    }

    static Fact decided(CaseMove move, LocalDate on, UUID by, Ruling ruling, String reasons) {
        return new Fact(move, on, by, null, reasons, null, ruling);
    }

    Fact with(UUID newFile) {
        return new Fact(move, on, by, how, words, newFile, ruling);
    }

    /** For the record of acts: no words of anybody. */
    Map<String, String> details() {
        var details = new TreeMap<String, String>();
        details.put("on", on.toString());
        if (how != null) {
            details.put("how", how.name());
        }
        if (file != null) {
            details.put("file", file.toString());
        }
        if (ruling != null) {
            details.put("outcome", ruling.outcome().name());
        }
        return details;
    }
}
