package org.twige.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.country.pack.CountryPack;
import picocli.CommandLine;

class CountryPacksTest {

    private static final Path RWANDA = Path.of("countries", "rw");
    private static final Path TESTLAND = Path.of("countries", "tl");

    @ParameterizedTest
    @ValueSource(strings = {"rw", "tl"})
    void a_pack_that_we_ship_has_no_mistakes(String code) {
        assertThat(CountryPack.mistakesIn(Path.of("countries", code))).isEmpty();
    }

    @Test
    void rwanda_has_thirty_districts_under_five_provinces() {
        var country = CountryPack.read(RWANDA);

        assertThat(country.districts()).hasSize(30);
        assertThat(country.places())
                .filteredOn(place -> place.parent().isEmpty())
                .hasSize(5);
        assertThat(country.languages()).extracting(Language::code).containsExactly("rw", "en", "fr", "sw");
    }

    @Test
    void the_sectors_of_rwanda_are_416_and_share_their_names() {
        var sectors = CountryPack.read(RWANDA).places().stream()
                .filter(place -> place.kind().equals("sector"))
                .toList();
        var remera = sectors.stream()
                .filter(place -> place.name().in("rw").equals("Remera"))
                .map(Place::parent);

        assertThat(sectors).hasSize(416).extracting(Place::code).doesNotHaveDuplicates();
        assertThat(sectors.stream().map(place -> place.name().in("rw")).distinct())
                .hasSize(378);
        assertThat(remera).containsExactly("12", "43", "53", "56");
    }

    @Test
    void testland_speaks_rests_counts_and_numbers_its_people_otherwise() {
        var country = CountryPack.read(TESTLAND);

        assertThat(country.languages()).extracting(Language::code).containsExactly("fr", "en");
        assertThat(country.districts()).hasSize(5);
        assertThat(country.calendar().roll(LocalDate.of(2026, 6, 19))).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(country.language("fr").write(12_345)).isEqualTo("12 345");
        assertThat(Pattern.matches(country.vocabulary().identifiers().getFirst().pattern(), "A-1234-BC"))
                .isTrue();
    }

    @Test
    void the_command_names_the_file_and_the_line_and_fails() {
        var said = new StringWriter();

        var code = new CommandLine(new CheckCountryCommand())
                .setOut(new PrintWriter(said, true))
                .execute("src/test/resources/countries/broken");

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).contains("src/test/resources/countries/broken/country.yaml:1: ", "mistakes");
    }

    @Test
    void the_command_is_content_with_a_good_pack() {
        assertThat(new CommandLine(new CheckCountryCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("countries/tl"))
                .isZero();
        assertThat(List.of(TESTLAND.toFile().list())).contains("country.yaml");
    }
}
