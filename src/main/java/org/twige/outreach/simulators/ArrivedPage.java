package org.twige.outreach.simulators;

import java.util.List;
import org.twige.outreach.channels.ChannelKind;
import org.twige.web.Frame;

/** The newest messages of one channel, one page of them. */
record ArrivedPage(ChannelKind channel, List<Arrived> found, int page) {

    List<Arrived> messages() {
        return found.stream().limit(ArrivedMessages.A_PAGE).toList();
    }

    boolean hasMore() {
        return found.size() > ArrivedMessages.A_PAGE;
    }

    String title(Frame frame) {
        return frame.text(isMail() ? "outreach.simulators.mail" : "outreach.simulators.text-messages");
    }

    /** How long a text message is; of an e-mail, what it is about. */
    String about(Frame frame, Arrived message) {
        return isMail()
                ? message.subject()
                : frame.text(
                        "outreach.simulators.signs", "count", message.words().length());
    }

    String address(int other) {
        return (isMail() ? "/simulators/mail" : "/simulators/text-messages") + "?page=" + other;
    }

    private boolean isMail() {
        return channel == ChannelKind.EMAIL;
    }
}
