package org.twige.outreach.nudges;

import java.util.Locale;
import org.twige.outreach.channels.ChannelKind;
import org.twige.web.Frame;

/** Messages of one channel that did not arrive for the same reason, or of which nobody knows whether they did. */
record Alike(ChannelKind channel, Reason reason) {

    /** The same again, from its own words. */
    static Alike of(String words) {
        var both = words.split(" ", 2);
        return new Alike(ChannelKind.valueOf(both[0]), Reason.valueOf(both[1]));
    }

    String words() {
        return channel.name() + " " + reason.name();
    }

    /** Where it is seen what sending them again would do. */
    String address() {
        return "/nudges/again?channel=" + channel.name() + "&reason=" + reason.name();
    }

    String channel(Frame frame) {
        return frame.text("outreach.channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    String reason(Frame frame) {
        return frame.text(
                "outreach.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
