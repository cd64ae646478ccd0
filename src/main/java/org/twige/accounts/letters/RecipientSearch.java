package org.twige.accounts.letters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a subtree are shown.
 *
 * @param words part of the names, or a whole staff number
 * @param page from 1
 */
record RecipientSearch(Group group, String words, int page) {

    static final int PAGE = 50;

    /** By what is known of their sign-in. */
    enum Group {
        WITHOUT_LETTER,
        NEVER,
        ACTIVE,
        ALL;

        String value() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Group of(@Nullable String value) {
            return Arrays.stream(values())
                    .filter(group -> group.value().equals(value))
                    .findFirst()
                    .orElse(WITHOUT_LETTER);
        }
    }

    static RecipientSearch of(@Nullable String group, @Nullable String words, @Nullable Integer page) {
        var cleaned = words == null ? "" : words.replaceAll("\\p{Cntrl}", " ").strip();
        return new RecipientSearch(
                Group.of(group),
                cleaned.substring(0, Math.min(cleaned.length(), 100)),
                page == null ? 1 : Math.clamp(page, 1, 100_000));
    }

    int skip() {
        return (page - 1) * PAGE;
    }

    /** The query of this search's address on another page of its results. */
    String query(int other) {
        return "?group=" + group.value() + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page="
                + other;
    }
}
