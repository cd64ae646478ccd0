package org.twige.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one inline line of every page: it says that scripts are on, and the policy allows it by its hash alone. */
final class ScriptSwitch {

    /** As it stands in {@code web/shell.jte}; a test compares the two. */
    static final String LINE = "if('noModule'in HTMLScriptElement.prototype)"
            + "document.body.className+=' js-enabled govuk-frontend-supported'";

    private ScriptSwitch() {}

    static String hash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(LINE.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
