package org.twige.mandates.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** Nobody opens a case about themselves. */
    boolean mayOpen(LatePeople.Late late) {
        return !late.whose().person().equals(reader);
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
