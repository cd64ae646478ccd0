package org.twige.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a country pack: {@code country.yaml} and four tables. */
final class CountryPack {

    private final Path folder;
    private final Tree root;

    private CountryPack(Path folder) {
        this.folder = folder;
        this.root = Tree.read(folder.resolve("country.yaml"));
    }

    static Country read(Path folder) {
        return new CountryPack(folder).country();
    }

    private Country country() {
        return new Country(
                root.text("code"),
                root.local("name"),
                root.local("short-name"),
                ZoneId.of(root.text("zone")),
                root.list("languages").stream()
                        .map(language -> Language.of(language.texts()))
                        .toList(),
                calendar(),
                table("places.csv").stream().map(this::place).toList(),
                VocabularyReader.read(root),
                RosterRulesReader.read(root.child("roster")),
                branding(root.child("branding")),
                root.local("help"),
                table("institutions.csv").stream().map(this::institution).toList(),
                table("aliases.csv").stream().map(CountryPack::alias).toList());
    }

    private WorkingCalendar calendar() {
        Set<DayOfWeek> weekend = root.words("weekend").stream()
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        var hours = root.child("working-hours");
        var days = table("calendar.csv").stream()
                .map(row -> new WorkingCalendar.Day(
                        LocalDate.parse(row.getField("date")), row.getField("kind"), names(row)))
                .toList();
        return new WorkingCalendar(
                weekend, days, LocalTime.parse(hours.text("from")), LocalTime.parse(hours.text("to")));
    }

    private Place place(NamedCsvRecord row) {
        return new Place(
                row.getField("code"),
                row.getField("parent"),
                row.getField("kind"),
                names(row),
                number(row.getField("tile_column")),
                number(row.getField("tile_row")));
    }

    private KnownInstitution institution(NamedCsvRecord row) {
        return new KnownInstitution(
                row.getField("code"),
                row.getField("parent"),
                row.getField("kind"),
                names(row),
                row.getField("district"),
                LocalDate.parse(row.getField("valid_from")));
    }

    private static Alias alias(NamedCsvRecord row) {
        var until = row.getField("valid_to");
        return new Alias(
                row.getField("alias"),
                row.getField("institution_code"),
                until.isBlank() ? null : LocalDate.parse(until));
    }

    private static Branding branding(Tree branding) {
        return new Branding(
                branding.local("service-name"),
                branding.local("owner"),
                branding.text("colour"),
                branding.text("accent"));
    }

    private LocalText names(NamedCsvRecord row) {
        return new LocalText(root.list("languages").stream()
                .map(language -> language.text("code"))
                .collect(Collectors.toMap(code -> code, code -> row.getField("name_" + code))));
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text.trim());
    }

    private List<NamedCsvRecord> table(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
