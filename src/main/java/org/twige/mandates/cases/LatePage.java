package org.twige.mandates.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.twige.web.Frame;

/** People who have a duty open past its day, one page of them. */
record LatePage(List<LatePeople.Late> found, String words, int page, UUID reader) {

    List<LatePeople.Late> people() {
        return found.stream().limit(LatePeople.A_PAGE).toList();
    }

    boolean hasMore() {
        return found.size() > LatePeople.A_PAGE;
    }

    /** Nobody opens a case about themselves, nor before something is decided. */
    boolean mayOpen(LatePeople.Late late) {
        return late.waiting() == null && !late.whose().person().equals(reader);
    }

    /** What is to be decided first, in a sentence; empty for nothing. */
    static String waiting(Frame frame, LatePeople.Late late) {
        var waiting = late.waiting();
        if (waiting == null) {
            return "";
        }
        var on = waiting.on();
        var what = waiting.what().name().toLowerCase(Locale.ROOT);
        return frame.text("mandates.cases.late.waits-" + what, "date", on == null ? "" : frame.date(on));
    }

    /** Where it is decided. */
    static String where(LatePeople.Late late) {
        var waiting = late.waiting();
        return waiting != null && waiting.what() == LatePeople.Waiting.What.EVIDENCE
                ? "/evidence"
                : "/people/" + late.whose().person() + "/requests";
    }

    String address(int other) {
        return "/cases/late?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + other;
    }

    /** How far the person is. */
    static String progress(Frame frame, LatePeople.Late late) {
        var last = late.lastAt();
        return last == null
                ? frame.text("mandates.cases.late.not-begun")
                : frame.text("mandates.cases.late.progress", "count", late.lessonsDone(), "moment", frame.moment(last));
    }
}
