package org.twige.outreach.wishes;

import org.twige.outreach.channels.ChannelKind;

/** An address at which only one person is reached. */
record OwnAddress(ChannelKind channel, String value) {}
