package org.twige.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.twige.country.Country;

/** Reads e-mail addresses; one that looks mistyped is left out, because somebody else may own it. */
public final class EmailReader {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}+@(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,24}");
    private static final Set<String> COMMON = Set.of(
            "gmail.com",
            "ymail.com",
            "mail.com",
            "yahoo.com",
            "yahoo.fr",
            "hotmail.com",
            "hotmail.fr",
            "outlook.com",
            "outlook.fr",
            "icloud.com",
            "live.com");

    private final Set<String> known = new TreeSet<>(COMMON);

    public EmailReader(Country country) {
        known.add("gov." + country.code());
        known.add("ac." + country.code());
    }

    List<String> read(Cells cells) {
        var emails = new ArrayList<String>(2);
        add(cells, Column.EMAIL_OFFICIAL, emails);
        add(cells, Column.EMAIL_PRIVATE, emails);
        return emails;
    }

    private void add(Cells cells, Column column, List<String> emails) {
        var text = cells.at(column);
        if (text.isEmpty()) {
            return;
        }
        var email = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(email).matches() || email.contains("..")) {
            cells.findings().add(Problem.EMAIL_INVALID, column, text);
        } else if (looksMistyped(email.substring(email.indexOf('@') + 1))) {
            cells.findings().add(Problem.EMAIL_TYPO, column, text);
        } else if (!emails.contains(email)) {
            emails.add(email);
        }
    }

    /** An address in small letters; empty for what is none or looks mistyped. */
    public Optional<String> address(String text) {
        var email = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(email).matches()
                        && !email.contains("..")
                        && !looksMistyped(email.substring(email.indexOf('@') + 1))
                ? Optional.of(email)
                : Optional.empty();
    }

    private boolean looksMistyped(String domain) {
        var labels = domain.split("\\.", -1);
        var end = labels.length < 2 ? domain : labels[labels.length - 2] + '.' + labels[labels.length - 1];
        return !known.contains(end) && known.stream().anyMatch(right -> isOneSlipFrom(right, end));
    }

    /** One letter too many, too few, wrong, or two changed about. */
    static boolean isOneSlipFrom(String right, String written) {
        var start = 0;
        while (start < Math.min(right.length(), written.length()) && right.charAt(start) == written.charAt(start)) {
            start++;
        }
        var a = right.substring(start);
        var b = written.substring(start);
        return switch (b.length() - a.length()) {
            case 1 -> b.substring(1).equals(a);
            case -1 -> a.substring(1).equals(b);
            case 0 -> !a.isEmpty() && (a.substring(1).equals(b.substring(1)) || isSwapped(a, b));
            default -> false;
        };
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
