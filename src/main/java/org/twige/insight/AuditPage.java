package org.twige.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.audit.AuditSearch;
import org.twige.audit.Entry;
import org.twige.web.Choice;
import org.twige.web.Frame;

/**
 * What the page of the record shows.
 *
 * @param names of the persons who acted, as they are called today
 * @param staffNo whose acts were asked for, as typed; empty for everybody's
 * @param unknown true when nobody has that staff number
 */
record AuditPage(List<Entry> entries, Map<String, String> names, AuditSearch search, String staffNo, boolean unknown) {

    static final int A_PAGE = 50;

    private static final String ACT = "insight.act.";

    /** The person's name, or that the system acted by itself. */
    String actor(Entry entry, Frame frame) {
        return names.getOrDefault(entry.act().actor(), frame.text("insight.audit.system"));
    }

    boolean isPerson(Entry entry) {
        return names.containsKey(entry.act().actor());
    }

    /** What was done, in words; an act of an older version that has no words any more keeps its code. */
    static String words(Entry entry, Frame frame) {
        var key = ACT + entry.act().kind();
        return frame.has(key) ? frame.text(key) : entry.act().kind();
    }

    List<Choice> kinds(Frame frame) {
        var every = Choice.of("", frame.text("insight.audit.every-kind"));
        var known = frame.keys(ACT).stream().map(key -> Choice.of(key.substring(ACT.length()), frame.text(key)));
        return Stream.concat(Stream.of(every), known)
                .map(choice -> choice.chosen(choice.value().equals(kind())))
                .toList();
    }

    private String kind() {
        return search.kind() == null ? "" : search.kind();
    }

    String day() {
        return search.day() == null ? "" : search.day().toString();
    }

    /** The same search from another place on, or as a table with {@code .csv}. */
    String address(String ending, int skip) {
        return "/audit" + ending + "?kind=" + encoded(kind()) + "&who=" + encoded(staffNo) + "&day=" + day() + "&skip="
                + skip;
    }

    /** The address of the next fifty; null on the last page. */
    @Nullable
    String next() {
        return entries.size() < A_PAGE ? null : address("", search.skip() + A_PAGE);
    }

    /** The address of the fifty before; null on the first page. */
    @Nullable
    String previous() {
        return search.skip() == 0 ? null : address("", Math.max(0, search.skip() - A_PAGE));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
