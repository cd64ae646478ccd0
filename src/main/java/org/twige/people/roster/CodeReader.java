package org.twige.people.roster;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.Coded;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.country.Vocabulary;
import org.twige.people.names.Folded;

/** Reads the coded words of a row: a code of the country pack, or a spelling that the pack knows for it. */
final class CodeReader {

    private final Map<Column, Map<String, String>> codes = new EnumMap<>(Column.class);
    private final Map<Column, Map<String, String>> seen = new EnumMap<>(Column.class);

    CodeReader(Country country) {
        var words = country.vocabulary();
        learn(Column.STATUS, words.statuses().stream().map(Vocabulary.Status::code));
        learn(Column.STATUTE, words.statutes().stream().map(Coded::code));
        learn(Column.EMPLOYMENT_TYPE, words.employmentTypes().stream().map(Coded::code));
        learn(Column.POST_KIND, words.postKinds().stream().map(Coded::code));
        learn(Column.ID_TYPE, words.identifiers().stream().map(Vocabulary.Identifier::code));
        learn(Column.PREFERRED_LANGUAGE, country.languages().stream().map(Language::code));
        learn(Column.SEX, Stream.of("F", "M"));
        codes.forEach((column, known) -> country.roster()
                .values()
                .getOrDefault(column.key(), Map.of())
                .forEach((spelling, code) -> known.putIfAbsent(Folded.of(spelling), code)));
    }

    private void learn(Column column, Stream<String> all) {
        var known = new HashMap<String, String>();
        all.forEach(code -> known.put(Folded.of(code), code));
        codes.put(column, known);
        seen.put(column, new HashMap<>());
    }

    /** The code; null with a finding for a word nobody knows, null alone for an empty cell. */
    @Nullable
    String read(Cells cells, Column column, Problem unknown) {
        var text = cells.at(column);
        if (text.isEmpty()) {
            return null;
        }
        var code = code(column, text);
        if (code == null) {
            cells.findings().add(unknown, column, text);
        }
        return code;
    }

    /** The code for a text; null when nobody knows it. */
    @Nullable
    String code(Column column, String text) {
        var known = seen.getOrDefault(column, Map.of()).get(text);
        if (known == null) {
            known = codes.getOrDefault(column, Map.of()).get(Folded.of(text));
            if (known != null) {
                seen.getOrDefault(column, new HashMap<>()).put(text, known);
            }
        }
        return known;
    }
}
