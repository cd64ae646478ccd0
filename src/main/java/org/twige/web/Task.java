package org.twige.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of a task list.
 *
 * @param href null for a task that leads nowhere yet
 * @param tag classes of the tag that carries the status, e.g. {@code govuk-tag--teal}; null for plain words
 */
public record Task(
        String title,
        @Nullable String href,
        @Nullable String hint,
        String status,
        @Nullable String tag,
        boolean cannotStart) {

    /** A task to go to, its status in plain words. */
    public static Task of(String title, String href, String status) {
        return new Task(title, href, null, status, null, false);
    }

    /** A task that has to wait for others. */
    public static Task later(String title, String status) {
        return new Task(title, null, null, status, null, true);
    }

    public Task withHint(String words) {
        return new Task(title, href, words, status, tag, cannotStart);
    }

    public Task withTag(String classes) {
        return new Task(title, href, hint, status, classes, cannotStart);
    }
}
