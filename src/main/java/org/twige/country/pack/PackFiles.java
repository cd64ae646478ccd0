package org.twige.country.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The five files of a pack as they are written, before anybody relies on them. */
record PackFiles(Tree country, Table places, Table calendar, Table institutions, Table aliases) {

    static final String COUNTRY = "country.yaml";

    /** Reads what can be read; a file that is missing, or is no YAML or CSV at all, is a mistake and empty. */
    static PackFiles in(Path folder, Mistakes mistakes) {
        return new PackFiles(
                country(folder, mistakes),
                table(folder, "places.csv", mistakes),
                table(folder, "calendar.csv", mistakes),
                table(folder, "institutions.csv", mistakes),
                table(folder, "aliases.csv", mistakes));
    }

    /** The languages' codes in the order of the pack. */
    List<String> languages() {
        return country.list("languages").stream()
                .map(language -> language.text("code"))
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    /** The codes of a list of coded words. */
    List<String> codes(String list) {
        return country.list(list).stream().map(word -> word.text("code")).toList();
    }

    private static Tree country(Path folder, Mistakes mistakes) {
        try {
            var tree = Tree.parse(read(folder, COUNTRY, mistakes));
            if (tree.isEmpty() && mistakes.isEmpty()) {
                mistakes.add(
                        COUNTRY, 1, "the file is empty", "begin with another country's file and change its values");
            }
            return tree;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            mistakes.add(
                    COUNTRY,
                    mark == null ? 1 : mark.getLine() + 1,
                    "this is not YAML: " + e.getProblem(),
                    "check the indents, colons and quotation marks of this line and the one above");
        } catch (YAMLException e) {
            mistakes.add(COUNTRY, 1, "this is not YAML: " + e.getMessage(), "write the file as text in UTF-8");
        }
        return new Tree(null, 1);
    }

    private static Table table(Path folder, String file, Mistakes mistakes) {
        try {
            return Table.parse(file, read(folder, file, mistakes));
        } catch (CsvParseException e) {
            mistakes.add(
                    file, 1, "this is not CSV: " + e.getMessage(), "look for a quotation mark that is never closed");
            return Table.none(file);
        }
    }

    private static String read(Path folder, String file, Mistakes mistakes) {
        try {
            var path = folder.resolve(file);
            if (Files.exists(path)) {
                return Files.readString(path);
            }
            mistakes.add(file, 1, "the file is missing", "add it to " + folder + ", if need be with its header alone");
        } catch (CharacterCodingException e) {
            mistakes.add(file, 1, "the file is not UTF-8", "save it again with the encoding UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }
}
