package org.twige.web;

import java.util.Optional;

/** What stands above every page of an installation that is a branch, told by the module that knows which one it is. */
public interface AboveEveryPage {

    /** The sentence in the reader's language; empty where there is no branch. */
    Optional<String> sentence(String language);
}
