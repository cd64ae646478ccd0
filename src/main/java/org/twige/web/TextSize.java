package org.twige.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The size of the text, as this browser was told to show it. */
public final class TextSize {

    private static final BrowserChoice LARGER = new BrowserChoice("text", "larger");

    private TextSize() {}

    /** True when every page is to be shown with larger text. */
    public static boolean isLarger(HttpServletRequest request) {
        return LARGER.isMade(request);
    }

    /** Tells the browser, unless it knows. */
    public static void remember(boolean larger, HttpServletRequest request, HttpServletResponse response) {
        LARGER.remember(larger, request, response);
    }
}
