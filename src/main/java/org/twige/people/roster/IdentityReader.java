package org.twige.people.roster;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.twige.country.Vocabulary;

/** Reads an identity number and keeps no more of it than its hash and its end. */
final class IdentityReader {

    /** What a spreadsheet makes of a long number: digits are lost, nothing can bring them back. */
    static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");

    private static final Pattern ANY_FORM = Pattern.compile("[A-Z0-9]{4,24}");
    private static final Pattern NOT_PART_OF_IT = Pattern.compile("[\\s./-]");

    private final Map<String, Kind> kinds = new HashMap<>();
    private final String usual;
    private final CodeReader codes;
    private final Mac mac;

    IdentityReader(List<Vocabulary.Identifier> identifiers, CodeReader codes, Mac mac) {
        for (var identifier : identifiers) {
            kinds.put(
                    identifier.code(),
                    new Kind(identifier, pattern(identifier.pattern()), pattern(identifier.demoPattern())));
        }
        usual = identifiers.isEmpty() ? "id" : identifiers.getFirst().code();
        this.codes = codes;
        this.mac = mac;
    }

    private record Kind(
            Vocabulary.Identifier identifier,
            @Nullable Pattern form,
            @Nullable Pattern demoForm) {

        boolean fits(String number) {
            return form == null
                    ? ANY_FORM.matcher(number).matches()
                    : form.matcher(number).matches()
                            || (demoForm != null && demoForm.matcher(number).matches());
        }
    }

    /** The number, or null: not given, or with a finding. */
    @Nullable
    Identity read(Cells cells) {
        var text = cells.at(Column.NATIONAL_ID);
        if (text.isEmpty()) {
            return null;
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            cells.findings().add(Problem.ID_SCIENTIFIC, Column.NATIONAL_ID, text);
            return null;
        }
        var type = codes.read(cells, Column.ID_TYPE, Problem.ID_TYPE_UNKNOWN);
        var kind = kinds.get(type == null ? usual : type);
        var number = NOT_PART_OF_IT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (kind == null || !kind.fits(number)) {
            cells.findings().add(Problem.ID_FORM, Column.NATIONAL_ID, masked(number));
            return null;
        }
        compare(cells, kind.identifier().told(), number);
        return identity(kind.identifier().code(), number);
    }

    /** A number of a kind, typed by somebody who saw the card; empty when it cannot be one. */
    Optional<Identity> typed(String code, String text) {
        var kind = kinds.get(code);
        var number = NOT_PART_OF_IT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return kind == null || !kind.fits(number) ? Optional.empty() : Optional.of(identity(code, number));
    }

    /** All but the last three signs hidden. */
    static String masked(String number) {
        return number.length() <= 3 ? "…" : "•".repeat(number.length() - 3) + number.substring(number.length() - 3);
    }

    /** A card may be wrong, and so may a list: neither stops the row. */
    private void compare(Cells cells, Vocabulary.Told told, String number) {
        var year = cells.at(Column.BIRTH_YEAR);
        var saysAnotherYear = told.birthYear(number).filter(said -> !year.contains(said.toString()));
        if (!year.isEmpty() && saysAnotherYear.isPresent()) {
            cells.findings().add(Problem.ID_BIRTH_YEAR, Column.BIRTH_YEAR, year);
        }
        var sex = codes.code(Column.SEX, cells.at(Column.SEX));
        if (sex != null && told.sex(number).filter(said -> !said.equals(sex)).isPresent()) {
            cells.findings().add(Problem.ID_SEX, Column.SEX, cells.at(Column.SEX));
        }
    }

    private Identity identity(String kind, String number) {
        mac.reset();
        var hash = mac.doFinal((kind + ':' + number).getBytes(StandardCharsets.UTF_8));
        return new Identity(kind, HexFormat.of().formatHex(hash), number.substring(number.length() - 3));
    }

    private static @Nullable Pattern pattern(String form) {
        return form.isBlank() ? null : Pattern.compile(form);
    }
}
