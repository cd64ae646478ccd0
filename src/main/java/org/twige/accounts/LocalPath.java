package org.twige.accounts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address of this service, path and query: whatever could lead elsewhere becomes the home page. */
public record LocalPath(String value) {

    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-z|~]{0,500}+");

    public LocalPath {
        if (!HERE.matcher(value).matches()) {
            value = "/";
        }
    }

    static LocalPath of(@Nullable String asked) {
        return new LocalPath(asked == null ? "/" : asked);
    }

    boolean isHome() {
        return value.equals("/");
    }
}
