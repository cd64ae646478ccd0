package org.twige.country.pack;

import java.nio.file.Path;
import java.util.List;

/** Looks through the whole of a country pack and says everything that is wrong in it. */
final class CheckPack {

    private static final List<Rule> RULES = List.of(
            new KeyRule(),
            new LanguageRule(),
            new TextRule(),
            new WordRule(),
            new CodeRule(),
            new TrackRule(),
            new HoursRule(),
            new StudyRule(),
            new CaseRule(),
            new RosterRule(),
            new ColourRule(),
            new ColumnRule(),
            new PlaceRule(),
            new CalendarRule(),
            new InstitutionRule(),
            new AliasRule());

    private CheckPack() {}

    static Mistakes in(Path folder) {
        var mistakes = new Mistakes();
        var pack = PackFiles.in(folder, mistakes);
        if (!pack.country().isEmpty()) {
            RULES.forEach(rule -> rule.check(pack, mistakes));
        }
        return mistakes;
    }
}
