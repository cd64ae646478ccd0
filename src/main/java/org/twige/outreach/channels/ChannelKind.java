package org.twige.outreach.channels;

/** A kind of address at which a person is reached. */
public enum ChannelKind {
    EMAIL("email"),
    SMS("phone"),
    /** For whom no other way is open: no contact of a person has this kind. */
    LETTER("letter");

    private final String contact;

    ChannelKind(String contact) {
        this.contact = contact;
    }

    /** The kind of contact of a person that it needs. */
    public String contact() {
        return contact;
    }
}
