package org.twige.outreach.channels;

import java.util.Optional;

/** A way to bring messages to people. */
public interface Channel {

    ChannelKind kind();

    /** How many lines the other side bears at the same time. */
    default int lines() {
        return 1;
    }

    /** False for one whose messages an official brings: they wait until then. */
    default boolean leavesByItself() {
        return true;
    }

    /** A line for some messages, one after the other; empty while the other side cannot be reached. */
    Optional<Line> open();

    /** An open way for messages. */
    interface Line extends AutoCloseable {

        /** Hands one message over; ends within a few minutes, also when the other side says nothing any more. */
        Handover hand(Outgoing message);

        @Override
        void close();
    }
}
