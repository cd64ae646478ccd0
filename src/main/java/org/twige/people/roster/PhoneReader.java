package org.twige.people.roster;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twige.country.Country;

/** Reads phone numbers, several in one cell too, and writes them as E.164. */
public final class PhoneReader {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[/,;|]|\\bou\\b|\\bor\\b)\\s*");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;
    private final String prefix;
    private final Pattern form;

    public PhoneReader(Country country) {
        region = country.code().toUpperCase(Locale.ROOT);
        prefix = country.vocabulary().dialPrefix();
        var pattern = country.vocabulary().phonePattern();
        form = Pattern.compile(pattern.isBlank() ? "\\d+" : pattern);
    }

    /** Each number once, in the order of the cell; what is no phone number is left out with a finding. */
    List<String> read(Cells cells) {
        var phones = new ArrayList<String>(2);
        for (var cell : cells.all(Column.PHONE)) {
            for (var text : BETWEEN.split(cell, -1)) {
                add(text, phones, cells.findings());
            }
        }
        return phones;
    }

    private void add(String text, List<String> phones, RowFindings findings) {
        if (text.isEmpty()) {
            return;
        }
        var phone = e164(text);
        if (phone.isEmpty()) {
            findings.add(Problem.PHONE_INVALID, Column.PHONE, text);
        } else if (!phones.contains(phone.get())) {
            phones.add(phone.get());
        }
    }

    /** The number as E.164; empty for what is none. Our own numbers, which are nearly all, need no library. */
    public Optional<String> e164(String text) {
        var digits = digits(text);
        if (prefix.isEmpty()) {
            return parsed(text);
        }
        var national = digits.startsWith(prefix)
                ? digits.substring(prefix.length())
                : digits.startsWith("0") ? digits.substring(1) : digits;
        return form.matcher(national).matches() ? Optional.of(prefix + national) : parsed(text);
    }

    /** The library knows every country; our own numbers must also have the form that the pack gives. */
    private Optional<String> parsed(String text) {
        try {
            var number = numbers.parse(text, region);
            var own = ("+" + number.getCountryCode()).equals(prefix);
            var fits = own
                    ? form.matcher(numbers.getNationalSignificantNumber(number)).matches()
                    : numbers.isValidNumber(number);
            return fits ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The digits, after a plus sign at most; nothing when there is anything else among them. */
    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if ((sign >= '0' && sign <= '9') || (sign == '+' && i == 0)) {
                digits.append(sign);
            } else if (" -.()".indexOf(sign) < 0) {
                return "";
            }
        }
        return digits.toString();
    }
}
