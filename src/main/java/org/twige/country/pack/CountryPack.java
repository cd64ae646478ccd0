package org.twige.country.pack;

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
import org.twige.country.Alias;
import org.twige.country.Branding;
import org.twige.country.CaseTerms;
import org.twige.country.Country;
import org.twige.country.KnownInstitution;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.country.Place;
import org.twige.country.QuietTimes;
import org.twige.country.WorkingCalendar;

/** A country pack as a folder: {@code country.yaml} and four tables. */
public final class CountryPack {

    private final PackFiles pack;
    private final Tree root;

    private CountryPack(PackFiles pack) {
        this.pack = pack;
        this.root = pack.country();
    }

    /** Everything that is wrong in the folder, in the order of files and lines. */
    public static List<Mistake> mistakesIn(Path folder) {
        return CheckPack.in(folder).inOrder();
    }

    /**
     * Reads a country.
     *
     * @throws UnusableCountry when anything at all is wrong in the folder
     */
    public static Country read(Path folder) {
        var mistakes = mistakesIn(folder);
        if (!mistakes.isEmpty()) {
            throw new UnusableCountry(folder, mistakes);
        }
        return new CountryPack(PackFiles.in(folder, new Mistakes())).country();
    }

    private Country country() {
        return new Country(
                root.text("code"),
                root.local("name"),
                root.local("short-name"),
                ZoneId.of(root.text("zone")),
                root.list("languages").stream().map(CountryPack::language).toList(),
                calendar(),
                quiet(root),
                pack.places().rows().stream().map(this::place).toList(),
                VocabularyReader.read(root),
                RosterRulesReader.read(root.child("roster")),
                cases(root.child("cases")),
                branding(root.child("branding")),
                root.local("help"),
                pack.institutions().rows().stream().map(this::institution).toList(),
                pack.aliases().rows().stream().map(CountryPack::alias).toList(),
                Integer.parseInt(root.child("study").text("minutes-per-week")),
                StudyRule.patterns(root.child("study")));
    }

    private static Language language(Tree language) {
        return new Language(
                language.text("code"),
                language.text("name"),
                language.text("decimal").charAt(0),
                language.text("group").charAt(0),
                language.text("review"));
    }

    private WorkingCalendar calendar() {
        Set<DayOfWeek> weekend = root.words("weekend").stream()
                .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        var hours = root.child("working-hours");
        var days = pack.calendar().rows().stream()
                .map(row -> new WorkingCalendar.Day(LocalDate.parse(row.text("date")), row.text("kind"), names(row)))
                .toList();
        return new WorkingCalendar(
                weekend, days, LocalTime.parse(hours.text("from")), LocalTime.parse(hours.text("to")));
    }

    private static QuietTimes quiet(Tree root) {
        var hours = root.child("quiet-hours");
        return new QuietTimes(
                time(hours.text("from"), QuietTimes.EVENING),
                time(hours.text("to"), QuietTimes.MORNING),
                Set.copyOf(root.words("quiet-days")));
    }

    private static LocalTime time(String text, LocalTime usual) {
        return text.isEmpty() ? usual : LocalTime.parse(text);
    }

    private Place place(Table.Row row) {
        return new Place(
                row.text("code"),
                row.text("parent"),
                row.text("kind"),
                names(row),
                number(row.text("tile_column")),
                number(row.text("tile_row")));
    }

    private KnownInstitution institution(Table.Row row) {
        return new KnownInstitution(
                row.text("code"),
                row.text("parent"),
                row.text("kind"),
                names(row),
                row.text("district"),
                LocalDate.parse(row.text("valid_from")));
    }

    private static Alias alias(Table.Row row) {
        var until = row.text("valid_to");
        return new Alias(
                row.text("alias"), row.text("institution_code"), until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static CaseTerms cases(Tree cases) {
        return new CaseTerms(
                Integer.parseInt(cases.text("reply-days")),
                Integer.parseInt(cases.text("appeal-days")),
                Set.copyOf(cases.words("decide")),
                Set.copyOf(cases.words("hear-appeals")));
    }

    private static Branding branding(Tree branding) {
        return new Branding(
                branding.local("service-name"),
                branding.local("owner"),
                branding.text("colour"),
                branding.text("accent"));
    }

    private LocalText names(Table.Row row) {
        return new LocalText(
                pack.languages().stream().collect(Collectors.toMap(code -> code, code -> row.text("name_" + code))));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
