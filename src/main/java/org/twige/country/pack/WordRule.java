package org.twige.country.pack;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Single words have the form that the program reads: codes, zone, prefix, patterns, numbers, yes and no. */
final class WordRule implements Rule {

    private static final String YES_OR_NO = "write true or false";

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var root = pack.country();
        mistakes.unlessMatches(root.child("code"), "[a-z]{2}", "use the two small letters of ISO 3166-1");
        mistakes.unlessMatches(
                root.child("version"), "[1-9]\\d{0,5}", "write a whole number and raise it with each change");
        mistakes.unlessMatches(
                root.child("dial-prefix"), "\\+[1-9]\\d{0,3}", "write a plus sign and up to four digits");
        mistakes.unlessPattern(root.child("phone-pattern"));
        zone(root.child("zone"), mistakes);
        for (var status : root.list("statuses")) {
            Stream.of("counts", "pauses")
                    .forEach(key -> mistakes.unlessMatches(status.child(key), "true|false", YES_OR_NO));
        }
        for (var ground : root.list("grounds")) {
            mistakes.unlessMatches(ground.child("needs-evidence"), "true|false", YES_OR_NO);
            mistakes.unlessMatches(ground.child("max-days"), "[1-9]\\d{0,3}", "write a number of days from 1 to 9999");
            mistakes.unlessMatches(
                    ground.child("decides"), "coordinator|programme-office", "write coordinator or programme-office");
        }
        mistakes.unlessMatches(
                root.at("extensions.coordinator-days"), "[1-9]\\d{0,2}", "write a number of days from 1 to 999");
        root.list("identifiers").forEach(identifier -> identifier(identifier, mistakes));
    }

    private static void zone(Tree zone, Mistakes mistakes) {
        try {
            ZoneId.of(zone.isEmpty() ? "UTC" : zone.word());
        } catch (DateTimeException e) {
            mistakes.in(
                    zone,
                    "there is no time zone '" + zone.word() + "'",
                    "use a name of the tz database, continent/city");
        }
    }

    private static void identifier(Tree identifier, Mistakes mistakes) {
        mistakes.unlessPattern(identifier.child("pattern"));
        mistakes.unlessPattern(identifier.child("demo-pattern"));
        mistakes.unlessMatches(
                identifier.child("birth-year"), "\\d{1,2}-\\d{1,2}", "write first and last position, for example 1-5");
        mistakes.unlessMatches(
                identifier.at("sex.position"), "\\d{1,2}", "write the position of the sign, counted from 0");
        identifier
                .at("sex.letters")
                .children()
                .values()
                .forEach(sex -> mistakes.unlessMatches(sex, "[FM]", "write F or M"));
    }
}
