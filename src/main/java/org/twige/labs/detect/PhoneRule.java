package org.twige.labs.detect;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.twige.country.Country;
import org.twige.labs.data.Span;

/** Finds phone numbers: those of the country in the form of its pack, those of others as the library knows them. */
final class PhoneRule {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;
    private final String prefix;
    private final Predicate<String> form;

    PhoneRule(Country country) {
        region = country.code().toUpperCase(Locale.ROOT);
        prefix = country.vocabulary().dialPrefix();
        var pattern = country.vocabulary().phonePattern();
        form = Pattern.compile(pattern.isBlank() ? "\\d+" : pattern).asMatchPredicate();
    }

    List<Finding> find(String text) {
        return StreamSupport.stream(
                        numbers.findNumbers(text, region, Leniency.POSSIBLE, Long.MAX_VALUE)
                                .spliterator(),
                        false)
                .filter(this::fits)
                .map(match -> new Finding(Span.Kind.PHONE, match.start(), match.end()))
                .toList();
    }

    private boolean fits(PhoneNumberMatch match) {
        var number = match.number();
        return ("+" + number.getCountryCode()).equals(prefix)
                ? form.test(numbers.getNationalSignificantNumber(number))
                : numbers.isValidNumber(number);
    }
}
