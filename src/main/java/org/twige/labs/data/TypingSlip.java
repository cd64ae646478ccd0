package org.twige.labs.data;

import java.text.Normalizer;
import java.util.Locale;

/** What happens to a text on the small keys of a phone. */
enum TypingSlip {
    SMALL_LETTERS {
        @Override
        String in(String text, Chance chance) {
            return text.toLowerCase(Locale.ROOT).replaceAll("\\s*[.,:?!]", "").strip();
        }
    },
    NO_ACCENTS {
        @Override
        String in(String text, Chance chance) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('’', '\'');
        }
    },
    LETTER_LOST {
        @Override
        String in(String text, Chance chance) {
            var at = place(text, chance);
            return text.substring(0, at) + text.substring(at + 1);
        }
    },
    LETTERS_EXCHANGED {
        @Override
        String in(String text, Chance chance) {
            var at = place(text, chance);
            return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        }
    };

    abstract String in(String text, Chance chance);

    /** Before the middle of three letters. */
    private static int place(String text, Chance chance) {
        int at;
        do {
            at = 1 + chance.below(text.length() - 3);
        } while (!text.substring(at - 1, at + 2).chars().allMatch(Character::isLetter));
        return at;
    }
}
