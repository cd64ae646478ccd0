package org.twige.outreach.channels;

import java.util.List;

/** The channels that are set up here; without any, nobody is written to. */
public record Channels(List<Channel> all) {

    public List<ChannelKind> kinds() {
        return all.stream().map(Channel::kind).distinct().toList();
    }
}
