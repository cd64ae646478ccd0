package org.twige.outreach.letters;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.outreach.channels.Channel;
import org.twige.outreach.channels.ChannelKind;

/** Paper, for people without an address of their own: nudges wait until an official prints them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBooleanProperty("twige.letters")
class LetterChannel implements Channel {

    @Override
    public ChannelKind kind() {
        return ChannelKind.LETTER;
    }

    @Override
    public boolean leavesByItself() {
        return false;
    }

    @Override
    public Optional<Line> open() {
        return Optional.empty();
    }
}
