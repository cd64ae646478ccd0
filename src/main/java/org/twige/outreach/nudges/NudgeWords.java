package org.twige.outreach.nudges;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/** The words of a nudge as an e-mail and as a text message. */
interface NudgeWords {

    /** Without any figure about anybody: subjects are read over shoulders. */
    String subject(Frame frame);

    String intro(Frame frame);

    /** What it lists; none for a nudge that says everything in its first sentence. */
    default List<String> lines(Frame frame) {
        return List.of();
    }

    /** Where the reader goes on. */
    String address();

    String goOn(Frame frame);

    /** What helps; none where there is nothing to be helped with. */
    List<String> help(Frame frame);

    /** Where the like of it is refused; null where that is not the reader's choice. */
    default @Nullable String refusal() {
        return null;
    }

    /** What the link says that refuses the like of it. */
    default String refuse(Frame frame) {
        return "";
    }

    /** All of the text message. */
    String brief(Frame frame);

    /** An address as a text message shows it. */
    static String bare(String address) {
        return address.replaceFirst("^https?://", "");
    }

    /** All of the e-mail without any form. */
    default String plain(Frame frame) {
        var parts = new ArrayList<String>();
        parts.add(intro(frame));
        var lines = lines(frame);
        if (!lines.isEmpty()) {
            parts.add(String.join("\n", lines.stream().map(line -> "- " + line).toList()));
        }
        parts.add(goOn(frame) + "\n" + address());
        parts.addAll(help(frame));
        if (refusal() != null) {
            parts.add(refuse(frame) + "\n" + refusal());
        }
        parts.add(frame.text("outreach.mail.why", "service", frame.service()));
        return String.join("\n\n", parts) + "\n";
    }
}
