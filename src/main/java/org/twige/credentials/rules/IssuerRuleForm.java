package org.twige.credentials.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;
import org.twige.credentials.rules.IssuerRule.Review;
import org.twige.credentials.signing.ForeignJws;

/**
 * What was typed about an issuer, by the name of its field: {@code rule} is the id that a new rule will have, so that a
 * form sent twice makes one, and {@code version} the number of this version.
 */
record IssuerRuleForm(Map<String, String> typed) {

    private static final int SHORT = 200;
    private static final int LONG = 2_000;
    private static final int KEYS = 20_000;

    static IssuerRuleForm empty(UUID rule) {
        return new IssuerRuleForm(Map.of("rule", rule.toString(), "version", "1", "review", Review.ALWAYS.name()));
    }

    /** The form of the version that comes after this one. */
    static IssuerRuleForm after(IssuerRule known) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("rule", known.rule().toString());
        typed.put("version", String.valueOf(known.version() + 1));
        typed.put("course", known.course().value().toString());
        typed.put("issuer", known.issuer());
        typed.put("issuerWords", String.join("\n", known.issuerWords()));
        typed.put("title", known.title());
        typed.put("titleWords", String.join("\n", known.titleWords()));
        put(typed, "from", known.completedFrom());
        put(typed, "until", known.completedUntil());
        typed.put("months", written(known.monthsValid()));
        typed.put("review", known.review().name());
        typed.put("percent", written(known.samplePercent()));
        typed.put("coordinators", known.coordinators() ? "true" : "");
        typed.put("keys", written(known.keySet()));
        typed.put("instrument", known.instrument());
        typed.put("ended", known.ended() ? "true" : "");
        return new IssuerRuleForm(typed);
    }

    private static void put(Map<String, String> typed, String name, @Nullable LocalDate day) {
        if (day != null) {
            typed.put(name + "-day", String.valueOf(day.getDayOfMonth()));
            typed.put(name + "-month", String.valueOf(day.getMonthValue()));
            typed.put(name + "-year", String.valueOf(day.getYear()));
        }
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What was typed into a field, without spaces at its ends. */
    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** The fields that are not right, each with the key of its sentence, in the order of the page. */
    Map<String, String> problems(List<CourseId> courses) {
        var problems = new LinkedHashMap<String, String>();
        check(
                problems,
                "course",
                id("course").map(CourseId::new).filter(courses::contains).isPresent());
        check(problems, "issuer", isTyped("issuer", SHORT));
        check(problems, "issuerWords", isTyped("issuerWords", LONG));
        check(problems, "title", isTyped("title", SHORT));
        check(problems, "titleWords", isTyped("titleWords", LONG));
        check(problems, "from", date("from").isPresent());
        check(problems, "until", untilIsOpen() || isAfter(date("from")));
        check(
                problems,
                "months",
                text("months").isEmpty() || number("months", 600).isPresent());
        check(problems, "review", review().isPresent());
        check(
                problems,
                "percent",
                !review().equals(Optional.of(Review.SAMPLE))
                        || number("percent", 100).isPresent());
        check(problems, "keys", keysAreRight());
        check(problems, "instrument", isTyped("instrument", SHORT));
        return problems;
    }

    /** What was typed, once there are no problems. */
    IssuerRule rule() {
        var how = review().orElseThrow();
        return new IssuerRule(
                UUID.randomUUID(),
                id("rule").orElseGet(UUID::randomUUID),
                number("version", Integer.MAX_VALUE).orElse(1),
                new CourseId(id("course").orElseThrow()),
                text("issuer"),
                lines("issuerWords"),
                text("title"),
                lines("titleWords"),
                date("from").orElseThrow(),
                date("until").orElse(null),
                number("months", 600).orElse(null),
                how,
                how == Review.SAMPLE ? number("percent", 100).orElseThrow() : null,
                text("coordinators").equals("true"),
                ForeignJws.publicKeys(text("keys")).orElse(null),
                text("instrument"),
                text("ended").equals("true"));
    }

    private static void check(Map<String, String> problems, String field, boolean right) {
        if (!right) {
            problems.put(field, "credentials.rules.wrong." + field);
        }
    }

    private boolean keysAreRight() {
        if (text("keys").isEmpty()) {
            return !review().equals(Optional.of(Review.SIGNED));
        }
        return text("keys").length() <= KEYS
                && ForeignJws.publicKeys(text("keys")).isPresent();
    }

    private boolean untilIsOpen() {
        return (text("until-day") + text("until-month") + text("until-year")).isEmpty();
    }

    private boolean isAfter(Optional<LocalDate> from) {
        return date("until")
                .filter(until -> from.isEmpty() || !until.isBefore(from.get()))
                .isPresent();
    }

    private Optional<Review> review() {
        return Arrays.stream(Review.values())
                .filter(known -> known.name().equals(text("review")))
                .findFirst();
    }

    private Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(name + "-year")),
                    Integer.parseInt(text(name + "-month")),
                    Integer.parseInt(text(name + "-day"))));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String name, int most) {
        try {
            return Optional.of(Integer.valueOf(text(name))).filter(number -> number >= 1 && number <= most);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Empty when it is none. */
    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private boolean isTyped(String name, int most) {
        return !text(name).isEmpty() && text(name).length() <= most;
    }
}
