package org.twige.country.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountryMistakesTest {

    @TempDir
    private Path folder;

    /** One edit of Testland, the place in the edited file that the line must point to, and what is said about it. */
    record Edit(String file, String from, String to, String place, String says) {

        static Edit yaml(String from, String to, String says) {
            return new Edit("country.yaml", from, to, to, says);
        }

        static Edit csv(String file, String from, String to, String says) {
            return new Edit(file, from, to, to, says);
        }

        Edit seenAt(String other) {
            return new Edit(file, from, to, other, says);
        }
    }

    static Stream<Edit> keysAndWords() {
        return Stream.of(
                Edit.yaml("zone: Atlantic/Reykjavik\n", "", "the key 'zone' is missing")
                        .seenAt("# Testland"),
                Edit.yaml("levels: [K1, K2]", "levels: []", "the track 'keepers' has no job level"),
                Edit.yaml("levels: [K1, K2], name", "statutes: [sea], levels: [K1], name", "there is no statute 'sea'"),
                Edit.yaml(
                                "tracks:\n",
                                "tracks:\n  - {code: hands, levels: [K2], name: {fr: Mains, en: Hands}}\n",
                                "the job level 'K2' leads to the track 'hands' already")
                        .seenAt("  - {code: keepers"),
                Edit.yaml(", pauses: true", "", "the key 'pauses' is missing in statuses")
                        .seenAt("code: sea,"),
                Edit.yaml("quiet-days:", "silent-days:", "nobody reads the key 'silent-days'"),
                Edit.yaml("version: 1", "version: 1\nversion: 2", "the key 'version' stands here twice")
                        .seenAt("version: 2"),
                Edit.yaml("code: tl", "code: TL", "'TL' is not possible here"),
                Edit.yaml("Atlantic/Reykjavik", "Atlantic/Nowhere", "there is no time zone 'Atlantic/Nowhere'"),
                Edit.yaml("\"+999\"", "\"999\"", "'999' is not possible here"),
                Edit.yaml("'^5\\d{6}$'", "'^5\\d{6$'", "does not compile"),
                Edit.yaml("'^X-\\d{4}-[A-Z]{2}$'", "'^X-(\\d{4}$'", "does not compile"),
                Edit.yaml(
                        "counts: false, pauses: true",
                        "counts: perhaps, pauses: true",
                        "'perhaps' is not possible here"),
                Edit.yaml("max-days: 400", "max-days: many", "'many' is not possible here"),
                Edit.yaml("[friday, saturday]", "[friday, caturday]", "'caturday' is not a day of the week"),
                Edit.yaml("[friday, saturday]", "[friday, friday]", "friday stands here twice"),
                Edit.yaml("from: \"08:00\"", "from: \"8 am\"", "'8 am' is not possible here"),
                Edit.yaml("from: \"08:00\"", "from: \"18:00\"", "work ends before it begins"),
                Edit.yaml("[2026, 2027]", "[2026, 2027, 2028]", "the calendar has no holiday in 2028"),
                Edit.yaml("code: lighthouse", "code: department", "the code 'department' stands twice")
                        .seenAt("code: department, name: {fr: \"Phare\""),
                Edit.yaml("code: lighthouse", "code: light house", "'light house' is not possible here"),
                Edit.yaml("accent: \"#8a1c4a\"", "accent: \"#e06090\"", "has a contrast of only"),
                Edit.yaml("colour: \"#3b2a6b\"", "colour: violet", "'violet' is not possible here"),
                Edit.yaml("roster:\n", "roster:\n\tcolumns:\n", "this is not YAML")
                        .seenAt("\tcolumns"));
    }

    static Stream<Edit> timesOfTheWeek() {
        return Stream.of(
                Edit.yaml(
                        "minutes-per-week: 90}",
                        "minutes-per-week: 90, patterns: [{kinds: [boat], times: [any]}]}",
                        "'boat' is no kind of institution"),
                Edit.yaml(
                        "minutes-per-week: 90}",
                        "minutes-per-week: 90, patterns: [{times: [\"monday 09:00-08:00\"]}]}",
                        "'monday 09:00-08:00' is no time of the week"));
    }

    static Stream<Edit> decisionsAboutOnePerson() {
        return Stream.of(
                Edit.yaml("decides: coordinator", "decides: anybody", "'anybody' is not possible here"),
                Edit.yaml(" decides: coordinator,", "", "the key 'decides' is missing in grounds")
                        .seenAt("code: storm,"),
                Edit.yaml("coordinator-days: 10", "coordinator-days: some", "'some' is not possible here"),
                Edit.yaml("code: fog", "code: other", "the code 'other' stands twice")
                        .seenAt("code: other, name: {fr: \"Autre raison\""),
                Edit.yaml(", en: \"Fog\"", "", "missing in the language 'en'").seenAt("Brouillard"),
                Edit.yaml(", en: \"Maritime code, art. 12\"", "", "missing in the language 'en'")
                        .seenAt("art. 12"));
    }

    static Stream<Edit> cases() {
        return Stream.of(
                Edit.yaml("reply-days: 7", "reply-days: soon", "'soon' is not possible here"),
                Edit.yaml("appeal-days: 12", "appeal-days: 0", "'0' is not possible here"),
                Edit.yaml("  appeal-days: 12\n", "", "the key 'appeal-days' is missing in cases")
                        .seenAt("cases:"),
                Edit.yaml("decide: [coordinator,", "decide: [mayor,", "no 'mayor' decides about cases"),
                Edit.yaml("decide: [coordinator,", "decide: [supervisor,", "supervisor stands here twice"),
                Edit.yaml("hear-appeals: [programme_office]", "hear-appeals: []", "no role decides"),
                Edit.yaml(
                        "hear-appeals: [programme_office]",
                        "hear-appeals: [supervisor]",
                        "nobody can hear an appeal against a decision of the highest office"));
    }

    static Stream<Edit> languagesAndLists() {
        return Stream.of(
                Edit.yaml("code: en, name", "code: xx, name", "'xx' is not a language code"),
                Edit.yaml("code: en, name", "code: fr, name", "the language 'fr' stands here twice")
                        .seenAt("name: \"English\""),
                Edit.yaml("review: draft", "review: soon", "'soon' is not possible here"),
                Edit.yaml("decimal: \".\"", "decimal: \",\"", "decimals and thousands have the same sign")
                        .seenAt("name: \"English\""),
                Edit.yaml(", en: \"Main post\"", "", "missing in the language 'en'")
                        .seenAt("Poste principal"),
                Edit.yaml("en: \"Main post\"", "en: \"Main post\", sw: \"Wadhifa\"", "'sw' is not one of this country"),
                Edit.yaml("[\"Canton\"]", "[]", "no header is known for the column 'district'")
                        .seenAt("district: []"),
                Edit.yaml("[\"Canton\"]", "[\"NOM\"]", "the header 'NOM' stands for 'names' already"),
                Edit.yaml("    district:", "    distrcit:", "a staff list has no column 'distrcit'"),
                Edit.yaml("    names: [", "    names_alt: [", "the column 'names' is missing")
                        .seenAt("  columns:"),
                Edit.yaml("- [staff_no]", "- [badge_no]", "a staff list has no column 'badge_no'"),
                Edit.yaml("\"parti\": exit", "\"parti\": gone", "'parti' means 'gone', which is no code of status"),
                Edit.yaml("\"parti\": exit", "\"EN MER\": exit", "'EN MER' means 'sea' already"));
    }

    static Stream<Edit> tables() {
        return Stream.of(
                Edit.csv("places.csv", "tile_row", "tile_line", "the column 'tile_row' is missing"),
                Edit.csv("places.csv", "name_en", "name_rw", "nobody reads the column 'name_rw'"),
                Edit.csv("places.csv", "s1,s,canton,Val-Pierre,", "s1,s,canton,", "the row has 6 fields, the header 7"),
                Edit.csv("places.csv", "Val-Pierre,", ",", "the name is missing in 'name_fr'")
                        .seenAt("s1,s"),
                Edit.csv("places.csv", "s1,s,", "s1,w,", "the parent 'w' does not exist"),
                Edit.csv("places.csv", "s,,region", "s,s1,region", "'s' is below itself"),
                Edit.csv("places.csv", "s2,s,", "s1,s,", "the code 's1' stands here twice")
                        .seenAt("s1,s,canton,Anse"),
                Edit.csv("places.csv", "Greencove,2,3", "Greencove,1,3", "the square 1,3 belongs to 's1' already"),
                Edit.csv("places.csv", "Greencove,2,3", "Greencove,2,", "'2,' is not a square of the map"),
                Edit.csv("places.csv", "s1,s,canton", "s1,s,", "the kind is missing")
                        .seenAt("s1,s,,"));
    }

    static Stream<Edit> days() {
        return Stream.of(
                Edit.csv("calendar.csv", "2026-06-21", "2026-06-31", "there is no day '2026-06-31'"),
                Edit.csv("calendar.csv", "2026-06-21", "2036-06-21", "2036-06-21 lies outside the years"),
                Edit.csv("calendar.csv", "2026-06-21", "2026-01-01", "2026-01-01 stands here twice as holiday")
                        .seenAt("2026-01-01,holiday,Jour de la"),
                Edit.csv("calendar.csv", "market-day", "markt-day", "'markt-day' is not a kind of day"),
                Edit.csv("calendar.csv", "Great market", "\"Great market", "this is not CSV")
                        .seenAt("date,kind"));
    }

    static Stream<Edit> institutions() {
        return Stream.of(
                Edit.csv(
                        "institutions.csv",
                        "lh-greencove,lights,lighthouse",
                        "lh-greencove,lights,tower",
                        "'tower' is not a kind of institution"),
                Edit.csv(
                        "institutions.csv",
                        "lh-greencove,lights,",
                        "lh-greencove,lamps,",
                        "the parent 'lamps' does not exist"),
                Edit.csv("institutions.csv", "lights,state,", "lights,,", "'lights' is a second top beside 'state'"),
                Edit.csv("institutions.csv", "Lighthouse,s2", "Lighthouse,s9", "there is no place 's9'"),
                Edit.csv("institutions.csv", "s2,2020-01-01", "s2,2020-13-01", "there is no day '2020-13-01'"),
                Edit.csv("aliases.csv", "DP,lights,", "DP,lamps,", "leads to 'lamps', which does not exist"),
                Edit.csv(
                        "aliases.csv",
                        "Service des Phares,lights",
                        "dp,state",
                        "the alias 'dp' leads to 'lights' already"),
                Edit.csv("aliases.csv", "2021-12-31", "2021-02-31", "there is no day '2021-02-31'"));
    }

    @ParameterizedTest
    @MethodSource({
        "keysAndWords",
        "timesOfTheWeek",
        "decisionsAboutOnePerson",
        "cases",
        "languagesAndLists",
        "tables",
        "days",
        "institutions"
    })
    void a_mistake_is_named_with_its_file_its_line_and_a_remedy(Edit edit) throws IOException {
        copyTestland();

        apply(edit);

        assertThat(CountryPack.mistakesIn(folder)).anySatisfy(mistake -> {
            assertThat(mistake.file()).isEqualTo(edit.file());
            assertThat(mistake.text()).contains(edit.says());
            assertThat(mistake.line()).isEqualTo(lineOf(edit));
            assertThat(mistake.remedy()).isNotBlank();
        });
    }

    @Test
    void all_mistakes_are_named_in_one_run_and_nothing_runs_on_them() throws IOException {
        copyTestland();

        apply(Edit.yaml("code: tl", "code: TL", ""));
        apply(Edit.csv("calendar.csv", "2026-06-21", "2026-06-31", ""));
        Files.delete(folder.resolve("aliases.csv"));

        assertThat(CountryPack.mistakesIn(folder)).hasSize(3);
        assertThatThrownBy(() -> CountryPack.read(folder))
                .isInstanceOf(UnusableCountry.class)
                .hasMessageContainingAll("country.yaml:2", "calendar.csv:3", "aliases.csv:1: the file is missing");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        copyTestland();

        Files.write(folder.resolve("places.csv"), new byte[] {'c', (byte) 0xE9, '\n'});

        assertThat(CountryPack.mistakesIn(folder)).extracting(Mistake::text).contains("the file is not UTF-8");
    }

    private void copyTestland() throws IOException {
        try (var files = Files.list(Path.of("countries", "tl"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void apply(Edit edit) throws IOException {
        var file = folder.resolve(edit.file());
        var text = Files.readString(file);
        assertThat(text).contains(edit.from());
        var at = text.indexOf(edit.from());
        Files.writeString(
                file,
                text.substring(0, at)
                        + edit.to()
                        + text.substring(at + edit.from().length()));
    }

    private int lineOf(Edit edit) {
        try {
            var text = Files.readString(folder.resolve(edit.file()));
            return (int) text.substring(0, text.indexOf(edit.place())).lines().count()
                    + (text.substring(0, text.indexOf(edit.place())).endsWith("\n") || text.startsWith(edit.place())
                            ? 1
                            : 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
