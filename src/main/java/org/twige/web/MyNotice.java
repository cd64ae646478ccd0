package org.twige.web;

import java.util.List;

/** Something that a person is to know beside their training, told by a module that the training does not know. */
public interface MyNotice {

    /** What there is to tell this person now. */
    List<Notice> of(SignedIn me);

    /**
     * One thing to tell.
     *
     * @param text the key of the sentence
     * @param read the key of the link's words
     */
    record Notice(String text, String read, String href) {}
}
