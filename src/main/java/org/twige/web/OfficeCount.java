package org.twige.web;

/** A place of the office where something new waits to be read, of which its link tells how much. */
public interface OfficeCount {

    /** The address of the place, as the page of the office has it. */
    String place();

    /** How much this reader has not read yet. */
    int toRead(SignedIn me);
}
