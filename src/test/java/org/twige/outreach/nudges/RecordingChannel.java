package org.twige.outreach.nudges;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.channels.Handover;
import org.twige.outreach.channels.Outgoing;

/** A channel that keeps what it is handed, and answers as it was told; otherwise that it has it. */
final class RecordingChannel implements Channel {

    final List<Outgoing> got = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Supplier<Handover>> answers = new ArrayDeque<>();
    private final ChannelKind kind;
    private String whom = "";
    private boolean closed;

    RecordingChannel(ChannelKind kind) {
        this.kind = kind;
    }

    /** What it answers next, once, to a message whose address begins so. */
    void answers(String toWhom, Supplier<Handover> next) {
        whom = toWhom;
        answers.add(next);
    }

    void isAway(boolean away) {
        closed = away;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public Optional<Line> open() {
        return closed
                ? Optional.empty()
                : Optional.of(new Line() {
                    @Override
                    public Handover hand(Outgoing message) {
                        got.add(message);
                        var told = message.to().startsWith(whom) ? answers.poll() : null;
                        return told == null ? new Handover.HandedOver("gateway-" + message.id()) : told.get();
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                });
    }
}
