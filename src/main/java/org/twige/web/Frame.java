package org.twige.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twige.country.Country;
import org.twige.country.Language;

/**
 * What every template knows besides its own page: the reader's language, the country, who is asking and where.
 *
 * @param path the address of this page without its query, for the language links
 * @param csrf the token every form sends back
 * @param query what the address of this page asks besides its language, for the language links; empty for nothing
 * @param larger whether the reader chose larger text
 * @param dark whether the reader chose dark colours
 * @param branch what stands above every page of a branch; null everywhere else
 */
public record Frame(
        String language,
        Country country,
        Texts texts,
        @Nullable SignedIn signedIn,
        String path,
        String csrf,
        String query,
        boolean larger,
        boolean dark,
        @Nullable String branch) {

    static final String LARGER_TEXT = "/larger-1.css";

    /** A frame for what is no page of a browser. */
    public Frame(String language, Country country, Texts texts, @Nullable SignedIn signedIn, String path, String csrf) {
        this(language, country, texts, signedIn, path, csrf, "", false, false, null);
    }

    /** The page as nobody signed in sees it: the phone in a room may be another person's. */
    public Frame signedOut() {
        return new Frame(language, country, texts, null, path, csrf, query, larger, dark, branch);
    }

    /** With larger text, whatever the reader chose. */
    public Frame enlarged() {
        return new Frame(language, country, texts, signedIn, path, csrf, query, true, dark, branch);
    }

    /** The address of this page in another language, seen from this page; what was typed into it stays. */
    public String inLanguage(Language other) {
        return "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.code();
    }

    /** The address of the style file of larger text. */
    public String largerText() {
        return LARGER_TEXT;
    }

    public String text(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    /** Is there a text of this key? For texts whose key comes from stored facts. */
    public boolean has(String key) {
        return texts.has(language, key);
    }

    /** Every key that begins so, in order. */
    public List<String> keys(String beginning) {
        return texts.keys(language, beginning);
    }

    /** The service's name, e.g. for page titles. */
    public String service() {
        return country.branding().serviceName().in(language);
    }

    /** The address of a style or script file, e.g. {@code learner.css}. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** The places that this reader goes to most. */
    public List<Link> navigation() {
        return Navigation.of(this);
    }

    /** Is the interface in this language still waiting for a native reader's approval? */
    public boolean isDraft() {
        return country.language(language).isDraft();
    }

    /** The names of the languages whose interface still waits for that approval; empty if none does. */
    public String draftLanguages() {
        return country.languages().stream()
                .filter(Language::isDraft)
                .map(Language::name)
                .collect(Collectors.joining(", "));
    }

    public List<Language> languages() {
        return country.languages();
    }

    public boolean is(Role role) {
        return signedIn != null && signedIn.is(role);
    }

    /** A whole number in the reader's writing: 247,310 in English, 247.310 in Kinyarwanda, 247 310 in French. */
    public String number(long number) {
        return readers().write(number);
    }

    /** A share of one as a percentage without decimals, as the reader writes it: 100% means all, 0% means nobody. */
    public String percent(double share) {
        var some = share > 0 && share < 0.01;
        return (some ? "<" : "")
                + text("web.percent", "number", number(some ? 1 : (long) Math.floor(share * 100 + 1e-9)));
    }

    /** 30 June 2027, with the reader's name of the month. */
    public String date(LocalDate date) {
        return readers().write("d MMMM yyyy", date);
    }

    /** The reader's name of a month, as it stands alone. */
    public String month(Month month) {
        return readers().write("LLLL", LocalDate.of(2000, month, 1));
    }

    /** 23 November 2026, 10:42 in the country's zone. */
    public String moment(Instant moment) {
        return readers().write("d MMMM yyyy, HH:mm", country.zone(), moment);
    }

    /** 10:42 in the country's zone. */
    public String time(Instant moment) {
        return readers().write("HH:mm", country.zone(), moment);
    }

    private Language readers() {
        return country.language(language);
    }
}
